/** Subgrupo de produtos. Columns [P+]. */
import { lookup, text } from '../fields.ts';
import type { Screen } from '../fields.ts';

export const subGrupoProdudos: Screen = {
  // The table's name is misspelt in the product [P+].
  table: 'sub_grupo_produdos',
  title: { d: 'Subgrupo de produtos', vg: 'Sub grupo de produtos' },
  searches: 'sub_grupo',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'sub_grupo', title: 'Subgrupo' },
    { name: 'codigo_alternativo', title: 'Código alternativo' },
  ],
  tabs: [
    {
      title: 'Subgrupo',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_grupo', 'Grupo', 'grupo_produtos', { required: true }),
        text('sub_grupo', { d: 'Subgrupo', vg: 'Sub grupo' }, { required: true }),
        text('codigo_alternativo', 'Código alternativo'),
        lookup('id_conta_estoque', 'Conta de estoque', 'planejamento_analitico', { required: true }),
        lookup('id_conta_despesa', 'Conta de despesa', 'planejamento_analitico', { required: true }),
        lookup('id_conta_receita2', 'Conta de receita', 'planejamento_analitico', { required: true }),
      ],
    },
  ],
};
