// Contradictions, rows 22 to 31: labels that the sources spell in their own way, the two guides to IXC that do not
// agree, and the pages on Datacake and Asaas that can be believed in part only.

import { describe, expect, it } from 'vitest';
import { asaas } from '../../../lib/partners/asaas';
import { datacake } from '../../../lib/partners/datacake';
import { leveduca } from '../../../lib/partners/leveduca';
import { partiu } from '../../../lib/partners/partiu';
import { foldLabel } from '../../../lib/plan/fold';
import { writes } from '../../../lib/plan/rows';
import { nextEntry, sameEntry } from '../../../lib/plan/trail';
import type { Entry } from '../../../lib/plan/trail';
import { listed, spellings } from './contradictions';
import { look } from './look';
import { screenAt } from './whole';
import { notesOf } from './webhook';

describe('22 and 23: labels that the sources spell in their own way', () => {
  it.each([
    ['voalle/parameters-service-desk', 'useWebhooks', ['Utilizar Webhook', 'Utilizar Webhooks']],
    ['voalle/webhook-info', 'integrator', ['Integrator', 'Integrador *']],
    [
      'voalle/webhook-info',
      'retryLimit',
      [
        'Limite de Tentativas para Integrar',
        'Limite de Tentativas de Integrar',
        'Limites de tentativas de integrar:',
      ],
    ],
    ['voalle/webhook-info', 'url', ['Url', 'URL', 'Url *']],
    ['voalle/integrator', 'url', ['Url', 'URL']],
    ['voalle/service-product', 'integrationCode', ['Cód. Integração', 'Cód Integração', 'COD INTEGRACAO']],
    ['voalle/service-product', 'integrator', ['Emp. Integração', 'Emp Integração']],
  ] as const)('%s %s', (screen, key, seen) => {
    for (const label of seen) expect(spellings(screen, key)).toContain(foldLabel(label));
  });

  it('leaves no label to two fields of a screen', () => {
    for (const id of [
      'voalle/parameters-service-desk',
      'voalle/webhook-info',
      'voalle/integrator',
    ] as const) {
      const all = screenAt(id).fields.flatMap(({ key }) => [...new Set(spellings(id, key))]);
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

describe('24: one menu of IXC under two roots', () => {
  type Part = readonly [kind: Entry<string>['kind'], text: string, ...under: string[]];
  const menu = (parts: readonly Part[]): Entry<string>[] =>
    parts.map(([kind, text, ...under]) => ({
      kind,
      text,
      under: under.map((name) => [name]),
      open: false,
      element: [...under, text].join(' › '),
    }));

  it.each(['Sistema', 'Principal'])('is found under %s, whichever the screen’s own path says', (root) => {
    const entries = menu([
      ['root', root],
      ['folder', 'Cadastros', root],
      ['item', 'Produtos', root, 'Cadastros'],
    ]);
    for (const id of ['ixc/product', 'ixc/product-planning', 'ixc/product-sva'] as const)
      expect(nextEntry(screenAt(id).menu, { entries, places: [] })?.entry.element).toBe(
        `${root} › Cadastros › Produtos`,
      );
  });

  it.each(['Sistema', 'Principal'])('finds Contratos in Cadastros and beside it, under %s', (root) => {
    const { menu: path } = screenAt('ixc/contract-product');
    const beside = menu([
      ['root', root],
      ['item', 'Contratos', root],
    ]);
    const within = menu([
      ['root', root],
      ['folder', 'Cadastros', root],
      ['item', 'Contratos', root, 'Cadastros'],
    ]);
    for (const entries of [beside, within])
      expect(nextEntry(path, { entries, places: [] })?.entry.text).toBe('Contratos');
  });

  it('is told in both partners', () => {
    for (const partner of [partiu, leveduca])
      for (const root of ['"Sistema"', '"Principal"']) expect(notesOf(partner)).toContain(root);
  });
});

describe('25: unit 13, called by two names', () => {
  it.each([
    ['Partiu!', partiu, 'product'],
    ['LevEduca', leveduca, 'product-leveduca'],
  ] as const)('%s: the id counts, the text does not', (_name, partner, step) => {
    const said = (value: string, text: string) =>
      look(partner, step, { unidade: { value, text } }).said('unidade');
    for (const text of ['Serviço', 'SER', '13 - SER', 'Unidade']) expect(said('13', text)).toEqual([]);
    for (const text of ['Serviço', 'SER']) expect(said('31', text)).toEqual(['error differs']);
    expect(notesOf(partner)).toMatch(/"(Serviço|SER)"/);
  });

  it('finds the subgroup under both spellings', () => {
    for (const label of ['Sub grupo de produtos', 'Subgrupo', 'Subgrupo de produtos'])
      expect(spellings('ixc/product', 'id_sub_grupo')).toContain(foldLabel(label));
  });
});

describe('26: "Partiu!" is the partner, "Partiu" the option', () => {
  it.each(['Partiu', '"Partiu"', '“Partiu”', 'Partiu!'])('finds the option written %s', (text) => {
    const options = listed(['Saber+', text, 'Exa']);
    const seen = look(partiu, 'integration', { plataforma: { value: '', text: '', options } });
    expect(seen.row('plataforma')).toMatchObject({ action: 'write', will: { value: 'Partiu' } });
    const chosen = { value: 'k1', text, options };
    expect(look(partiu, 'integration', { plataforma: chosen }).said('plataforma')).toEqual([]);
  });

  it('takes no other for it', () => {
    const options = listed(['Saber+', 'Partiu Vantagens']);
    const seen = look(partiu, 'integration', { plataforma: { value: '', text: '', options } });
    expect(seen.row('plataforma')).toMatchObject({ action: 'refuse', refusal: 'no-option' });
    expect(notesOf(partiu)).toContain('"Partiu"');
  });
});

describe('27: a token "to be filled in" that the ERP makes', () => {
  it('is never filled, and looked for only after the save', () => {
    const fresh = look(partiu, 'integration', { token: '' }, { record: '' });
    expect([fresh.said('token'), fresh.row('token').action]).toEqual([[], 'skip']);
    const saved = look(partiu, 'integration', { token: '' });
    expect([saved.said('token'), saved.row('token').action]).toEqual([['error not-generated'], 'skip']);
    expect(look(partiu, 'integration', { token: 'qualquer' }).said('token')).toEqual([]);
    expect(notesOf(partiu)).toContain('"devem ser preenchidos"');
  });
});

describe('28: a URL that is fixed, and given by the platform', () => {
  const URL_OF_GUIDE = 'https://api.partiu.com.br/api/v1';

  it.each([
    [URL_OF_GUIDE, []],
    [`${URL_OF_GUIDE}/`, ['warning trailing-slash']],
    ['http://api.partiu.com.br/api/v1', ['warning not-https']],
    ['https://outra.parceiro.example/api', ['warning differs']],
    ['api.partiu.com.br/api/v1', ['warning malformed']],
  ])('%s on the screen: %j', (url, said) => {
    expect(look(partiu, 'integration', { url }).said('url')).toEqual(said);
  });

  it('may be changed in the profile, and then that one counts', () => {
    const url = 'https://outra.parceiro.example/api';
    expect(look(partiu, 'integration', { url }, { values: { url } }).said('url')).toEqual([]);
    expect(look(partiu, 'integration', { url: URL_OF_GUIDE }, { values: { url } }).said('url')).toEqual([
      'warning differs',
    ]);
    expect(notesOf(partiu)).toContain('"fornecida pela plataforma"');
  });
});

describe('29: three windows whose values stand only in pictures', () => {
  const windows = leveduca.checklist.filter(({ id }) => id.startsWith('link-'));

  it.each(windows.map(({ id }) => id))('%s: nothing is filled, the product is looked at', (id) => {
    const screen = screenAt(windows.find((step) => step.id === id)?.screen ?? 'ixc/none');
    const blank = Object.fromEntries(screen.fields.map(({ key }) => [key, '']));
    const seen = look(leveduca, id, blank, { record: '' });
    expect(seen.rows.filter(({ action }) => writes(action))).toEqual([]);
    expect(seen.writes).toEqual({});
    expect(seen.rows.map(({ key }) => key)).toEqual(['id_produto']);
    expect(look(leveduca, id, { id_produto: '999' }).said('id_produto')).toEqual(['error differs']);
    expect(seen.told('id_produto')).toContain('só em figuras');
  });

  it('are six, three for each product', () => {
    expect(windows).toHaveLength(6);
    expect(new Set(windows.map(({ screen }) => screen)).size).toBe(3);
  });

  it.each([
    ['Clientes', 'Cliente'],
    ['Contratos', 'Contrato'],
    ['Contratos', 'Contratos (pasta)'],
    ['Planos de Venda', 'Plano de venda'],
  ])('finds %s where a source says %s', (ours, theirs) => {
    expect(sameEntry(ours, theirs)).toBe(true);
  });
});

describe('30: a page that compares two revisions and marks neither', () => {
  it('makes every line a mention, to be confirmed', () => {
    expect(notesOf(datacake)).toContain('Tome cada item como mencionado');
  });

  it('has the token of the later revision as an optional step by hand', () => {
    const step = datacake.checklist.find(({ id }) => id === 'suite-token');
    expect(step?.provenBy).toEqual(['manual']);
    expect(step?.what.pt).toContain('Opcional');
    expect(datacake.notes.find(({ text }) => text.pt.includes('Token'))?.source).toContain(
      'revisão posterior',
    );
    expect(datacake.values.some(({ key, required }) => /suite/i.test(key) && required)).toBe(false);
  });

  it('fills nothing that the page leaves out', () => {
    const seen = look(datacake, 'integrator', { type: '', version: '' }, { record: '' });
    for (const key of ['type', 'version']) {
      expect(seen.said(key)).toEqual(['info confirm-with-partner']);
      expect(seen.row(key)).toMatchObject({ action: 'skip' });
    }
  });
});

describe('31: a generated text for Asaas', () => {
  it('is believed in two things, the key and a test, and its path is told as unproven', () => {
    const rules = asaas.presets.flatMap((preset) => preset.rules);
    expect(rules.filter(({ expected }) => expected.is === 'literal')).toEqual([]);
    expect(rules.find(({ field }) => field === 'token')?.source).toMatch(/não comprovado|unproven/);
    expect(asaas.test.kind).toBe('asaas');
    expect(notesOf(asaas)).toMatch(/caminho "Integrações > API Asaas" não está comprovado/);
    expect(asaas.notes.find(({ text }) => text.pt.includes('comprovado'))?.screen).toBeUndefined();
  });

  it('takes what is known of Asaas from its own documentation', () => {
    const sources = asaas.notes.map(({ source }) => source);
    expect(sources.filter((source) => source === 'docs.asaas.com').length).toBeGreaterThan(2);
  });
});
