// LevEduca on IXC, alone and with Paramount, against a table written by hand from the guide: value by value.

import { describe, expect, it } from 'vitest';
import { leveduca } from '../../../lib/partners/leveduca';
import { isFormatted } from '../../../lib/plan/checks';
import { inWords, testPartner } from './partner';

const product = {
  id_sub_grupo: '<subgroup>, warning',
  tipo: 'is S',
  controla_estoque: 'is N',
  movimentacao: 'is V, info',
  unidade: 'is 13',
};
const planning = { icms_issqn: 'any', id_class_fiscal: 'any' };
const ofLeveduca = { id_produto: 'productId of product-leveduca, only looked at' };
const ofParamount = { id_produto: 'productId of product-paramount, only looked at' };

/** The steps that there are for these choices. */
function stepsFor(choices: Readonly<Record<string, string>>): string[] {
  return leveduca.checklist
    .filter(({ when }) => when === undefined || when.is.includes(choices[when.variant] ?? ''))
    .map(({ id }) => id);
}

const LAST = ['api-user', 'connection', 'hand-over'];

describe('LevEduca', () => {
  testPartner(leveduca);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(leveduca)).toEqual({
      'ixc/product for product-leveduca': {
        ...product,
        descricao: '<productName>, info',
        preco_base: '<basePrice>, info',
      },
      'ixc/product for product-paramount': {
        ...product,
        descricao: '<paramountName>, info',
        preco_base: '<paramountPrice>, info',
      },
      'ixc/product-planning for planning-leveduca': planning,
      'ixc/product-planning for planning-paramount': planning,
      'ixc/sales-plan-product for link-leveduca-plan': ofLeveduca,
      'ixc/sales-plan-product for link-paramount-plan': ofParamount,
      'ixc/contract-product for link-leveduca-contract': ofLeveduca,
      'ixc/contract-product for link-paramount-contract': ofParamount,
      'ixc/additional-service for link-leveduca-additional-service': ofLeveduca,
      'ixc/additional-service for link-paramount-additional-service': ofParamount,
      'ixc/customer-contact': { hotsite_email: 'given text', senha: 'given text, warning' },
      'ixc/pppoe-login': { login: 'given text', senha: 'given text, warning' },
      'ixc/customer': { cnpj_cpf: 'given document' },
      'ixc/employee': { cpf_cnpj: 'given document' },
      'ixc/api-user': {
        id_grupo: 'any',
        nome: 'any',
        email: 'any',
        status: 'is A',
        acesso_webservice: 'is S',
        acesso_token: 'generated',
      },
    });
  });

  it('has the steps of one product, linked on the contract', () => {
    expect(stepsFor({ link: 'contract', paramountLink: 'none', signIn: 'pppoe' })).toEqual([
      'product-leveduca',
      'planning-leveduca',
      'link-leveduca-contract',
      'sign-in-pppoe',
      ...LAST,
    ]);
  });

  it('has those of two products, each linked in its own way', () => {
    expect(stepsFor({ link: 'plan', paramountLink: 'additional-service', signIn: 'hotsite' })).toEqual([
      'product-leveduca',
      'planning-leveduca',
      'link-leveduca-plan',
      'product-paramount',
      'planning-paramount',
      'link-paramount-additional-service',
      'sign-in-hotsite',
      ...LAST,
    ]);
  });

  it('has no product where LevEduca does without one', () => {
    expect(stepsFor({ link: 'none', paramountLink: 'none', signIn: 'document' })).toEqual([
      'sign-in-document',
      ...LAST,
    ]);
  });

  it('has a step for every choice of the sign-in, and every choice leads to one', () => {
    const signIn = leveduca.variants.find(({ key }) => key === 'signIn');
    expect(signIn?.options.map(({ value }) => value)).toEqual(['hotsite', 'pppoe', 'document', 'employee']);
    for (const { value } of signIn?.options ?? [])
      expect(stepsFor({ signIn: value })).toEqual([`sign-in-${value}`, ...LAST]);
  });

  it('fills nothing of the dialogs that the guide shows in pictures only, and says so', () => {
    const pictured = ['ixc/sales-plan-product', 'ixc/contract-product', 'ixc/additional-service'];
    const rules = leveduca.presets
      .filter(({ screen }) => pictured.includes(screen))
      .flatMap((each) => each.rules);
    expect(rules).toHaveLength(6);
    for (const { checkOnly, why } of rules) {
      expect(checkOnly).toBe(true);
      expect(why?.pt).toContain('só em figuras');
    }
  });

  it.each([
    [`36:${'0a1b'.repeat(16)}`, true],
    // The same in base64, as some tools ask for it.
    [btoa(`36:${'0a1b'.repeat(16)}`), true],
    [btoa(`1:${'0a1b'.repeat(16)}`), true],
    [`36:${'0a1b'.repeat(15)}`, false],
    ['0a1b'.repeat(16), false],
    [`Basic ${btoa('36:0a1b')}`, false],
  ])('takes %s for a token: %s', (token, right) => {
    const format = leveduca.values.find(({ key }) => key === 'token')?.format;
    if (format === undefined) throw new Error('no format');
    expect(format.severity).toBe('warning');
    expect(isFormatted(format, 'secret', token)).toBe(right);
  });

  it.each([
    ['integracao@provedor.example', true],
    ['integração@provedor.example', false],
  ])('takes %s for an e-mail that the web service accepts: %s', (email, right) => {
    const rules = leveduca.presets.find(({ screen }) => screen === 'ixc/api-user')?.rules;
    const format = rules?.find(({ field }) => field === 'email')?.format;
    if (format === undefined) throw new Error('no format');
    expect(isFormatted(format, 'emails', email)).toBe(right);
  });

  it('gives what a provider told, and marks it as told', () => {
    const told = leveduca.notes
      .filter(({ source }) => source === 'relato de provedor')
      .map(({ text }) => text.pt);
    expect(told).toHaveLength(3);
    expect(told.join()).toMatch(/rotina periódica, de umas 3 horas.*Antes de cancelar/);
  });

  it('tests the one secret, the token of IXC, before anybody gets it', () => {
    expect(leveduca.test).toMatchObject({ kind: 'ixc-token', token: 'token' });
    expect(leveduca.values.filter(({ secret }) => secret).map(({ key, from }) => [key, from])).toEqual([
      ['token', 'erp'],
    ]);
    expect([leveduca.id, leveduca.erp, leveduca.conditions]).toEqual(['leveduca', 'ixc', null]);
  });
});
