/**
 * Suíte › Cadastros › Locais: the provider's head office and branches, whose CNPJ some partners want as a
 * header. Generation, labels and column names beyond code, description and tx_id are guesses [G].
 */
import type { RecordScreen } from '../record-screen.ts';
import type { Place } from '../seed-places.ts';
import { checkPlace } from '../checks.ts';

const kinds = ['Matriz', 'Filial'] as const;
const kindOf = (place: Place | null): string => (place?.headOffice === true ? kinds[0] : kinds[1]);

export const places: RecordScreen<Place> = {
  path: '/companies_places',
  model: 'CompaniesPlace',
  table: 'companies-places-table',
  columns: {
    Código: ({ code }) => code,
    Descrição: ({ description }) => description,
    CNPJ: ({ txId }) => txId,
    Tipo: kindOf,
  },
  rows: (data) => data.places,
  values: (row) => ({
    code: row?.code ?? '',
    description: row?.description ?? '',
    tx_id: row?.txId ?? '',
    type: kindOf(row),
  }),
  tabs: ({ input }) => [
    {
      title: 'Dados do Local',
      content: [
        input({ name: 'code', label: 'Código', kind: 'text', required: true }),
        input({ name: 'description', label: 'Descrição', kind: 'text', required: true }),
        input({ name: 'tx_id', label: 'CNPJ', kind: 'text' }),
        input({ name: 'type', label: 'Tipo', kind: 'select', options: kinds }),
      ],
    },
  ],
  take: (fields) => ({
    id: 0,
    code: fields.code ?? '',
    description: fields.description ?? '',
    txId: fields.tx_id ?? '',
    headOffice: fields.type === kinds[0],
  }),
  check: checkPlace,
};
