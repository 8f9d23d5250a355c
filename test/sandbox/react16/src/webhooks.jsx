/**
 * Manutenções › Integrações › Integrações Webhooks, in Material-UI 4: a list and a wizard whose second step
 * opens when the first is saved. Labels, steps, defaults and trigger texts are from the guide [S]; input
 * names, which fields carry an id, and that triggers are sent with the last save are guesses [G].
 */
import React, { useState } from 'react';
import { Autocomplete } from './autocomplete.jsx';
import { Choice, Digits, Text, Toggle } from './controls.jsx';
import { FormDialog } from './dialog.jsx';
import { required, useForm } from './form.js';
import { PickList } from './pick-list.jsx';
import { useOptions, useSaving } from './record.js';
import { Repeater } from './repeater.jsx';
import { ListScreen } from './screen.jsx';
import { Wizard } from './wizard.jsx';

const resource = 'WebhookConfigs';

const blank = () => ({
  name: '',
  integratorId: '',
  method: 'Post',
  url: '',
  attempts: '5',
  emails: '',
  headers: [],
  parameters: [],
  active: true,
  triggers: [],
});

/** As the inputs want it: text where the gateway has numbers. */
const editable = (record) => ({
  ...record,
  integratorId: String(record.integratorId),
  attempts: String(record.attempts),
});

const columns = [
  { title: 'Nome do Webhook', show: (row) => row.name },
  { title: 'Integrador', show: (row) => row.integrator },
  { title: 'Método HTTP', show: (row) => row.method },
  { title: 'Url', show: (row) => row.url },
  { title: 'Ativo', show: (row) => row.active },
];

function WebhookDialog({ record, onClose, onSaved, choices }) {
  const form = useForm(editable(record), {
    name: required,
    integratorId: required,
    method: required,
    url: required,
  });
  const integrators = useOptions('IntegratorOptions');
  const [id, setId] = useState(record.id);
  const [active, setActive] = useState(0);
  const { loading, save } = useSaving(resource);

  const steps = [
    {
      title: 'Informações',
      locked: false,
      content: <Information form={form} choices={choices} integrators={integrators} />,
    },
    { title: 'Gatilhos', locked: !id, content: <Triggers form={form} choices={choices} /> },
  ];
  const proceed = async () => {
    if (!form.submit()) return;
    const saved = await save(id, form.values);
    if (!saved) return;
    form.load(form.values);
    onSaved();
    setId(saved);
    setActive(1);
  };
  const finish = async () => {
    if (await save(id, form.values)) onClose();
  };
  const confirm =
    active === 0
      ? { text: 'continuar', onClick: proceed }
      : { text: record.id ? 'salvar' : 'salvar novo', onClick: finish };
  return (
    <FormDialog
      title={`${record.id ? 'Editando' : 'Cadastrar Webhooks'} - ${steps[active].title}`}
      portal="body"
      dirty={form.dirty}
      loading={loading}
      onClose={onClose}
      confirm={{ ...confirm, disabled: !form.dirty }}
    >
      <Wizard steps={steps} active={active} onStep={setActive} />
    </FormDialog>
  );
}

function Information({ form, choices, integrators }) {
  const { values, field, set } = form;
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <Text label="Nome do Webhook" required id="name" delay={200} {...field('name')} />
      <Autocomplete label="Integrador" required options={integrators} {...field('integratorId')} />
      <Choice
        label="Método HTTP"
        required
        options={choices.httpMethods.map((method) => ({ value: method, label: method }))}
        {...field('method')}
      />
      <Text label="Url" required id="url" {...field('url')} />
      <Digits label="Limites de Tentativas de Integrar" {...field('attempts')} />
      <Text label="Lista de E-mails caso chegue ao máximo de tentativas" {...field('emails')} />
      <Repeater
        title="Headers"
        noun="header"
        items={values.headers}
        onChange={(items) => set('headers', items)}
      />
      <Repeater
        title="Parâmetros"
        noun="parâmetro"
        items={values.parameters}
        onChange={(items) => set('parameters', items)}
      />
      <Toggle label="Ativo" {...field('active')} />
    </form>
  );
}

const triggerColumns = [
  { title: 'Tipo', show: (row) => row.label },
  { title: 'Valor', show: () => '-' },
];

function Triggers({ form, choices }) {
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <PickList
        label="Gatilho do Webhook"
        name="trigger"
        required
        first="Alteração de Contrato"
        options={choices.triggerTexts.map((text) => ({ value: text, label: text }))}
        chosen={form.values.triggers}
        columns={triggerColumns}
        onChange={(triggers) => form.set('triggers', triggers)}
      />
    </form>
  );
}

export function Webhooks({ choices }) {
  return (
    <ListScreen
      caption="Manutenções / Integrações"
      title="Integrações Webhooks"
      resource={resource}
      columns={columns}
      blank={blank}
      portal="body"
      dialog={(props) => <WebhookDialog choices={choices} {...props} />}
    />
  );
}
