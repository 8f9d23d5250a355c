// Datacake on Voalle, against a table written by hand from its guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { datacake } from '../../../lib/partners/datacake';
import { isFormatted } from '../../../lib/plan/checks';
import { secretShape } from '../../../lib/plan/secret-shape';
import { inWords, testPartner } from './partner';

const manual = datacake.checklist.filter(({ provenBy }) => provenBy.join() === 'manual');

function said(id: string): string {
  return manual.find((step) => step.id === id)?.what.pt ?? '';
}

describe('Datacake', () => {
  testPartner(datacake);

  it('prescribes what its guide prescribes, and of campaign and price list only looks', () => {
    expect(inWords(datacake)).toEqual({
      'voalle/users': {
        login: '<apiUser>',
        integratorUser: 'is S',
        clientId: 'generated',
        clientSecret: 'generated',
      },
      'voalle/price-list': {
        title: '<priceList>, only looked at',
        products: 'is 1 or more, only looked at',
      },
      'voalle/campaign': {
        title: '<campaign>, only looked at',
        status: 'is Em Execução, only looked at, warning',
        priceList: 'is 1 or more, only looked at',
      },
      'voalle/integrator': {
        alias: '<alias>',
        description: '<description>, info',
        type: 'ask',
        version: 'ask',
      },
      'voalle/contact-origin': { code: '<contactOrigin>', title: 'any' },
    });
  });

  it.each([
    ['integracao.provedor-exemplo.datacake', true],
    ['integracao.NOMEPROVEDOR.datacake', false],
    ['integracao.Provedor.datacake', false],
    ['integracao..datacake', false],
    ['integracao.provedor.datacake.', false],
    ['integracao-provedor-datacake', false],
  ])('takes %s for the user’s name: %s', (name, right) => {
    const value = datacake.values.find(({ key }) => key === 'apiUser');
    if (value?.format === undefined) throw new Error('no format');
    expect(isFormatted(value.format, value.kind, name)).toBe(right);
    // Case is not stated: a warning, never more.
    expect(value.format.severity).toBe('warning');
  });

  it('refuses the example name of the guide on the screen', () => {
    const login = datacake.presets.flatMap(({ rules }) => rules).find(({ field }) => field === 'login');
    expect(login?.expected).toEqual({ is: 'profile', value: 'apiUser' });
    expect(secretShape('integracao.NOMEPROVEDOR.datacake').placeholder).toBe(true);
  });

  it('keeps what signs in to Voalle secret', () => {
    expect(datacake.values.filter(({ secret }) => secret).map(({ key }) => key)).toEqual([
      'apiUser',
      'clientId',
      'clientSecret',
      'syndata',
    ]);
  });

  it('is set up in the order of what rests on what: Voalle first, then Datacake, then the first lead', () => {
    expect(datacake.checklist.map(({ id }) => id)).toEqual([
      'user',
      'syndata',
      'connection',
      'price-list',
      'campaign',
      'integrator',
      'contact-origin',
      'suite-token',
      'methods',
      'product',
      'payment',
      'leads',
      'first-lead',
    ]);
  });

  it('spells what is set in Datacake as Datacake does', () => {
    for (const label of ['Criar Pedido/Prospect', 'Ignorar checagem de usuário na integração', 'SIM'])
      expect(said('methods')).toContain(label);
    for (const label of ['ID da empresa', 'ID da Conta Padrão', 'ID de pagamento na integração'])
      expect(said('payment')).toContain(`"${label}"`);
    for (const label of ['integratorAlias', 'crmContactOriginCode', 'Criar Lead para usuário existente'])
      expect(said('leads')).toContain(`"${label}"`);
    expect(said('product')).toContain('"Produto ERP"');
  });

  it('asks for the payment only where Datacake settles by PIX or TEF, and for each product once', () => {
    expect(datacake.variants.map(({ key, options }) => [key, options.map(({ value }) => value)])).toEqual([
      ['payment', ['none', 'pix-tef']],
    ]);
    expect(datacake.checklist.filter(({ when }) => when !== undefined)).toMatchObject([
      { id: 'payment', when: { variant: 'payment', is: ['pix-tef'] } },
    ]);
    expect(datacake.checklist.filter(({ each }) => each !== undefined)).toMatchObject([
      { id: 'product', each: 'productIds' },
    ]);
  });

  it('takes every line of the guide as mentioned only, and says what it cuts off', () => {
    const notes = datacake.notes.map(({ text }) => text.pt).join('\n');
    expect(notes).toContain('Tome cada item como mencionado');
    expect(notes).toContain('Atributo do Produto');
    expect(notes).toMatch(/revisão posterior .* Token/);
  });

  it('is tested at Voalle, whose address may be elsewhere', () => {
    expect(datacake.test).toMatchObject({
      kind: 'voalle-user',
      clientId: 'clientId',
      clientSecret: 'clientSecret',
      syndata: 'syndata',
      address: 'address',
    });
    expect(datacake.values.find(({ key }) => key === 'address')).toMatchObject({
      kind: 'url',
      required: false,
    });
    expect([datacake.id, datacake.erp, datacake.conditions]).toEqual(['datacake', 'voalle', null]);
  });
});
