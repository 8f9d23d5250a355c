/**
 * Suíte › Cadastros › Pessoas – Simplificado, in Material-UI 4: fewer fields over the same rows as the complete
 * form, which keeps what is not shown here. That ids and names are the API's field names is known of dialogs of
 * 2021 [P-old]; that this screen is of their kind, its labels and its masks are guesses [G].
 */
import React from 'react';
import { Choice, Phone, Text } from './controls.jsx';
import { required, useForm } from './form.js';
import { RecordDialog } from './record-dialog.jsx';
import { ListScreen } from './screen.jsx';

const resource = 'PeopleSimplified';

const blank = () => ({ name: '', typeTxId: '2', txId: '', email: '', phone: '', cellPhone: '' });

/** As the inputs want it: text where the gateway has numbers. */
const editable = (record) => ({ ...record, typeTxId: String(record.typeTxId) });

const columns = [
  { title: 'Nome', show: (row) => row.name },
  { title: 'CPF/CNPJ', show: (row) => row.txId },
  { title: 'E-mail', show: (row) => row.email },
  { title: 'Telefone', show: (row) => row.phone },
  { title: 'Celular', show: (row) => row.cellPhone },
];

function PersonDialog({ record, onClose, choices }) {
  const form = useForm(editable(record), { name: required, txId: required });
  const { field } = form;
  return (
    <RecordDialog
      resource={resource}
      record={record}
      name={record.name}
      create="Cadastrar Pessoa"
      portal="body"
      form={form}
      onClose={onClose}
    >
      <Text label="Nome" required id="name" {...field('name')} />
      <Choice label="Tipo de Documento" options={choices.documentTypes} {...field('typeTxId')} />
      <Text label="CPF/CNPJ" required id="txId" {...field('txId')} />
      <Text label="E-mail" id="email" delay={200} {...field('email')} />
      <Phone label="Telefone" id="phone" {...field('phone')} />
      <Phone label="Celular" id="cellPhone" {...field('cellPhone')} />
    </RecordDialog>
  );
}

export function PeopleSimplified({ choices }) {
  return (
    <ListScreen
      caption="Suíte / Cadastros"
      title="Pessoas – Simplificado"
      resource={resource}
      columns={columns}
      blank={blank}
      portal="body"
      dialog={(props) => <PersonDialog choices={choices} {...props} />}
    />
  );
}
