// IXC › Produtos, tab Planejamento (table produtos): taxes and accounts. Accounting decides what stands here.
// Columns and labels are known [S]; the tab's place in the page is not [G].

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const productPlanning: ScreenDef<IxcDetect> = {
  id: 'ixc/product-planning',
  erp: 'ixc',
  title: 'Produtos › Planejamento',
  menu: ['Sistema', 'Cadastros', 'Produtos', 'Novo', 'Planejamento'],
  detect: { form: 'produtos', tab: ['Planejamento'] },
  fields: [
    {
      key: 'icms_issqn',
      label: 'Tributação',
      names: ['icms_issqn'],
      kind: 'choice',
      choices: [
        { value: 'ICMS', labels: ['ICMS'] },
        { value: 'ISSQN', labels: ['ISSQN'] },
        { value: 'NT', labels: ['Não tributado'] },
      ],
      column: 'icms_issqn',
      tag: 'S',
    },
    {
      key: 'id_class_fiscal',
      label: 'Classificação fiscal de saída',
      aliases: ['Classificação fiscal saída'],
      names: ['id_class_fiscal'],
      kind: 'reference',
      column: 'id_class_fiscal',
      tag: 'S',
    },
    { key: 'ncm', label: 'NCM', names: ['ncm'], kind: 'text', column: 'ncm', tag: 'S' },
  ],
};
