/**
 * Manutenções › Integrações › Integradores, in Material-UI 3: no label names its input, classes are opaque.
 * Labels and list texts are from the guide [S]; input names, what a new record starts with beyond it, and
 * that a change of type clears the version are guesses [G].
 */
import React from 'react';
import { Choice, Text, Toggle } from './controls.jsx';
import { required, useForm } from './form.js';
import { Repeater } from './repeater.jsx';
import { RecordDialog } from './record-dialog.jsx';
import { ListScreen } from './screen.jsx';

const resource = 'ApiConfigs';

const blank = () => ({
  alias: '',
  description: '',
  type: 'Reativa',
  vdi: false,
  url: '',
  version: '',
  parameters: [],
  active: true,
});

const columns = [
  { title: 'Alias', show: (row) => row.alias },
  { title: 'Descrição', show: (row) => row.description },
  { title: 'Tipo de Integração', show: (row) => row.type },
  { title: 'Versão', show: (row) => row.version },
  { title: 'Token', show: (row) => row.token },
];

function IntegratorDialog({ record, onClose, choices }) {
  const form = useForm(record, { alias: required });
  const { values, field } = form;
  return (
    <RecordDialog
      resource={resource}
      record={record}
      name={record.alias}
      create="Cadastrar nova integração"
      portal="mount"
      form={form}
      onClose={onClose}
    >
      <Text label="Alias" required tidy={(value) => value.trim()} {...field('alias')} />
      <Text label="Descrição" delay={200} {...field('description')} />
      <Choice
        label="Tipo de Integração"
        options={choices.integratorTypes.map((type) => ({ value: type, label: type }))}
        {...field('type')}
        onChange={(type) => form.change({ type, version: '' })}
      />
      <Toggle label="V-DI" {...field('vdi')} />
      <Text label="URL" {...field('url')} />
      <Choice
        label="Versão"
        placeholder="Selecione uma versão"
        options={Object.entries(choices.versions).map(([value, label]) => ({ value, label }))}
        {...field('version')}
      />
      <Repeater
        title="Parâmetros"
        noun="parâmetro"
        items={values.parameters}
        onChange={(items) => form.set('parameters', items)}
      />
      <Toggle label="Ativo" {...field('active')} />
    </RecordDialog>
  );
}

export function Integrators({ choices }) {
  return (
    <ListScreen
      caption="Manutenções / Integrações"
      title="Integradores"
      resource={resource}
      columns={columns}
      blank={blank}
      portal="mount"
      dialog={(props) => <IntegratorDialog choices={choices} {...props} />}
    />
  );
}
