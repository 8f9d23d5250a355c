// Whether a contract is active: IXC › Cadastros › Contratos, the first tab.

import { describe, expect, it } from 'vitest';
import { contract } from '../../../../lib/erps/ixc/contract';
import { testScreen } from './screen';

const STATUSES = { P: 'Pré-contrato', A: 'Ativo', I: 'Inativo', N: 'Negativado', D: 'Desistiu' };
const TYPES = { I: 'Internet', T: 'Telefonia', S: 'Serviços', SVA: 'SVA' };

describe('ixc/contract', () => {
  testScreen({
    screen: contract,
    id: 'ixc/contract',
    table: 'cliente_contrato',
    menu: ['Sistema', 'Cadastros', 'Contratos', 'Editar'],
    personal: true,
    tabs: ['Contrato', 'Dados'],
    fields: [
      {
        column: 'id_vd_contrato',
        label: 'Plano de venda',
        kind: 'reference',
        widget: { is: 'lookup', value: '79', text: 'Fibra' },
        reads: { value: '79', text: 'Fibra' },
      },
      {
        column: 'id_cliente',
        label: 'Cliente',
        kind: 'reference',
        widget: { is: 'lookup', value: '12', text: 'Ana Exemplo' },
        reads: { value: '12', text: 'Ana Exemplo' },
      },
      {
        column: 'tipo',
        label: 'Tipo',
        kind: 'choice',
        codes: TYPES,
        widget: { is: 'radio', value: 'I', options: TYPES },
        reads: { value: 'I', text: 'Internet' },
      },
      {
        column: 'status',
        label: 'Status',
        kind: 'choice',
        codes: STATUSES,
        widget: { is: 'select', value: 'A', options: STATUSES },
        reads: { value: 'A', text: 'Ativo' },
      },
      {
        column: 'id_filial',
        label: 'Filial',
        kind: 'reference',
        widget: { is: 'lookup', value: '1', text: 'Matriz' },
        reads: { value: '1', text: 'Matriz' },
      },
    ],
  });

  it('has the plan before everything that a plan rewrites', () => {
    expect(contract.fields[0]).toMatchObject({ key: 'id_vd_contrato', settles: true });
  });
});
