// Partiu! on IXC, against a table written by hand from the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { partiu } from '../../../lib/partners/partiu';
import { inWords, testPartner } from './partner';

describe('Partiu!', () => {
  testPartner(partiu);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(partiu)).toEqual({
      'ixc/sva-integration': {
        plataforma: 'is Partiu',
        login: '<login>',
        senha: '<password>',
        url: '<url>, warning',
        token: 'generated',
      },
      'ixc/product': {
        id_sub_grupo: '<subgroup>, warning',
        descricao: '<productName>, info',
        qtde_min: 'is 0',
        qtde_max: 'is 0',
        tipo: 'is S',
        movimentacao: 'free',
        unidade: 'is 13',
        preco_base: '<basePrice>, info',
      },
      'ixc/product-planning': { icms_issqn: 'any', id_class_fiscal: 'any', ncm: 'free' },
      'ixc/product-sva': {
        id_sva_integracao: 'integrationId of integration',
        id_sva_pacote: 'empty',
        id_sva_pacote_adicional: 'empty',
      },
      'ixc/contract-product': {
        tipo: 'is SVA',
        id_produto: 'productId of product',
        qtde: '<quantity>, info',
        valor_unit: '<unitPrice>, info',
      },
      'ixc/sva-user': {
        id_integracao: 'integrationId of integration',
        id_produto_contrato: 'contractProductId of contract-product, info',
        usar_email: 'free',
        cnpj_cpf: 'free',
        user: 'free',
      },
    });
  });

  it('suggests the address of the guide, https and without a slash at the end', () => {
    expect(partiu.values.find(({ key }) => key === 'url')?.suggestion).toBe(
      'https://api.partiu.com.br/api/v1',
    );
  });

  it('asks for login and password of the partner, and of them only the password is a secret', () => {
    const ofPartner = partiu.values
      .filter(({ from }) => from === 'partner')
      .map(({ key, secret }) => [key, secret]);
    expect(ofPartner).toEqual([
      ['login', false],
      ['password', true],
      ['url', false],
    ]);
  });

  it('never fills the token, the packages, nor a subscriber’s data', () => {
    const filled = partiu.presets.flatMap(({ rules }) =>
      rules
        .filter(({ expected }) => ['literal', 'profile', 'step'].includes(expected.is))
        .map(({ field }) => field),
    );
    for (const field of [
      'token',
      'id_sva_pacote',
      'id_sva_pacote_adicional',
      'cnpj_cpf',
      'user',
      'usar_email',
    ])
      expect(filled).not.toContain(field);
  });

  it('points at the bulk routine and leaves it to the operator: nothing is prescribed there, a person ticks', () => {
    const step = partiu.checklist.find(({ routine }) => routine !== undefined);
    expect(step).toMatchObject({
      id: 'existing-customers',
      screen: 'ixc/provider-routines',
      routine: 'Ajustar cadastros SVA',
      provenBy: ['manual'],
    });
    expect(partiu.presets.map(({ screen }) => screen)).not.toContain('ixc/provider-routines');
  });

  it('says where the guides contradict each other or themselves', () => {
    const notes = partiu.notes.map(({ text }) => text.pt);
    for (const quoted of [
      '"Principal"',
      '"Partiu"',
      '"devem ser preenchidos"',
      '"fornecida pela plataforma"',
      '"SER"',
    ])
      expect(notes.filter((note) => note.includes(quoted))).toHaveLength(1);
    expect(notes).toHaveLength(5);
  });

  it('is set up in the order of the guide', () => {
    expect(partiu.checklist.map(({ id }) => id)).toEqual([
      'integration',
      'product',
      'product-planning',
      'product-sva',
      'contract-product',
      'sva-user',
      'connection',
      'existing-customers',
      'central',
    ]);
  });

  it('is tested at its address, with no method named by the guide', () => {
    expect(partiu.test).toMatchObject({ kind: 'probe', url: 'url', method: null });
  });

  it('states no conditions on contracts, because the guide states none, and of the customer what a form takes over', () => {
    expect(partiu.conditions).toMatchObject({
      customer: ['email', 'document'],
      severity: 'warning',
      contractStages: [],
      contractStatuses: [],
    });
    expect([partiu.id, partiu.erp, partiu.name]).toEqual(['partiu', 'ixc', 'Partiu!']);
  });
});
