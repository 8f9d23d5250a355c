// Partners of one's own in the options: copied, written, checked while they are typed, kept, taken from a file, removed.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { allPartners, partnerById, partnersState } from '../../../components/state/partners';
import { asking } from '../../../components/state/asking';
import { Partners } from '../../../entrypoints/options/Partners';
import type { OtherPartners } from '../../../lib/model/own-partner';
import type { Partner } from '../../../lib/model/partner';
import { err, ok } from '../../../lib/model/result';
import { readPartnerFile } from '../../../lib/store/partner-schema';
import { ownPartner } from '../store/own-partner';
import { background } from './samples';
import type { Answers } from './samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: RegExp | string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const part = (name: RegExp | string) => within(screen.getByRole('group', { name }));

let told: OtherPartners = { own: [], company: [], mayChange: true, mayExport: true };

/** A background that keeps what it is given. */
async function open(others: Partial<OtherPartners> = {}, answers: Answers = {}) {
  told = { own: [], company: [], mayChange: true, mayExport: true, ...others };
  const back = background({
    'partners.own': () => told,
    'partners.keep': ({ text }) => {
      const read = readPartnerFile(text);
      if (read.ok)
        told = { ...told, own: [...told.own.filter(({ id }) => id !== read.value.id), read.value] };
      return read;
    },
    ...answers,
  });
  const partners = partnersState(asking(back.ask));
  await partners.load();
  render(<Partners partners={partners} />);
  return { ...back, partners };
}

/** The partner that was sent to be kept, last. */
function kept(payloads: (channel: 'partners.keep') => unknown[]): Partner {
  const sent = payloads('partners.keep').at(-1) as { text: string };
  const read = readPartnerFile(sent.text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

beforeEach(async () => {
  // The page's one list: each test begins with that of an empty background.
  const none = background({
    'partners.own': () => ({ own: [], company: [], mayChange: false, mayExport: false }),
  });
  await partnersState(asking(none.ask)).load();
});

describe('a new partner', () => {
  it('is written section by section and kept', async () => {
    const { payloads } = await open();
    expect(screen.getByText(/Você ainda não tem nenhum parceiro próprio/)).toBeTruthy();
    press('Novo parceiro');
    expect(document.activeElement?.textContent).toBe('Novo parceiro');
    type(/^Nome do parceiro/, 'Clube do Bairro');
    type(/^O que pedir ao parceiro/, 'O login.\nA senha.\n');
    choose('Mais um passo', 'ixc/sva-integration');
    choose('Plataforma', 'literal');
    type('Valor de Plataforma', 'Partiu');
    choose('URL', 'profile:url');
    choose('Senha', 'new');
    press('Guardar parceiro');
    await screen.findByText('Clube do Bairro: guardado.');
    const partner = kept(payloads);
    expect(partner.needs.map(({ pt }) => pt)).toEqual(['O login.', 'A senha.']);
    expect(partner.values.map(({ key, kind, secret }) => [key, kind, secret])).toEqual([
      ['url', 'url', false],
      ['senha', 'secret', true],
    ]);
    expect(partner.presets[0]?.rules.map(({ field, expected }) => [field, expected])).toEqual([
      ['plataforma', { is: 'literal', value: 'Partiu' }],
      ['url', { is: 'profile', value: 'url' }],
      ['senha', { is: 'profile', value: 'senha' }],
    ]);
    // What is tested at the end stays at the end.
    expect(partner.checklist.map(({ id }) => id)).toEqual(['sva-integration', 'connection']);
    expect(partnerById(partner.id)).toEqual(partner);
  });

  it('says what is missing when it is asked for, and keeps what was written', async () => {
    const { payloads } = await open();
    press('Novo parceiro');
    expect(screen.queryByRole('alert')).toBeNull();
    choose('Mais um passo', 'ixc/product');
    press('Guardar parceiro');
    await screen.findByText('Falta acertar 2 pontos para guardar.');
    expect(screen.getByLabelText(/^Nome do parceiro/).getAttribute('aria-invalid')).toBe('true');
    expect(payloads('partners.keep')).toEqual([]);
    type(/^Nome do parceiro/, 'Clube');
    choose('Tipo', 'literal');
    expect(screen.queryByText(/Falta acertar/)).toBeNull();
    press('Guardar parceiro');
    await screen.findByText('Clube: guardado.');
  });

  it('tells of a wrong value while it is typed', async () => {
    await open();
    press('Novo parceiro');
    const value = part('Endereço do parceiro');
    fireEvent.input(value.getByLabelText('Valor sugerido'), { target: { value: 'isto não é' } });
    expect(value.getByRole('alert').textContent).toMatch(/não aceita esse valor/);
    fireEvent.input(value.getByLabelText('Valor sugerido'), { target: { value: 'https://clube.example' } });
    expect(value.queryByRole('alert')).toBeNull();
    fireEvent.click(value.getByLabelText('É segredo'));
    expect(value.queryByLabelText('Valor sugerido')).toBeNull();
  });

  it('asks before what was written is lost', async () => {
    await open();
    press('Novo parceiro');
    press('Cancelar');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Cancelar' }));
    type(/^Nome do parceiro/, 'Clube');
    press('Cancelar');
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sair sem guardar' }),
    );
    await screen.findByText('Você saiu sem guardar. Nada mudou.');
  });

  it('shows what the background refuses', async () => {
    await open({}, { 'partners.keep': () => err([{ path: 'erp', code: 'in-use' }]) });
    press('Novo parceiro');
    type(/^Nome do parceiro/, 'Clube');
    press('Guardar parceiro');
    await screen.findByText('Falta acertar 1 ponto para guardar.');
    expect(screen.getByLabelText(/Em que ERP/).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a partner that is there', () => {
  it('is copied with all that it says', async () => {
    const { payloads } = await open();
    for (const { name } of allPartners())
      expect(screen.getByRole('button', { name: `Duplicar ${name}`, hidden: true })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Duplicar Watch Brasil', hidden: true }));
    type(/^Nome do parceiro/, 'Watch do Norte');
    press('Guardar parceiro');
    await screen.findByText('Watch do Norte: guardado.');
    const partner = kept(payloads);
    const watch = partnerById('watch-brasil');
    expect(partner.checklist).toEqual(watch?.checklist);
    expect(partner.presets.map(({ rules }) => rules.length)).toEqual(
      watch?.presets.map(({ rules }) => rules.length),
    );
  });

  it('loses with a value and a step what rested on them, and nothing else', async () => {
    const { payloads } = await open({ own: [ownPartner] });
    press('Editar Clube do Bairro');
    const gone = screen.getByRole('button', { name: 'Tirar: Senha do clube' });
    gone.focus();
    fireEvent.click(gone);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('2. O que cada perfil guarda'));
    press('Descer: Cadastrar a integração');
    press('Tirar: Testar a conexão');
    press('Guardar parceiro');
    await screen.findByText('Clube do Bairro: guardado.');
    const partner = kept(payloads);
    expect(partner.values.map(({ key }) => key)).toEqual(['url']);
    expect(partner.checklist.map(({ id }) => id)).toEqual(['integration']);
    expect(partner.presets[0]?.rules[1]?.expected).toEqual({ is: 'free' });
    expect(partner.presets[0]?.rules[0]).toEqual(ownPartner.presets[0]?.rules[0]);
  });

  it('stays while profiles use it, and says which', async () => {
    await open({ own: [ownPartner] }, { 'partners.remove': () => err(['Clube matriz']) });
    press('Remover Clube do Bairro');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remover' }));
    await screen.findByText(/continua aqui, porque há perfis que o usam: Clube matriz/);
  });

  it('goes when it is removed', async () => {
    await open(
      { own: [ownPartner] },
      {
        'partners.remove': () => {
          told = { ...told, own: [] };
          return ok(null);
        },
      },
    );
    press('Remover Clube do Bairro');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remover' }));
    await screen.findByText('Clube do Bairro: removido.');
    expect(screen.queryByRole('button', { name: 'Editar Clube do Bairro' })).toBeNull();
  });

  it('is not to be changed where the company says so', async () => {
    await open({ own: [ownPartner], mayChange: false, mayExport: false });
    expect(screen.getByText(/A sua empresa definiu/)).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('a colleague’s file', () => {
  const choose = (text: string) =>
    fireEvent.change(screen.getByLabelText('Escolher arquivo de parceiro'), {
      target: { files: [new File([text], 'parceiro.json')] },
    });

  it('is shown before it is kept', async () => {
    const view = {
      partner: ownPartner,
      replaces: 'Velho',
      same: false,
      profiles: ['Matriz'],
      hosts: ['clube.example'],
    };
    const { payloads } = await open({}, { 'partners.read': () => ok(view) });
    choose('{}');
    const heading = await screen.findByRole('heading', { name: /Clube do Bairro/ });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    for (const said of [/clube\.example/, /Já existe aqui: "Velho"/, /Matriz/])
      expect(screen.getByText(said)).toBeTruthy();
    expect(payloads('partners.keep')).toEqual([]);
    press('Trocar pelo do arquivo');
    await screen.findByText('Clube do Bairro: guardado.');
  });

  it('says why it is of no use, with markup as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const view = {
      partner: { ...ownPartner, name: hostile },
      replaces: null,
      same: false,
      profiles: [],
      hosts: [],
    };
    let answer: 'refused' | 'taken' = 'refused';
    await open(
      {},
      {
        'partners.read': () =>
          answer === 'refused' ? err([{ path: 'values.0.format', code: 'pattern' }]) : ok(view),
      },
    );
    choose('{}');
    await screen.findByText(/não pode trazer formato de texto/);
    answer = 'taken';
    choose('{}');
    await screen.findByText(hostile);
    expect(document.querySelector('img')).toBeNull();
    choose(' '.repeat(200_001));
    await screen.findByText(/grande demais/);
  });
});
