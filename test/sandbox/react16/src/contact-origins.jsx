/**
 * CRM › Cadastros › Origens de Contato, in Material-UI 3: no label names its input. Generation, labels and
 * names are guesses [G]; that others know an origin by its code is proven [P].
 */
import React from 'react';
import { Text, Toggle } from './controls.jsx';
import { required, useForm } from './form.js';
import { RecordDialog } from './record-dialog.jsx';
import { ListScreen } from './screen.jsx';

const resource = 'CrmContactOrigins';

const blank = () => ({ code: '', title: '', active: true });

const columns = [
  { title: 'Código', show: (row) => row.code },
  { title: 'Descrição', show: (row) => row.title },
  { title: 'Ativo', show: (row) => row.active },
];

function OriginDialog({ record, onClose }) {
  const form = useForm(record, { code: required, title: required });
  const { field } = form;
  return (
    <RecordDialog
      resource={resource}
      record={record}
      name={record.title}
      create="Cadastrar Origem de Contato"
      portal="mount"
      form={form}
      onClose={onClose}
    >
      <Text label="Código" required {...field('code')} />
      <Text label="Descrição" required {...field('title')} />
      <Toggle label="Ativo" {...field('active')} />
    </RecordDialog>
  );
}

export function ContactOrigins() {
  return (
    <ListScreen
      caption="CRM / Cadastros"
      title="Origens de Contato"
      resource={resource}
      columns={columns}
      blank={blank}
      portal="mount"
      dialog={(props) => <OriginDialog {...props} />}
    />
  );
}
