// A table with and without rows; in a narrow place each row is a block.

import { EmptyState } from './EmptyState';
import { Table } from './Table';
import type { Column } from './Table';
import type { Story } from './story';

interface Row {
  readonly field: string;
  readonly now: string;
  readonly will: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'field', title: 'Campo', cell: ({ field }) => field },
  { id: 'now', title: 'Agora', cell: ({ now }) => now },
  { id: 'will', title: 'Ficará', cell: ({ will }) => <strong>{will}</strong> },
];

const ROWS: readonly Row[] = [
  { field: 'Alias', now: 'WatchBrasil', will: 'watchbrasil_v2' },
  {
    field: 'URL',
    now: 'vazio',
    will: 'https://um-endereco-muito-comprido.parceiro.example/api/voalle/contrato/notificacoes',
  },
];

const shown = (rows: readonly Row[]) => (
  <Table
    label="O que vai mudar"
    columns={COLUMNS}
    rows={rows}
    keyOf={({ field }) => field}
    empty={<EmptyState title="Não há nada a preencher.">Abra outra tela do parceiro.</EmptyState>}
  />
);

const stories: readonly Story[] = [
  { name: 'rows', Show: () => shown(ROWS) },
  { name: 'empty', Show: () => shown([]) },
];

export default stories;
