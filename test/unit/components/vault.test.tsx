// The vault in the options: made, opened, locked, given another passphrase, given up.

import { SETTINGS } from '../../../lib/model/settings';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { records } from '../../../components/state/records';
import { Vault } from '../../../entrypoints/options/Vault';
import { NO_POLICY } from '../../../lib/model/policy';
import { LONGEST_LOCK_MINUTES } from '../../../lib/model/vault';
import type { VaultView } from '../../../lib/model/vault';
import type { Answers } from './samples';
import { OTHER, RIGHT, vaultIn, whispers } from './vault-samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const field = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);
const told = (text: string | RegExp) => screen.findByText(text, { selector: '[role=status]' });
const type = (name: RegExp | string, value: string) => fireEvent.input(field(name), { target: { value } });

async function open(state: VaultView['state'], secrets = 3, answers: Answers = {}) {
  const page = vaultIn(state, secrets, answers);
  const kept = records(page.questions);
  render(<Vault vault={page.vault} records={kept} policy={NO_POLICY} />);
  await page.vault.load();
  await waitFor(() => expect(screen.queryByText('Abrindo…')).toBeNull());
  return page;
}

describe('no vault', () => {
  async function choose(first: string, again = first, answers: Answers = {}) {
    const page = await open('none', 0, answers);
    type('Frase-senha', first);
    type('A mesma, de novo', again);
    press('Criar cofre');
    return page;
  }

  it('says what one is for, and that nobody can open it without its passphrase', async () => {
    await open('none', 0);
    expect(screen.getByText(/somem quando o navegador fecha/)).toBeTruthy();
    expect(screen.getByText(/ninguém consegue recuperá-la/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Esqueci a frase-senha' })).toBeNull();
  });

  it('is made with a passphrase that was typed twice, which is in no field afterwards', async () => {
    const listen = whispers();
    const { payloads } = await choose(RIGHT);
    const said = await told('Cofre criado. Os segredos desta sessão já estão nele.');
    expect(payloads('vault.create')).toEqual([{ passphrase: RIGHT }]);
    await waitFor(() => expect(document.activeElement).toBe(said));
    expect([...document.querySelectorAll('input')].filter(({ value }) => value === RIGHT)).toEqual([]);
    expect(listen()).not.toContain(RIGHT);
  });

  it.each([
    ['curta', 'curta', /Frase-senha/, 'use pelo menos 12 caracteres'],
    [RIGHT, `${RIGHT} `, 'A mesma, de novo', 'As duas não são iguais'],
  ])('is not made with %j and %j', async (first, again, at, why) => {
    const { payloads } = await choose(first, again);
    const input = screen
      .getAllByLabelText<HTMLInputElement>(at)
      .find((each) => each.getAttribute('aria-invalid') !== null);
    expect((await screen.findByRole('alert')).textContent).toContain(why);
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(input?.getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
    expect(payloads('vault.create')).toEqual([]);
    type('A mesma, de novo', first);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says when it could not be made, and keeps what was typed', async () => {
    await choose(RIGHT, RIGHT, {
      'vault.create': () => {
        throw new Error('gone');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('Não foi feito');
    expect(field('Frase-senha').value).toBe(RIGHT);
  });

  it('shows the one that another page made meanwhile', async () => {
    const page = await open('none', 0, { 'vault.create': () => ({ ok: false, error: 'already-there' }) });
    page.set({ state: 'locked', secrets: 2 });
    type('Frase-senha', RIGHT);
    type('A mesma, de novo', RIGHT);
    press('Criar cofre');
    await screen.findByText('O cofre está bloqueado e guarda 2 segredos.');
  });

  it('lets the operator look at what was typed', async () => {
    await open('none', 0);
    type('Frase-senha', RIGHT);
    press('Mostrar: Frase-senha');
    await waitFor(() => expect(field('Frase-senha').type).toBe('text'));
    expect(field('Frase-senha').value).toBe(RIGHT);
    press('Esconder: Frase-senha');
    await waitFor(() => expect(field('Frase-senha').type).toBe('password'));
    expect(field('Frase-senha').autocomplete).toBe('new-password');
  });
});

describe('a locked vault', () => {
  it('is opened by its passphrase', async () => {
    await open('locked');
    expect(screen.getByText('O cofre está bloqueado e guarda 3 segredos.')).toBeTruthy();
    type('Frase-senha do cofre', RIGHT);
    fireEvent.submit(field('Frase-senha do cofre').closest('form') ?? document.body);
    await waitFor(async () => expect(document.activeElement).toBe(await told('Cofre desbloqueado.')));
    expect(screen.queryByLabelText('Frase-senha do cofre')).toBeNull();
  });

  it('says of a wrong one that it is wrong, and empties the field', async () => {
    const { payloads } = await open('locked');
    type('Frase-senha do cofre', OTHER);
    press('Desbloquear');
    expect((await screen.findByRole('alert')).textContent).toBe('A frase-senha não é esta.');
    const input = field('Frase-senha do cofre');
    expect(input.value).toBe('');
    expect(document.activeElement).toBe(input);
    expect(input.getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
    expect(payloads('vault.unlock')).toHaveLength(1);
  });

  it('is not tried with nothing, and not twice at once', async () => {
    const slow = Promise.withResolvers<never>();
    const { payloads } = await open('locked', 3, { 'vault.unlock': () => slow.promise });
    press('Desbloquear');
    expect(payloads('vault.unlock')).toEqual([]);
    type('Frase-senha do cofre', RIGHT);
    press('Desbloquear');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Desbloquear' }).getAttribute('aria-busy')).toBe('true'),
    );
    type('Frase-senha do cofre', RIGHT);
    fireEvent.submit(field('Frase-senha do cofre').closest('form') ?? document.body);
    expect(payloads('vault.unlock')).toHaveLength(1);
  });

  it('can be given up, once it was said what is lost and what stays', async () => {
    const { payloads } = await open('locked');
    press('Esqueci a frase-senha');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/3 segredos que estão nele.*Todo o resto fica/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Cancelar' }));
    expect(payloads('vault.forget')).toEqual([]);
    press('Esqueci a frase-senha');
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apagar o cofre' }),
    );
    await waitFor(async () => expect(document.activeElement).toBe(await told(/O cofre foi apagado/)));
    expect(screen.getByRole('button', { name: 'Criar cofre' })).toBeTruthy();
  });
});

describe('an open vault', () => {
  const change = async (present: string, chosen: string, again = chosen) => {
    fireEvent.click(screen.getByText('Trocar a frase-senha', { selector: '.fold-title' }));
    type('Frase-senha atual', present);
    type('Frase-senha nova', chosen);
    type('A mesma, de novo', again);
    press('Trocar a frase-senha');
  };

  it('tells how many secrets it holds, and is locked by a button', async () => {
    await open('unlocked', 1);
    expect(screen.getByText('O cofre está desbloqueado e guarda 1 segredo.')).toBeTruthy();
    press('Bloquear cofre');
    await waitFor(async () => expect(document.activeElement).toBe(await told('Cofre bloqueado.')));
    expect(field('Frase-senha do cofre')).toBeTruthy();
  });

  it('says nothing of being locked when it was not', async () => {
    await open('unlocked', 1, {
      'vault.lock': () => {
        throw new Error('gone');
      },
    });
    press('Bloquear cofre');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Bloquear cofre' })).toBeTruthy());
    expect(screen.queryByText('Cofre bloqueado.')).toBeNull();
  });

  it('gets another passphrase for the present one', async () => {
    const { payloads } = await open('unlocked');
    await change(RIGHT, OTHER);
    await told('Frase-senha trocada. A antiga não abre mais o cofre.');
    expect(payloads('vault.change')).toEqual([{ from: RIGHT, to: OTHER }]);
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).not.toContain(OTHER);
  });

  it('asks for the present one again when that was wrong', async () => {
    await open('unlocked');
    await change(OTHER, OTHER);
    expect((await screen.findByRole('alert')).textContent).toBe('A frase-senha não é esta.');
    expect(document.activeElement).toBe(field('Frase-senha atual'));
    expect(field('Frase-senha atual').value).toBe('');
    expect(field('Frase-senha nova').value).toBe(OTHER);
  });

  it('does not ask the background without the present one', async () => {
    const { payloads } = await open('unlocked');
    await change('', OTHER);
    expect((await screen.findByRole('alert')).textContent).toContain('Escreva a frase-senha atual');
    expect(payloads('vault.change')).toEqual([]);
  });

  it('locks itself after as many minutes as are kept in fact, and leaves the other settings', async () => {
    const { payloads } = await open('unlocked', 3, {
      'settings.set': (wanted) => ({
        ...wanted,
        lockMinutes: Math.min(wanted.lockMinutes, LONGEST_LOCK_MINUTES),
      }),
      'instances.list': () => [],
      'profiles.list': () => [],
    });
    type(/depois de quantos minutos/, '9999');
    press('Salvar os minutos');
    await told('Salvo: 720 minutos.');
    expect(payloads('settings.set')).toEqual([{ ...SETTINGS, lockMinutes: 9999 }]);
  });

  it.each(['0', '', 'dez', '1.5'])('refuses %j minutes', async (typed) => {
    const { payloads } = await open('unlocked');
    type(/depois de quantos minutos/, typed);
    press('Salvar os minutos');
    expect((await screen.findByRole('alert')).textContent).toContain('número inteiro de minutos');
    expect(payloads('settings.set')).toEqual([]);
  });
});
