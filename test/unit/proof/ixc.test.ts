// A record of IXC by its table: which one is asked for, what of its row becomes the screen's field, and what never does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { list } from '../../../lib/net/ixc';
import { once } from '../../../lib/net/wire';
import { readOf } from '../../../lib/plan/readable';
import { Secret } from '../../../lib/model/secret';
import { readIxc } from '../../../lib/proof/ixc';
import type { Asked } from '../../../lib/proof/reading';
import { bodyOf, json, refusal, scripted } from '../net/wire';
import type { Scripted } from '../net/wire';
import { askedFor, readingOf, valuesIn } from './ground';
import type { Given } from './ground';

const access = { base: new URL('https://ixc.example'), token: new Secret(`7:${'0a1b2c3d'.repeat(8)}`) };

const PARTIU: Given = {
  partner: 'partiu',
  step: 'product',
  values: { productName: 'Clube Partiu!', subgroup: '8', basePrice: '9,90' },
};

/** As the web service writes it: every value a text, money with nine digits, 0 for no record [P+]. */
const ROW = {
  id: '41',
  ativo: 'S',
  descricao: 'CLUBE PARTIU!',
  id_sub_grupo: '8',
  tipo: 'S',
  controla_estoque: 'N',
  qtde_min: '0.000000000',
  qtde_max: '0',
  movimentacao: 'V',
  unidade: '13',
  preco_base: '9.900000000',
  id_sva_integracao: '4',
  id_sva_pacote: '0',
};

const listing = (...rows: readonly Record<string, unknown>[]) =>
  json({ page: '1', total: String(rows.length), registros: rows });

function read(asked: Asked, ...answers: readonly Scripted[]) {
  const { fetch, sent } = scripted(...answers);
  const of = readOf(asked.screen.id);
  if (of?.erp !== 'ixc') throw new Error('a table is expected');
  const result = readIxc((query) => list(once(fetch), access, query), of, asked);
  const question = (): Record<string, unknown> => JSON.parse(bodyOf(sent[0])) as Record<string, unknown>;
  return { result, sent, question };
}

describe('which record is read', () => {
  it('is the one that the step knows by its number', async () => {
    // A server that counts what was not asked for changes nothing: a number has one record.
    const { result, question } = read(
      askedFor({ ...PARTIU, steps: { product: { record: '41' } } }),
      json({ page: '1', total: '300', registros: [ROW] }),
    );
    expect(readingOf(await result)).toMatchObject({ source: 'produtos', record: '41', among: 1 });
    expect(question()).toMatchObject({ qtype: 'produtos.id', oper: '=', query: '41', rp: '1' });
  });

  it('is that of the step whose record this one is about', async () => {
    const given = { ...PARTIU, step: 'product-sva', steps: { product: { record: '41' } } };
    const { result, question } = read(askedFor(given), listing(ROW));
    expect(readingOf(await result).snapshot.screen).toBe('ixc/product-sva');
    expect(question()).toMatchObject({ qtype: 'produtos.id', query: '41' });
  });

  it('is the newest of those that the identity fits, and it is said of how many', async () => {
    const answer = json({ page: '1', total: 3, registros: [ROW] });
    const { result, question } = read(askedFor(PARTIU), answer);
    expect(readingOf(await result)).toMatchObject({ record: '41', among: 3 });
    expect(question()).toMatchObject({
      qtype: 'produtos.descricao',
      query: 'Clube Partiu!',
      sortorder: 'desc',
    });
  });

  it('is looked for as the screen showed its name, before it had a number', async () => {
    const known = { ...PARTIU, steps: { product: { record: 'CLUBE PARTIU!' } } };
    const { result, question } = read(askedFor(known), listing(ROW));
    await result;
    expect(question()).toMatchObject({ qtype: 'produtos.descricao', query: 'CLUBE PARTIU!' });
  });

  it("is the operator's own word before all of that", async () => {
    const known = { ...PARTIU, steps: { product: { record: '41' } } };
    const { result, question } = read(askedFor(known, ' 44 '), listing({ ...ROW, id: '44' }));
    expect(readingOf(await result).record).toBe('44');
    expect(question()).toMatchObject({ qtype: 'produtos.id', query: '44' });
  });

  it.each([
    ['nothing is known', askedFor({ ...PARTIU, values: {} })],
    ['the word is no number', askedFor(PARTIU, 'o novo')],
    [
      'a customer',
      askedFor({ partner: 'leveduca', step: 'sign-in-document', variants: { signIn: 'document' } }),
    ],
  ])('is asked for where %s, and nothing is sent', async (_, asked) => {
    const { result, sent } = read(asked);
    expect(await result).toEqual({ ok: false, error: { kind: 'which-record' } });
    expect(sent).toEqual([]);
  });

  it('is not taken for a number where its identity is a number itself', async () => {
    const given: Given = {
      partner: 'leveduca',
      step: 'link-leveduca-contract',
      variants: { link: 'contract' },
      steps: {
        'product-leveduca': { outputs: { productId: '41' } },
        'link-leveduca-contract': { record: '41' },
      },
    };
    const { result, question } = read(askedFor(given), listing({ id: '72', id_produto: '41', tipo: 'S' }));
    expect(readingOf(await result).record).toBe('72');
    expect(question()).toMatchObject({ qtype: 'vd_contratos_produtos.id_produto', query: '41' });
    // Products of plans stand in the same table.
    expect(question().grid_param).toBe('[{"TB":"vd_contratos_produtos.id_contrato","OP":">","P":"0"}]');
  });

  it.each([
    ['there is none', json({ page: '1', total: '0' })],
    ['the server gives another one', listing({ ...ROW, id: '40' })],
    ['it has no number', listing({ descricao: 'CLUBE PARTIU!' })],
    ['its number is none', listing({ ...ROW, id: '41 ' })],
  ])('is not found where %s', async (_, answer) => {
    const { result } = read(askedFor({ ...PARTIU, steps: { product: { record: '41' } } }), answer);
    expect(await result).toEqual({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('a row', () => {
  it('becomes the fields of the screen, by their columns', async () => {
    const { result } = read(askedFor(PARTIU, '41'), listing(ROW));
    const { snapshot } = readingOf(await result);
    expect(snapshot).toMatchObject({ screen: 'ixc/product', record: '41', pristine: true });
    expect(valuesIn(snapshot)).toEqual({
      id_sub_grupo: '8',
      descricao: 'CLUBE PARTIU!',
      tipo: 'S',
      controla_estoque: 'N',
      qtde_min: '0.000000000',
      qtde_max: '0',
      movimentacao: 'V',
      unidade: '13',
      preco_base: '9.900000000',
    });
    expect(snapshot.fields.find(({ key }) => key === 'tipo')?.text).toBe('Serviço');
  });

  it('says nothing of a column that the server left out, and of 0 that there is no record', async () => {
    const given = { ...PARTIU, step: 'product-sva' };
    const { result } = read(askedFor(given, '41'), listing(ROW));
    expect(valuesIn(readingOf(await result).snapshot)).toEqual({ id_sva_integracao: '4', id_sva_pacote: '' });
  });

  it('hands out no secret, and no verdict on one that looks different', async () => {
    const given: Given = { partner: 'partiu', step: 'integration', secrets: ['password'] };
    const row = {
      id: '4',
      plataforma: '14',
      login: 'norte',
      senha: 'muito-secreta',
      url: '',
      token: 'gerado',
    };
    for (const [wanted, equal] of [
      ['muito-secreta', true],
      ['outra', null],
    ] as const) {
      const { result } = read(askedFor(given, '4', { senha: wanted }), listing(row));
      const { snapshot } = readingOf(await result);
      expect(JSON.stringify(snapshot)).not.toMatch(/muito-secreta|gerado/);
      expect(valuesIn(snapshot)).toEqual({
        // The platform's code says nothing to anybody.
        login: 'norte',
        senha: { empty: false, bearer: 'none', placeholder: false, equal },
        url: '',
        token: { empty: false, bearer: 'none', placeholder: false, equal: null },
      });
    }
  });

  it("hands on the server's own words for a table that it does not release", async () => {
    const given: Given = { partner: 'partiu', step: 'integration' };
    const { result } = read(askedFor(given, '4'), refusal('Recurso sva_configuracoes não está disponível!'));
    expect(await result).toMatchObject({
      ok: false,
      error: {
        kind: 'failed',
        failure: { code: 'table-unavailable', said: 'Recurso sva_configuracoes não está disponível!' },
      },
    });
  });

  it('of whatever form never breaks the read', async () => {
    const asked = askedFor(PARTIU, '41');
    await fc.assert(
      fc.asyncProperty(fc.object(), fc.dictionary(fc.string(), fc.jsonValue()), async (answer, row) => {
        for (const hostile of [json(answer), listing({ ...row, id: '41' })]) {
          expect(await read(asked, hostile).result).toHaveProperty('ok');
        }
      }),
      { numRuns: 50 },
    );
  });
});
