// IXC › Contratos, first tab (table cliente_contrato): whose contract it is, what was sold, whether it is active.
// Three columns are known from the page [P+], as is that `tipo` is a radio group; codes from the web service [S];
// labels are not published [G]. What a subscriber bought: read when asked, kept nowhere. A change of the plan
// here rewrites other fields and may cancel bills, which is one more reason to leave it to the operator.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const contract: ScreenDef<IxcDetect> = {
  id: 'ixc/contract',
  erp: 'ixc',
  title: 'Contratos › Contrato',
  menu: ['Sistema', 'Cadastros', 'Contratos', 'Editar'],
  detect: { form: 'cliente_contrato', tab: ['Contrato'], first: true },
  personal: true,
  fields: [
    {
      key: 'id_vd_contrato',
      label: 'Plano de venda',
      names: ['id_vd_contrato'],
      kind: 'reference',
      column: 'id_vd_contrato',
      tag: 'P+',
      // Runs synchronous requests and may rewrite `tipo` [P].
      settles: true,
    },
    {
      key: 'id_cliente',
      label: 'Cliente',
      names: ['id_cliente'],
      kind: 'reference',
      column: 'id_cliente',
      tag: 'P+',
    },
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
      ],
      column: 'tipo',
      tag: 'P+',
    },
    {
      key: 'status',
      label: 'Status',
      names: ['status'],
      kind: 'choice',
      choices: [
        { value: 'P', labels: ['Pré-contrato', 'Pré'] },
        { value: 'A', labels: ['Ativo'] },
        { value: 'I', labels: ['Inativo'] },
        { value: 'N', labels: ['Negativado'] },
        { value: 'D', labels: ['Desistiu'] },
      ],
      column: 'status',
      tag: 'S',
    },
    {
      key: 'id_filial',
      label: 'Filial',
      names: ['id_filial'],
      kind: 'reference',
      column: 'id_filial',
      tag: 'P+',
    },
  ],
};
