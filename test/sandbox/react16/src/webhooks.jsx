/**
 * Manutenções › Integrações › Integrações Webhooks, in Material-UI 4: a list and a wizard whose second step
 * opens when the first is saved. Labels, steps, defaults and trigger texts are from the guide [S]; input
 * names, which fields carry an id, and that triggers are sent with the last save are guesses [G].
 */
import React, { useState } from 'react';
import { Autocomplete } from './autocomplete.jsx';
import { Choice, Digits, IconAction, Text, Toggle } from './controls.jsx';
import { FormDialog } from './dialog.jsx';
import { required, useForm } from './form.js';
import { Grid, GridFooter } from './grid.jsx';
import { useIntegrators, useSaving } from './record.js';
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
  const integrators = useIntegrators();
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

function Triggers({ form, choices }) {
  const [chosen, setChosen] = useState('Alteração de Contrato');
  const triggers = form.values.triggers;
  const put = (next) => form.set('triggers', next);
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <Choice
          label="Gatilho do Webhook"
          required
          name="trigger"
          value={chosen}
          onChange={setChosen}
          options={choices.triggerTexts.map((text) => ({ value: text, label: text }))}
        />
        <IconAction
          tooltip="Criar novo registro"
          onClick={() => chosen && !triggers.includes(chosen) && put([...triggers, chosen])}
        />
      </div>
      <Grid
        selectable={false}
        columns={[
          { title: 'Tipo', show: (row) => row.id },
          { title: 'Valor', show: () => '-' },
        ]}
        data={triggers.map((text) => ({ id: text }))}
        actions={(row) => (
          <IconAction
            tooltip="Excluir"
            size={32}
            onClick={() => put(triggers.filter((text) => text !== row.id))}
          />
        )}
      />
      <GridFooter total={triggers.length} page={1} totalPages={1} pageSize={20} ask={() => {}} />
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
