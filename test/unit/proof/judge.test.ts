// A record of the API beside a preset: the rules and words of the screens, and what is said when screen and API differ.

import { describe, expect, it } from 'vitest';
import type { Snapshot, SnapshotField } from '../../../lib/model/snapshot';
import { judge } from '../../../lib/proof/judge';
import { caseOf, saved } from './ground';
import type { Given } from './ground';

const PARTIU: Given = {
  partner: 'partiu',
  step: 'product',
  values: { productName: 'Clube Partiu!', subgroup: '8', basePrice: '9,90' },
};

const RIGHT = {
  id_sub_grupo: '8',
  descricao: 'CLUBE PARTIU!',
  tipo: 'S',
  controla_estoque: 'N',
  qtde_min: '0.000000000',
  qtde_max: '0',
  movimentacao: 'V',
  unidade: '13',
  preco_base: '9.900000000',
};

const fieldsOf = (values: Readonly<Record<string, string>>): SnapshotField[] =>
  Object.entries(values).map(([key, value]) => ({ key, state: 'ok', value }));

function product(changes: Readonly<Record<string, string>> = {}, more: Partial<Snapshot> = {}): Snapshot {
  return {
    screen: 'ixc/product',
    fields: fieldsOf({ ...RIGHT, ...changes }),
    record: '41',
    pristine: true,
    ...more,
  };
}

const codes = (judgement: ReturnType<typeof judge>) =>
  judgement.findings.map(({ key, code, severity }) => [key, code, severity]);

const proven: Given = { ...PARTIU, steps: { product: { evidence: [saved], record: '41' } } };

describe('a record that is right', () => {
  const judgement = judge(caseOf(PARTIU, product()), null);

  it('has no findings, and nothing is left to the screen', () => {
    expect(judgement).toMatchObject({ findings: [], onlyOnScreen: [], complete: true });
  });

  it('stands field by field beside what is asked for, in one form', () => {
    const row = (key: string) => judgement.rows.find((each) => each.key === key);
    expect(row('preco_base')).toMatchObject({
      label: 'Preço base',
      api: { kind: 'value', value: '9,90' },
      should: { kind: 'value', value: '9,90' },
      holds: true,
    });
    expect(row('qtde_min')).toMatchObject({ api: { value: '0' }, should: { value: '0' }, holds: true });
    // No rule, and a rule that leaves it to the operator.
    expect(row('controla_estoque')).toMatchObject({ should: null, holds: null });
    expect(row('movimentacao')).toMatchObject({ should: null, holds: null });
  });
});

describe('a record that is wrong', () => {
  it('is told in the words of the screens, and offers no fill', () => {
    const judgement = judge(caseOf(PARTIU, product({ tipo: 'C' })), null);
    expect(judgement.findings).toMatchObject([{ key: 'tipo', code: 'differs', mendable: false }]);
    expect(judgement.rows.find(({ key }) => key === 'tipo')?.holds).toBe(false);
  });

  it('did not persist, where this very record had been right', () => {
    expect(codes(judge(caseOf(proven, product({ tipo: 'C' })), null))).toEqual([
      ['tipo', 'not-persisted', 'error'],
      ['tipo', 'differs', 'error'],
    ]);
  });

  it.each([
    ['another record', { record: '40' }],
    ['a tick by hand', { evidence: [{ kind: 'manual', at: 1 }], record: '41' } as const],
  ])('says nothing of persisting after %s', (_, state) => {
    const given = { ...PARTIU, steps: { product: { evidence: [saved], ...state } } };
    expect(codes(judge(caseOf(given, product({ tipo: 'C' })), null))).toEqual([['tipo', 'differs', 'error']]);
  });
});

it('one of several that fit is held against nothing that was proven or is open', () => {
  const one = { ...caseOf(proven, product({ tipo: 'C' })), isOne: false };
  expect(codes(judge(one, product({ preco_base: '19,90' })))).toEqual([['tipo', 'differs', 'error']]);
});

describe('the open screen of the same record', () => {
  it('that nobody touched and that shows another value is a finding of its own', () => {
    const { findings } = judge(caseOf(PARTIU, product()), product({ preco_base: '19,90' }));
    expect(findings).toMatchObject([
      {
        key: 'preco_base',
        code: 'not-persisted',
        now: { value: '9,90' },
        should: { value: '19,90' },
      },
    ]);
  });

  it.each([
    ['shows the same in its own spelling', product({ preco_base: 'R$ 9,90' })],
    ['is being changed', product({ preco_base: '19,90' }, { pristine: false })],
    ['is of another record', product({ preco_base: '19,90' }, { record: '40' })],
    ['differs where nobody rules', product({ controla_estoque: 'S' })],
    ['does not show the field', product({}, { fields: [{ key: 'tipo', state: 'hidden', value: 'C' }] })],
  ])('says nothing where it %s', (_, screen) => {
    expect(judge(caseOf(PARTIU, product()), screen).findings).toEqual([]);
  });
});

describe('a read that does not answer for everything', () => {
  it('lists what only the screen can show, and is not complete', () => {
    const { fields } = product();
    const some = fields.filter(({ key }) => key !== 'unidade' && key !== 'movimentacao');
    const judgement = judge(caseOf(PARTIU, product({}, { fields: some })), null);
    // The second is the operator's own choice: there is nothing to see.
    expect(judgement).toMatchObject({ findings: [], onlyOnScreen: ['Unidade padrão'], complete: false });
  });

  it('cannot tell whether a password is the right one', () => {
    const given: Given = {
      partner: 'partiu',
      step: 'integration',
      secrets: ['password'],
      values: { login: 'a' },
    };
    const shape = { empty: false, bearer: 'none', placeholder: false, equal: null } as const;
    const snapshot: Snapshot = {
      screen: 'ixc/sva-integration',
      fields: [
        { key: 'login', state: 'ok', value: 'a' },
        { key: 'senha', state: 'ok', value: '', secret: shape },
        { key: 'token', state: 'ok', value: '', secret: shape },
      ],
      record: '4',
      pristine: true,
    };
    const judgement = judge(caseOf(given, snapshot), null);
    expect(judgement).toMatchObject({ findings: [], onlyOnScreen: ['Plataforma', 'URL'], complete: false });
    expect(judgement.rows).toMatchObject([
      { key: 'login', holds: true },
      { key: 'senha', api: { kind: 'secret', present: true }, holds: null },
      { key: 'token', api: { kind: 'secret', present: true } },
    ]);
  });
});

it('of a person only what a rule speaks of is shown', () => {
  const snapshot: Snapshot = {
    screen: 'voalle/person',
    fields: fieldsOf({ document: '111.444.777-35', email: 'a@b', phone: '1133334444', mobile: '' }),
    record: '7',
    pristine: true,
  };
  const { rows, findings } = judge(caseOf({ partner: 'cariap', step: 'person' }, snapshot), null);
  expect(rows.map(({ key, holds }) => [key, holds])).toEqual([
    ['email', false],
    ['phone', true],
  ]);
  expect(findings).toMatchObject([{ key: 'email', code: 'malformed' }]);
});

it('lists of the API are judged as lists of the screen', () => {
  const given: Given = {
    partner: 'watch-brasil',
    step: 'contract',
    values: { serviceCodes: 'W' },
    steps: { 'service:W': { outputs: { title: 'Watch Essencial' } } },
  };
  const snapshot: Snapshot = {
    screen: 'voalle/contract',
    fields: fieldsOf({
      stage: 'Aprovado',
      status: 'Cortesia',
      services: '1',
      'services:Watch Essencial': '1',
    }),
    record: '9',
    pristine: true,
  };
  const { rows, complete, findings } = judge(caseOf(given, snapshot), null);
  expect([findings, complete]).toEqual([[], true]);
  expect(rows.find(({ key }) => key === 'services')).toMatchObject({
    api: { value: '1', text: 'Watch Essencial' },
    holds: true,
  });
});
