/**
 * Suíte › Cadastros › Pessoas – Simplificado, in Material-UI 4: fewer fields over the same rows as the complete
 * form, which keeps what is not shown here. That ids and names are the API's field names is known of dialogs of
 * 2021 [P-old]; that this screen is of their kind, its labels and its masks are guesses [G].
 */
import React from 'react';
import { Choice, Phone, Text } from './controls.jsx';
import { FormDialog } from './dialog.jsx';
import { required, useForm } from './form.js';
import { useSaving } from './record.js';
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
  const { loading, save } = useSaving(resource);
  const { field } = form;
  const confirm = async () => {
    if (form.submit() && (await save(record.id, form.values))) onClose();
  };
  return (
    <FormDialog
      title={record.id ? `Editando - ${record.name}` : 'Cadastrar Pessoa'}
      portal="body"
      dirty={form.dirty}
      loading={loading}
      onClose={onClose}
      confirm={{ text: record.id ? 'salvar' : 'salvar novo', disabled: !form.dirty, onClick: confirm }}
    >
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <Text label="Nome" required id="name" {...field('name')} />
        <Choice label="Tipo de Documento" options={choices.documentTypes} {...field('typeTxId')} />
        <Text label="CPF/CNPJ" required id="txId" {...field('txId')} />
        <Text label="E-mail" id="email" delay={200} {...field('email')} />
        <Phone label="Telefone" id="phone" {...field('phone')} />
        <Phone label="Celular" id="cellPhone" {...field('cellPhone')} />
      </form>
    </FormDialog>
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
