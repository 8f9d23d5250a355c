// IXC › Contrato › Produtos (table vd_contratos_produtos): the product on one subscriber's contract.
// The same table holds the products of sales plans; which it is follows from the window it was opened from.
// Columns and labels are known [S]; `tipo` is a radio group in one public script [P].

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const contractProduct: ScreenDef<IxcDetect> = {
  id: 'ixc/contract-product',
  erp: 'ixc',
  title: 'Contrato › Produtos',
  menu: ['Sistema', 'Contratos', 'Editar', 'Produtos', 'Novo'],
  detect: { form: 'vd_contratos_produtos' },
  fields: [
    {
      key: 'tipo',
      label: 'Tipo',
      names: ['tipo'],
      kind: 'choice',
      choices: [
        { value: 'I', labels: ['Internet'] },
        { value: 'T', labels: ['Telefonia'] },
        { value: 'S', labels: ['Serviços', 'Serviço'] },
        { value: 'SVA', labels: ['SVA'] },
        { value: 'TV', labels: ['TV'] },
        { value: 'SMP', labels: ['SMP', 'SMP (MVNO)', 'MVNO'] },
      ],
      initial: ['I'],
      column: 'tipo',
      tag: 'P',
      // Internet and telephony ask for a plan, the rest for a product [S].
      settles: true,
    },
    {
      key: 'id_produto',
      label: 'Produto/Serviço',
      aliases: ['Produto', 'Produto / Serviço'],
      names: ['id_produto'],
      kind: 'reference',
      column: 'id_produto',
      tag: 'P',
      after: 'tipo',
      settles: true,
    },
    {
      key: 'qtde',
      label: 'Quantidade',
      aliases: ['Qtde'],
      names: ['qtde'],
      kind: 'integer',
      column: 'qtde',
      tag: 'P',
      initial: ['1', '1,00'],
    },
    {
      key: 'valor_unit',
      label: 'Valor unitário',
      aliases: ['Valor unit'],
      names: ['valor_unit'],
      kind: 'money',
      column: 'valor_unit',
      tag: 'P',
      initial: ['0,00', '0'],
    },
  ],
};
