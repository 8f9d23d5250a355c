// The access to an installation's API in the options: credentials go in and never come out, addresses are the
// operator's where the usual ones do not hold.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../components/state/asking';
import { partnersState } from '../../../components/state/partners';
import { records } from '../../../components/state/records';
import { journalState } from '../../../components/state/journal';
import { operatorState } from '../../../components/state/operator';
import { policyState } from '../../../components/state/policy';
import { storeState } from '../../../components/state/store';
import { transferState } from '../../../components/state/transfer';
import { vaultState } from '../../../components/state/vault';
import { Options } from '../../../entrypoints/options/Options';
import type { ApiSecret } from '../../../lib/model/api';
import type { InstanceView } from '../../../lib/model/erp';
import { SETTINGS } from '../../../lib/model/settings';
import { background, instance, profile, SECRET } from './samples';
import type { Answers } from './samples';

const voalle: InstanceView = { ...instance, erp: 'voalle', origin: 'https://voalle.provedor.example' };

/** The options of one installation, which remembers the names of the credentials that it was given. */
async function open(first: InstanceView, answers: Answers = {}) {
  let kept = first;
  let settings = SETTINGS;
  const back = background({
    'instances.list': () => [kept],
    'profiles.list': () => [profile],
    'vault.view': () => ({ state: 'none', secrets: 0 }),
    'settings.get': () => settings,
    'settings.set': (wanted) => {
      settings = { ...wanted, keepDays: Math.min(365, wanted.keepDays) };
      return settings;
    },
    'instances.secret': ({ key, value }) => {
      const others = kept.secrets.filter((each) => each !== key);
      kept = { ...kept, secrets: value === '' ? others : [...others, key] };
    },
    'instances.api': ({ identity, base }) => {
      kept = { ...kept, api: { identity, base } };
      return { ok: true, value: kept };
    },
    ...answers,
  });
  const questions = asking(back.ask);
  const all = records(questions);
  const vault = vaultState(questions);
  const page = render(
    <Options
      asking={questions}
      partners={partnersState(questions)}
      records={all}
      journal={journalState(questions)}
      operator={operatorState(questions)}
      policy={policyState(questions)}
      store={storeState(questions)}
      transfer={transferState(questions)}
      vault={vault}
      version="1.2.3"
    />,
  );
  await Promise.all([all.load(), vault.load()]);
  await screen.findByText('Acesso à API');
  return { ...back, ...page, all };
}

const field = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);

function type(name: RegExp | string, value: string): HTMLInputElement {
  const input = field(name);
  fireEvent.input(input, { target: { value } });
  fireEvent.change(input, { target: { value } });
  return input;
}

describe('credentials', () => {
  it.each([
    [instance, ['token'] satisfies ApiSecret[], /Permite acesso a API/],
    [
      voalle,
      ['clientId', 'clientSecret', 'syndata'] satisfies ApiSecret[],
      /Usuário integrador.*Dados para acesso/,
    ],
  ])('are those of the ERP, with where to get them', async (which, keys, where) => {
    const { container } = await open(which);
    const names = [...container.querySelectorAll('.access input[type=password]')].map((each) =>
      each.getAttribute('name'),
    );
    expect(names).toEqual(keys);
    expect(screen.getByText(where)).toBeTruthy();
    expect(screen.getByText(/Sem cofre, os segredos somem quando o navegador fecha/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /crie um cofre/ }).getAttribute('href')).toBe('#vault');
    expect(screen.getByText('não definido')).toBeTruthy();
  });

  it('leave the page at once, and only their presence comes back', async () => {
    const { payloads, container } = await open(instance);
    const input = type(/^Token da API/, SECRET);
    expect(input.value).toBe('');
    await screen.findByText('Token da API: guardado.');
    expect(payloads('instances.secret')).toEqual([{ id: 'i1', key: 'token', value: SECRET }]);
    expect(screen.getByText('definido')).toBeTruthy();
    expect(field(/^Token da API/).placeholder).toBe('Cole outro para trocar');
    expect(container.innerHTML).not.toContain(SECRET);
    expect([...container.querySelectorAll('input')].map(({ value }) => value).join()).not.toContain(SECRET);
  });

  it('are forgotten when they are told to', async () => {
    const { payloads } = await open({ ...instance, secrets: ['token'] });
    fireEvent.click(screen.getByRole('button', { name: 'Esquecer Token da API' }));
    await screen.findByText('Token da API: esquecido.');
    expect(payloads('instances.secret')).toEqual([{ id: 'i1', key: 'token', value: '' }]);
    expect(screen.getByText('não definido')).toBeTruthy();
  });

  it('are not the example of a guide', async () => {
    const { payloads } = await open(instance);
    expect(type(/^Token da API/, '<token>').value).toBe('');
    expect((await screen.findByRole('alert')).textContent).toContain('É o exemplo do guia');
    expect(payloads('instances.secret')).toEqual([]);
    type(/^Token da API/, SECRET);
    await screen.findByText('Token da API: guardado.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are kept by the form, too, and are complete only together', async () => {
    const { payloads } = await open(voalle);
    for (const [name, value] of [
      ['Client ID', 'id-1'],
      ['Client Secret', SECRET],
    ] as const)
      field(new RegExp(`^${name}`)).value = value;
    fireEvent.submit(field(/^SynData/).closest('form') ?? document.body);
    await screen.findByText('Client Secret: guardado.');
    expect(payloads('instances.secret')).toEqual([
      { id: 'i1', key: 'clientId', value: 'id-1' },
      { id: 'i1', key: 'clientSecret', value: SECRET },
    ]);
    expect(screen.getByText('não definido')).toBeTruthy();
    type(/^SynData/, 'syn');
    await screen.findByText('definido');
  });

  it('that did not arrive are said so', async () => {
    await open(instance, {
      'instances.secret': () => {
        throw new Error('silent');
      },
    });
    type(/^Token da API/, SECRET);
    await screen.findByText(/O aviso no alto diz por quê/);
  });
});

describe('addresses', () => {
  it('offer the usual ports of Voalle and the origin of IXC', async () => {
    const { unmount } = await open(voalle);
    expect(field('Endereço do serviço de identidade').placeholder).toBe(
      'https://voalle.provedor.example:45700',
    );
    expect(field('Endereço da API').placeholder).toBe('https://voalle.provedor.example:45715');
    unmount();
    await open(instance);
    expect(field('Endereço da API').placeholder).toBe('https://ixc.provedor.example');
    expect(screen.queryByLabelText('Endereço do serviço de identidade')).toBeNull();
  });

  it('are kept when the field is left, once', async () => {
    const { payloads } = await open(voalle);
    const input = type('Endereço da API', 'https://api.provedor.example');
    await screen.findByText('Endereços salvos.');
    fireEvent.submit(input.closest('form') ?? document.body);
    await waitFor(() =>
      expect(payloads('instances.api')).toEqual([
        { id: 'i1', identity: '', base: 'https://api.provedor.example' },
      ]),
    );
    expect(input.value).toBe('https://api.provedor.example');
  });

  it('show as they were kept', async () => {
    const api = { identity: '', base: 'https://api.provedor.example' };
    await open(voalle, { 'instances.api': () => ({ ok: true, value: { ...voalle, api } }) });
    const input = type('Endereço da API', ' https://API.provedor.example/ ');
    await waitFor(() => expect(input.value).toBe('https://api.provedor.example'));
  });

  it('that are none are refused beside their field', async () => {
    await open(voalle, { 'instances.api': () => ({ ok: false, error: 'not-an-address' }) });
    type('Endereço da API', 'qualquer coisa');
    expect((await screen.findByRole('alert')).textContent).toContain('Isto não é um endereço');
    expect(field('Endereço da API').getAttribute('aria-invalid')).toBe('true');
    expect(field('Endereço do serviço de identidade').getAttribute('aria-invalid')).toBeNull();
  });

  it('without encryption get a word of caution', async () => {
    await open(voalle);
    type('Endereço da API', 'http://api.provedor.example');
    await screen.findByText(/viaja sem criptografia/);
  });
});

describe('the readiness of the bases', () => {
  const section = () => within(screen.getByRole('region', { name: 'Prontidão da base' }));

  it('has a page for each profile with something to check', async () => {
    await open(instance);
    const link = section().getByRole('link', { name: 'Abrir prontidão: Partiu! matriz' });
    expect(link.getAttribute('href')).toBe('/readiness.html?profile=p1');
  });

  it('says for how long results are kept in fact', async () => {
    const { payloads } = await open(instance);
    const days = field(/depois de quantos dias/);
    expect(days.value).toBe('7');
    fireEvent.input(days, { target: { value: '1000' } });
    fireEvent.click(section().getByRole('button', { name: 'Salvar os dias' }));
    await screen.findByText('Salvo: 365 dias.');
    expect(payloads('settings.set')).toEqual([{ ...SETTINGS, keepDays: 1000 }]);
    await waitFor(() => expect(days.value).toBe('365'));
  });

  it.each(['0', '-1', '1,5', '', 'sete'])('refuses %j days', async (typed) => {
    const { payloads } = await open(instance);
    fireEvent.input(field(/depois de quantos dias/), { target: { value: typed } });
    fireEvent.click(section().getByRole('button', { name: 'Salvar os dias' }));
    await section().findByRole('alert');
    expect(payloads('settings.set')).toEqual([]);
  });
});
