// What a contract charges beside its plan: IXC › Contratos › Editar › Serviços adicionais.

import { describe, expect, it } from 'vitest';
import { additionalService } from '../../../../lib/erps/ixc/additional-service';
import { testScreen } from './screen';

const TYPES = { I: 'Internet', T: 'Telefonia', S: 'Serviços', SVA: 'SVA', TV: 'TV', SMP: 'SMP' };

describe('ixc/additional-service', () => {
  testScreen({
    screen: additionalService,
    id: 'ixc/additional-service',
    table: 'cliente_contrato_servicos',
    menu: ['Sistema', 'Cadastros', 'Contratos', 'Editar', 'Serviços adicionais', 'Novo'],
    tabs: [],
    fields: [
      {
        column: 'tipo',
        label: 'Tipo',
        kind: 'choice',
        // '' where no source tells what the page calls it.
        codes: { ...TYPES, M: '' },
        widget: { is: 'select', value: 'S', options: TYPES },
        reads: { value: 'S', text: 'Serviços' },
      },
      {
        column: 'id_produto',
        label: 'Produto',
        spellings: ['Produto/Serviço'],
        kind: 'reference',
        widget: { is: 'lookup', value: '41', text: 'Cursos' },
        reads: { value: '41', text: 'Cursos' },
      },
      {
        column: 'descricao',
        label: 'Descrição',
        kind: 'text',
        widget: { is: 'text', value: 'Cursos' },
        reads: { value: 'Cursos' },
      },
      {
        column: 'id_unidade',
        label: 'Unidade',
        kind: 'reference',
        widget: { is: 'lookup', value: '13', text: 'Serviço' },
        reads: { value: '13', text: 'Serviço' },
      },
      {
        column: 'quantidade',
        label: 'Quantidade',
        spellings: ['Qtde'],
        kind: 'integer',
        widget: { is: 'text', value: '2' },
        reads: { value: '2' },
      },
      {
        column: 'valor_unitario',
        label: 'Valor unitário',
        kind: 'money',
        widget: { is: 'text', value: '4,90' },
        reads: { value: '4,90' },
      },
      {
        column: 'valor_total',
        label: 'Valor total',
        kind: 'money',
        widget: { is: 'text', value: '9,80' },
        reads: { value: '9,80' },
      },
      {
        column: 'repetir',
        label: 'Repetir',
        kind: 'choice',
        codes: { V: 'Quantidade', S: 'Sempre' },
        widget: { is: 'radio', value: 'S', options: { V: 'Quantidade', S: 'Sempre' } },
        reads: { value: 'S', text: 'Sempre' },
      },
      {
        column: 'status',
        label: 'Status',
        kind: 'choice',
        codes: { A: 'Ativo', I: 'Inativo' },
        widget: { is: 'select', value: 'A', options: { A: 'Ativo', I: 'Inativo' } },
        reads: { value: 'A', text: 'Ativo' },
      },
      {
        column: 'tipo_acres_desc',
        label: 'Acréscimo/Desconto',
        kind: 'choice',
        codes: { A: 'Serviço adicional', D: 'Desconto' },
        widget: { is: 'radio', value: 'A', options: { A: 'Serviço adicional', D: 'Desconto' } },
        reads: { value: 'A', text: 'Serviço adicional' },
      },
      {
        column: 'data',
        label: 'Data',
        kind: 'date',
        widget: { is: 'text', value: '01/02/2030' },
        reads: { value: '01/02/2030' },
      },
    ],
  });

  it('takes the type before the product, and the product before what it brings along', () => {
    expect(additionalService.fields[0]).toMatchObject({ key: 'tipo', settles: true });
    expect(additionalService.fields[1]).toMatchObject({ key: 'id_produto', after: 'tipo', settles: true });
  });

  it('replaces only what a new record shows by itself without asking', () => {
    const initial = additionalService.fields.flatMap((field) =>
      field.initial === undefined ? [] : [[field.key, field.initial]],
    );
    expect(initial).toEqual([
      ['quantidade', ['1', '1,00']],
      ['valor_unitario', ['0,00', '0']],
    ]);
  });
});
