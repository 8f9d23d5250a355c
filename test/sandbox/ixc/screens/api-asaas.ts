/**
 * API Asaas: the token of the payment platform and its test. Only a machine-written guide tells of this screen: menu path,
 * form name and columns are guesses [G]. The test works with what was saved, not with what stands in the window [G].
 */
import { select, text } from '../fields.ts';
import type { Screen } from '../fields.ts';

export const apiAsaas: Screen = {
  table: 'api_asaas',
  title: 'API Asaas',
  withoutList: true,
  searches: 'id',
  columns: [],
  tabs: [
    {
      title: { d: 'Configuração', vg: 'API' },
      panel: { d: '0', vg: '1' },
      fields: [
        text('token', 'Token', { required: true }),
        select(
          'ambiente',
          'Ambiente',
          [
            ['P', 'Produção'],
            ['H', 'Homologação'],
          ],
          { required: true, initial: 'H' },
        ),
      ],
      buttons: [{ action: 'botaoAjax_81', label: 'Teste de Conexão' }],
    },
  ],
};
