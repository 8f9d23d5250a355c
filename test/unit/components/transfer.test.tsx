// "Seus dados" in the options: a file is taken out, and what one would do is shown before it is done.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { asking } from '../../../components/state/asking';
import { records } from '../../../components/state/records';
import { transferState } from '../../../components/state/transfer';
import { Transfer } from '../../../entrypoints/options/Transfer';
import { NO_POLICY } from '../../../lib/model/policy';
import { SETTINGS } from '../../../lib/model/settings';
import { LONGEST_TRANSFER } from '../../../lib/model/transfer';
import type { TransferItem, TransferPlan } from '../../../lib/model/transfer';
import { background, instance, profile, SECRET } from './samples';
import type { Answers } from './samples';

const PASSPHRASE = 'cavalo correto bateria grampo';

const item = (changes: Partial<TransferItem> = {}): TransferItem => ({
  id: '0.a',
  label: 'Partiu! de lá',
  partnerId: 'partiu',
  instance: { origin: 'https://novo.example', erp: 'ixc', label: 'Novo', environment: 'production' },
  change: 'new',
  addsInstance: true,
  foreignServices: [],
  fields: [
    { kind: 'value', key: 'login', now: '', will: 'norte.api' },
    { kind: 'secret', key: 'password', now: '', will: '•••' },
  ],
  ...changes,
});
const plan = (...items: readonly TransferItem[]): TransferPlan => ({
  items,
  hasSecrets: true,
  origins: ['https://novo.example'],
});

async function open(answers: Answers = {}) {
  const back = background({
    'instances.list': () => [instance],
    'profiles.list': () => [profile, { ...profile, id: 'p2', label: 'Outro' }],
    'settings.get': () => SETTINGS,
    ...answers,
  });
  const questions = asking(back.ask);
  const kept = records(questions);
  await kept.load();
  const request = vi.fn(() => Promise.resolve(true));
  fakeBrowser.permissions.request = request;
  render(<Transfer transfer={transferState(questions)} records={kept} allow={NO_POLICY.allow} />);
  return { ...back, request };
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const input = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[name="${name}"]`) ?? document.createElement('input');

function choose(text: string, name = 'perfis.json'): void {
  const control = screen.getByLabelText('Escolher arquivo');
  Object.defineProperty(control, 'files', { value: [new File([text], name)], configurable: true });
  fireEvent.change(control);
}

describe('taking out', () => {
  function watchDownloads() {
    const blobs: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    return { blobs, names };
  }

  it('takes every profile, and no secret, unless the operator says otherwise', async () => {
    const { blobs, names } = watchDownloads();
    const { payloads } = await open({
      'transfer.export': () => ({ ok: true, value: { text: '{"a":1}', damaged: 0 } }),
    });
    fireEvent.click(screen.getByRole('checkbox', { name: /Outro/ }));
    press('Exportar arquivo (1 perfil)');
    await screen.findByText(/exportado, sem nenhum segredo/);
    expect(payloads('transfer.export')).toEqual([{ profileIds: ['p1'], passphrase: null }]);
    expect(names).toEqual([expect.stringMatching(/^encaixe-perfis-\d{4}-\d\d-\d\d\.json$/)]);
    expect(await blobs[0]?.text()).toBe('{"a":1}');
  });

  it('with secrets asks for the passphrase twice, and keeps it nowhere', async () => {
    watchDownloads();
    const { payloads } = await open({
      'transfer.export': () => ({ ok: true, value: { text: '{}', damaged: 2 } }),
    });
    fireEvent.click(screen.getByRole('checkbox', { name: /Exportar também os segredos/ }));
    input('chosen').value = PASSPHRASE;
    input('again').value = 'outra';
    press('Exportar arquivo (2 perfis)');
    expect((await screen.findByRole('alert')).textContent).toContain('iguais');
    expect(payloads('transfer.export')).toEqual([]);
    input('again').value = PASSPHRASE;
    press('Exportar arquivo (2 perfis)');
    await screen.findByText(/com os segredos criptografados.*Ficaram de fora 2 segredos danificados/);
    expect(payloads('transfer.export')).toEqual([{ profileIds: ['p1', 'p2'], passphrase: PASSPHRASE }]);
    expect(document.querySelector('input[type="password"]')).toBeNull();
  });

  it('says at its field that a passphrase is too short', async () => {
    await open({ 'transfer.export': () => ({ ok: false, error: 'too-short' }) });
    fireEvent.click(screen.getByRole('checkbox', { name: /Exportar também os segredos/ }));
    press('Exportar arquivo (2 perfis)');
    await waitFor(() => expect(input('chosen').getAttribute('aria-invalid')).toBe('true'));
  });

  it('has nothing to take where there is none', async () => {
    await open({ 'profiles.list': () => [] });
    expect(screen.getByText(/Nenhum perfil para exportar ainda/)).toBeTruthy();
  });
});

describe('bringing in', () => {
  it('shows what would be, and does what was ticked, after asking for the host in the click', async () => {
    const { payloads, request } = await open({
      'transfer.inspect': () => ({
        ok: true,
        value: plan(item(), item({ id: '1.b', label: 'Segundo', addsInstance: false, change: 'changed' })),
      }),
      'transfer.import': () => ({ ok: true, value: { profiles: 1, instances: 1, secrets: 1 } }),
    });
    choose('{}');
    await screen.findByText('O que há em perfis.json');
    expect(document.activeElement?.textContent).toBe('O que há em perfis.json');
    expect(screen.getAllByText('norte.api')).toHaveLength(2);
    press('Importar 1 perfil');
    expect(request).toHaveBeenCalledWith({ origins: ['https://novo.example/*'] });
    await screen.findByText('1 perfil importado. 1 ERP adicionado. 1 segredo guardado.');
    expect(payloads('transfer.import')).toEqual([{ text: '{}', passphrase: null, items: ['0.a'] }]);
    expect(screen.queryByText('O que há em perfis.json')).toBeNull();
  });

  it('leaves what would change for the operator to tick, and says where secrets would go', async () => {
    const url = { kind: 'value', key: 'url', now: 'https://a.example', will: 'https://b.example' } as const;
    await open({
      'transfer.inspect': () => ({
        ok: true,
        value: plan(
          item({ foreignServices: ['https://c.example/v1'] }),
          item({ id: '1.b', label: 'Segundo', addsInstance: false, change: 'changed', fields: [url] }),
          item({
            ...{ id: '2.c', label: 'Terceiro', addsInstance: false, change: 'changed' },
            fields: [{ ...url, retargets: true }],
          }),
        ),
      }),
    });
    choose('{}');
    const isTicked = async (name: RegExp) =>
      (await screen.findByRole<HTMLInputElement>('checkbox', { name })).checked;
    expect([await isTicked(/de lá/), await isTicked(/Segundo/), await isTicked(/Terceiro/)]).toEqual([
      true,
      false,
      false,
    ]);
    const [fresh, changed, retargeted] = screen
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(fresh).toContain('fora do servidor do ERP: https://c.example/v1.');
    expect(changed).not.toContain('Atenção');
    expect(retargeted).toContain('muda para onde vão os segredos');
    expect(screen.getAllByText('Outro endereço')).toHaveLength(1);
  });

  it('asks for no host that nothing ticked needs', async () => {
    const { request } = await open({
      'transfer.inspect': () => ({
        ok: true,
        value: plan(item(), item({ id: '1.b', label: 'Segundo', addsInstance: false })),
      }),
      'transfer.import': () => ({ ok: true, value: { profiles: 1, instances: 0, secrets: 0 } }),
    });
    choose('{}');
    fireEvent.click(await screen.findByRole('checkbox', { name: /de lá/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Importar 1 perfil' }));
    await screen.findByText('1 perfil importado.');
    expect(request).not.toHaveBeenCalled();
  });

  it('imports nothing where the browser says no', async () => {
    const { payloads, request } = await open({
      'transfer.inspect': () => ({ ok: true, value: plan(item()) }),
    });
    request.mockResolvedValue(false);
    choose('{}');
    await screen.findByText('O que há em perfis.json');
    press('Importar 1 perfil');
    expect((await screen.findByRole('alert')).textContent).toContain('não deu acesso');
    expect(payloads('transfer.import')).toEqual([]);
  });

  it('looks again where something changed meanwhile, and says so', async () => {
    const { payloads } = await open({
      'transfer.inspect': () => ({ ok: true, value: plan(item()) }),
      'transfer.import': () => ({ ok: false, error: 'changed' }),
    });
    choose('{}');
    await screen.findByText('O que há em perfis.json');
    press('Importar 1 perfil');
    await screen.findByText(/Algo mudou aqui depois/);
    expect(payloads('transfer.inspect')).toHaveLength(2);
  });

  it('asks for the passphrase of a file with secrets, and lets it go', async () => {
    const { payloads } = await open({
      'transfer.inspect': ({ passphrase }) =>
        passphrase === PASSPHRASE
          ? { ok: true, value: plan(item()) }
          : { ok: false, error: passphrase === null ? 'passphrase-needed' : 'wrong-passphrase' },
      'transfer.import': () => ({ ok: true, value: { profiles: 1, instances: 0, secrets: 1 } }),
    });
    choose('{}');
    await screen.findByText(/leva segredos/);
    const type = (passphrase: string): void => {
      input('file-passphrase').value = passphrase;
      press('Abrir arquivo');
    };
    expect(document.activeElement).toBe(input('file-passphrase'));
    type('errada');
    expect((await screen.findByRole('alert')).textContent).toContain('não abre este arquivo');
    expect(input('file-passphrase').value).toBe('');
    type(PASSPHRASE);
    await screen.findByText('O que há em perfis.json');
    press('Importar 1 perfil');
    await screen.findByText(/1 segredo guardado/);
    expect(payloads('transfer.import')).toEqual([{ text: '{}', passphrase: PASSPHRASE, items: ['0.a'] }]);
    expect(document.body.innerHTML).not.toContain(PASSPHRASE);
  });

  it.each([
    ['not-json', 'veio cortado'],
    ['not-a-transfer', 'não é de perfis'],
    ['too-new', 'versão mais nova'],
    ['malformed', 'danificado'],
    ['too-big', 'grande demais'],
  ] as const)('says what %s means and what to do', async (error, says) => {
    await open({ 'transfer.inspect': () => ({ ok: false, error }) });
    choose('x');
    expect((await screen.findByRole('alert')).textContent).toContain(says);
    expect(screen.queryByRole('button', { name: /Importar/ })).toBeNull();
  });

  it('does not even ask about a file that is too large, or cannot be read', async () => {
    const { payloads } = await open();
    choose(' '.repeat(LONGEST_TRANSFER + 1));
    expect((await screen.findByRole('alert')).textContent).toContain('grande demais');
    vi.spyOn(File.prototype, 'text').mockRejectedValueOnce(new Error('gone'));
    choose('{}');
    await screen.findByText(/não conseguiu ler o arquivo/);
    expect(payloads('transfer.inspect')).toEqual([]);
  });

  it('shows hostile text as text, and leaves out what cannot be', async () => {
    const label = '<img src=x onerror=alert(1)>';
    await open({
      'transfer.inspect': () => ({
        ok: true,
        value: plan(
          item({ label, partnerId: '<b>x</b>', change: 'unknown-partner', addsInstance: false, fields: [] }),
          item({ id: '1.b', change: 'other-erp', addsInstance: false, fields: [] }),
          item({ id: '2.c', change: 'same', addsInstance: false, fields: [] }),
        ),
      }),
    });
    choose('{}', '<i>a</i>.json');
    await screen.findByText(label);
    const part = within(screen.getByRole('region', { name: 'O que há em <i>a</i>.json' }));
    expect(part.queryAllByRole('checkbox')).toEqual([]);
    expect(document.querySelector('img, i')).toBeNull();
    expect(screen.getByRole('button', { name: 'Importar' }).getAttribute('aria-disabled')).toBe('true');
    press('Cancelar');
    expect(await screen.findByText('Arquivo fechado. Nada mudou.')).toBeTruthy();
  });

  it('never holds a secret: there is none in what it is told', async () => {
    await open({ 'transfer.inspect': () => ({ ok: true, value: plan(item()) }) });
    choose(JSON.stringify({ secrets: SECRET }));
    await screen.findByText('O que há em perfis.json');
    expect(document.body.innerHTML).not.toContain(SECRET);
  });

  it('says at the top what is in the way, where there was no answer', async () => {
    await open();
    choose('{}');
    expect((await screen.findByRole('alert')).textContent).toContain('Não foi feito');
  });
});
