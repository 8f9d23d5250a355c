// A question without an answer, and the vault where it is in the way: in the head of panel and popup, in the banner,
// beside fields for secrets.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { storeState } from '../../../components/state/store';
import { describe, expect, it } from 'vitest';
import { PageHead } from '../../../components/page/PageHead';
import { asking } from '../../../components/state/asking';
import { TroubleBanner } from '../../../components/page/Trouble';
import { VaultHint } from '../../../components/vault/VaultHint';
import { AskError } from '../../../lib/messages/ask';
import type { Trouble } from '../../../lib/messages/ask';
import type { VaultView } from '../../../lib/model/vault';
import { background } from './samples';
import { OTHER, RIGHT, vaultIn } from './vault-samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const told = (text: string | RegExp) => screen.findByText(text, { selector: '[role=status]' });
const passphrase = () => screen.queryByLabelText<HTMLInputElement>('Frase-senha do cofre');
const alert = () => screen.queryByRole('alert')?.textContent ?? null;

function give(value: string): void {
  const input = passphrase();
  if (input === null) throw new Error('there is no field for a passphrase');
  fireEvent.input(input, { target: { value } });
  fireEvent.submit(input.closest('form') ?? document.body);
}

describe('a trouble', () => {
  const failing = (reason: Trouble) => () => Promise.reject(new AskError('profiles.list', reason));
  const fine = () => Promise.resolve(1);

  it.each([
    ['silent', /não respondeu/],
    ['refused', /não respondeu/],
    ['unknown', /Algo deu errado/],
    ['vault-locked', /O cofre está bloqueado/],
    ['storage-full', /não dá mais espaço/],
    ['storage-blocked', /Outra janela do Encaixe/],
    ['storage-broken', /não respondeu como devia/],
  ] as const)('%s says its cause', async (reason, cause) => {
    const questions = asking(background({}).ask);
    render(<TroubleBanner asking={questions} />);
    expect(alert()).toBeNull();
    await questions.attempt(failing(reason));
    await waitFor(() => expect(alert()).toMatch(cause));
  });

  it('of what was asked for outlives what the page looks at by itself', async () => {
    const { trouble, attempt, glance } = asking(background({}).ask);
    expect(await attempt(failing('storage-full'))).toBeNull();
    expect(await glance(fine)).toBe(1);
    expect(trouble.value).toBe('storage-full');
    expect(await attempt(fine)).toBe(1);
    expect(trouble.value).toBeNull();
  });

  it('of a look is over with the next answer', async () => {
    const { trouble, attempt, glance } = asking(background({}).ask);
    await glance(failing('storage-broken'));
    expect(trouble.value).toBe('storage-broken');
    await attempt(fine);
    expect(trouble.value).toBeNull();
    await glance(() => Promise.reject(new Error('no port')));
    expect(trouble.value).toBe('silent');
    await glance(fine);
    expect(trouble.value).toBeNull();
  });
});

describe('a secret that is needed while the vault is locked', () => {
  async function open() {
    const page = vaultIn('locked');
    render(
      <PageHead
        asking={page.questions}
        store={storeState(page.questions)}
        vault={page.vault}
        holdsSecrets
        commands={() => []}
      />,
    );
    await page.vault.load();
    await page.needsSecret();
    await waitFor(() => expect(alert()).toContain('O cofre está bloqueado'));
    return page;
  }

  it('has the passphrase asked for, once, and goes away with it', async () => {
    await open();
    expect(screen.getAllByLabelText('Frase-senha do cofre')).toHaveLength(1);
    give(RIGHT);
    await waitFor(async () => expect(document.activeElement).toBe(await told(/Agora repita/)));
    expect(alert()).toBeNull();
    expect(passphrase()).toBeNull();
  });

  it('is still needed after a wrong one', async () => {
    const { questions } = await open();
    give(OTHER);
    await screen.findByText('A frase-senha não é esta.');
    expect(questions.trouble.value).toBe('vault-locked');
    expect(document.activeElement).toBe(passphrase());
  });

  it('says so when the passphrase could not be tried', async () => {
    const page = vaultIn('locked', 3, {
      'vault.unlock': () => Promise.reject(new AskError('vault.unlock', 'storage-broken')),
    });
    render(<TroubleBanner asking={page.questions} vault={page.vault} />);
    await page.needsSecret();
    await waitFor(() => expect(passphrase()).not.toBeNull());
    give(RIGHT);
    await waitFor(() => expect(alert()).toContain('não respondeu como devia'));
  });

  it.each([
    { state: 'unlocked', secrets: 3 },
    { state: 'none', secrets: 0 },
  ] satisfies VaultView[])('is no trouble once another page left the vault $state', async (view) => {
    const page = await open();
    page.set(view);
    page.vault.heed({ about: 'vault' });
    await waitFor(() => expect(alert()).toBeNull());
  });

  it('is looked for again at changes that can concern it only', async () => {
    const { vault, payloads } = await open();
    const before = payloads('vault.view').length;
    vault.heed({ about: 'journal' });
    vault.heed({ about: 'tab', tabId: 7 });
    expect(payloads('vault.view')).toHaveLength(before);
    vault.heed({ about: 'profiles' });
    expect(payloads('vault.view')).toHaveLength(before + 1);
  });
});

describe('the head of panel and popup', () => {
  async function open(state: VaultView['state'], holdsSecrets = true) {
    const page = vaultIn(state);
    render(
      <PageHead
        asking={page.questions}
        store={storeState(page.questions)}
        vault={page.vault}
        holdsSecrets={holdsSecrets}
        commands={() => []}
      />,
    );
    await page.vault.load();
    return page;
  }

  it('speaks of no vault where there is none', async () => {
    await open('none');
    expect(screen.queryByRole('button', { name: /cofre/ })).toBeNull();
    expect(passphrase()).toBeNull();
  });

  it('asks for the passphrase where the profile has secrets, and locks again', async () => {
    await open('locked');
    await waitFor(() => expect(passphrase()).not.toBeNull());
    give(RIGHT);
    await waitFor(async () => expect(document.activeElement).toBe(await told('Cofre desbloqueado.')));
    press('Bloquear cofre');
    await waitFor(async () => expect(document.activeElement).toBe(await told('Cofre bloqueado.')));
    expect(passphrase()).not.toBeNull();
  });

  it('asks for nothing where no secret is in it', async () => {
    const { vault } = await open('locked', false);
    await waitFor(() => expect(vault.view.value?.state).toBe('locked'));
    expect(passphrase()).toBeNull();
  });

  it('does not go on saying what is not so any more', async () => {
    const page = await open('unlocked');
    await screen.findByRole('button', { name: 'Bloquear cofre' });
    press('Bloquear cofre');
    await told('Cofre bloqueado.');
    page.set({ state: 'unlocked', secrets: 3 });
    page.vault.heed({ about: 'vault' });
    await screen.findByRole('button', { name: 'Bloquear cofre' });
    expect(screen.queryByText('Cofre bloqueado.')).toBeNull();
  });

  it('takes no answer for news that was asked for before something was done', async () => {
    const slow = Promise.withResolvers<VaultView>();
    let first = true;
    const page = vaultIn('locked', 3, {
      'vault.view': () => {
        if (!first) return { state: 'unlocked', secrets: 3 };
        first = false;
        return slow.promise;
      },
    });
    const loading = page.vault.load();
    await page.vault.unlock(RIGHT);
    slow.resolve({ state: 'locked', secrets: 3 });
    await loading;
    expect(page.vault.view.value?.state).toBe('unlocked');
  });
});

describe('beside fields for secrets', () => {
  it.each([
    [
      { state: 'none', secrets: 0 },
      'Sem cofre, os segredos somem quando o navegador fecha. Para que fiquem, crie um cofre nas opções.',
    ],
    [
      { state: 'locked', secrets: 1 },
      'O cofre está bloqueado: desbloqueie antes de colar um segredo. Abrir o cofre',
    ],
    [{ state: 'unlocked', secrets: 1 }, ''],
    [null, ''],
  ] satisfies [VaultView | null, string][])('%o is told as %j', (view, text) => {
    const { container } = render(<VaultHint vault={view} />);
    expect(container.textContent).toBe(text);
    const link = container.querySelector('a');
    expect(link?.getAttribute('href') ?? null).toBe(text === '' ? null : '/options.html#vault');
  });
});
