/**
 * Suíte › Cadastros › Pessoas – Completo, a legacy page. The columns behind it are known (tx_id, type_tx_id,
 * email, email_nfe, phone, cell_phone_1, status) [P]; its labels and tabs, and that further contacts repeat the
 * labels in a hidden tab, are guesses [G].
 */
import type { RecordScreen } from '../record-screen.ts';
import { documentTypeOf, documentTypes, type Person } from '../seed-people.ts';
import { checkPerson } from '../checks.ts';
import type { LegacyField } from '../legacy-form.ts';

const general: readonly LegacyField[] = [
  { name: 'name', label: 'Nome', kind: 'text', required: true },
  { name: 'name_2', label: 'Nome Fantasia', kind: 'text' },
  { name: 'type_tx_id', label: 'Tipo de Documento', kind: 'select', options: documentTypes },
  { name: 'tx_id', label: 'CPF/CNPJ', kind: 'text', required: true },
  { name: 'identity', label: 'RG/Inscrição Estadual', kind: 'text' },
  { name: 'birth_date', label: 'Data de Nascimento', kind: 'date' },
  { name: 'email', label: 'E-mail', kind: 'text' },
  { name: 'email_nfe', label: 'E-mail NF-e', kind: 'text' },
  { name: 'phone', label: 'Telefone', kind: 'phone' },
  { name: 'cell_phone_1', label: 'Celular', kind: 'phone' },
  { name: 'cell_phone_2', label: 'Celular 2', kind: 'phone' },
  {
    name: 'status',
    label: 'Status',
    kind: 'select',
    options: [
      { value: '1', label: 'Ativo' },
      { value: '0', label: 'Inativo' },
    ],
  },
];

const address: readonly LegacyField[] = [
  { name: 'postal_code', label: 'CEP', kind: 'text' },
  { name: 'street', label: 'Logradouro', kind: 'text' },
  { name: 'number', label: 'Número', kind: 'text' },
  { name: 'neighborhood', label: 'Bairro', kind: 'text' },
  { name: 'city', label: 'Cidade', kind: 'text' },
];

const contacts: readonly LegacyField[] = [
  { name: 'contact_name', label: 'Nome', kind: 'text' },
  { name: 'contact_email', label: 'E-mail', kind: 'text' },
  { name: 'contact_phone', label: 'Telefone', kind: 'phone' },
  { name: 'contact_cell_phone', label: 'Celular', kind: 'phone' },
];

/** What the row keeps under its own names; everything else is a detail. */
const columns: readonly string[] = [
  ...['name', 'type_tx_id', 'tx_id', 'email', 'email_nfe', 'phone', 'cell_phone_1', 'status'],
];

export const people: RecordScreen<Person> = {
  path: '/people',
  model: 'Person',
  table: 'people-table',
  columns: {
    Código: ({ id }) => String(id),
    Nome: ({ name }) => name,
    'CPF/CNPJ': ({ txId }) => txId,
    'E-mail': ({ email }) => email,
    Status: ({ status }) => (status === 1 ? 'Ativo' : 'Inativo'),
  },
  rows: (data) => data.people,
  values: (row) => ({
    ...row?.details,
    name: row?.name ?? '',
    type_tx_id: String(row?.typeTxId ?? 2),
    tx_id: row?.txId ?? '',
    email: row?.email ?? '',
    email_nfe: row?.emailNfe ?? '',
    phone: row?.phone ?? '',
    cell_phone_1: row?.cellPhone ?? '',
    status: String(row?.status ?? 1),
  }),
  tabs: ({ input }) => [
    { title: 'Dados Gerais', content: general.map(input) },
    { title: 'Endereço', content: address.map(input) },
    { title: 'Contatos', content: contacts.map(input) },
  ],
  take: (fields) => ({
    id: 0,
    name: fields.name ?? '',
    typeTxId: documentTypeOf(fields.type_tx_id),
    txId: fields.tx_id ?? '',
    email: fields.email ?? '',
    emailNfe: fields.email_nfe ?? '',
    phone: fields.phone ?? '',
    cellPhone: fields.cell_phone_1 ?? '',
    status: fields.status === '0' ? 0 : 1,
    details: Object.fromEntries(Object.entries(fields).filter(([name]) => !columns.includes(name))),
  }),
  check: checkPerson,
};
