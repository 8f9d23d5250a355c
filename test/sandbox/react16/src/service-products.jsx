/**
 * Faturamento › Cadastros › Produtos/Serviços as a React block. That this generation of the screen exists is
 * a guess [G]: here Utiliza Streaming is a switch, Emp. Integração a look-up, and the two fields behind the
 * switch are mounted only while it is on.
 */
import React, { useState } from 'react';
import { Autocomplete } from './autocomplete.jsx';
import { Choice, Text, Toggle } from './controls.jsx';
import { required, useForm } from './form.js';
import { useMui } from './mui.jsx';
import { useOptions } from './record.js';
import { RecordDialog } from './record-dialog.jsx';
import { ListScreen } from './screen.jsx';

const resource = 'ServiceProducts';
const streamingTab = 'Integrações';

const columns = [
  { title: 'Código', show: (row) => row.code },
  { title: 'Descrição', show: (row) => row.title },
  { title: 'Preço de Venda', show: (row) => row.price },
];

const editable = (record) => ({
  ...record,
  integratorId: record.integratorId ? String(record.integratorId) : '',
});

function ProductDialog({ record, onClose, choices }) {
  const { Tab, Tabs } = useMui();
  const form = useForm(editable(record), { code: required, title: required });
  const [tab, setTab] = useState(0);
  const integrators = useOptions('IntegratorOptions');
  const tabs = [...new Set(choices.productFields.map((one) => one.tab)), streamingTab];
  const { values, field } = form;
  const detail = ({ name, label, kind, options }) => {
    const props = {
      key: name,
      label,
      name,
      value: values.details[name] || '',
      onChange: (value) => form.set('details', { ...values.details, [name]: value }),
    };
    if (kind === 'select')
      return <Choice {...props} options={options.map((text) => ({ value: text, label: text }))} />;
    if (kind === 'checkbox') {
      return (
        <Toggle {...props} value={props.value === '1'} onChange={(on) => props.onChange(on ? '1' : '0')} />
      );
    }
    return <Text {...props} multiline={kind === 'textarea'} />;
  };
  return (
    <RecordDialog
      resource={resource}
      record={record}
      name={record.title}
      create="Cadastrar Produto/Serviço"
      portal="body"
      form={form}
      onClose={onClose}
      above={
        <Tabs value={tab} onChange={(_, next) => setTab(next)}>
          {tabs.map((title) => (
            <Tab key={title} label={title} />
          ))}
        </Tabs>
      }
    >
      {tabs.map((title, index) => (
        <div key={title} hidden={index !== tab}>
          {index === 0 && (
            <>
              <Text label="Código" required {...field('code')} />
              <Text label="Descrição" required {...field('title')} />
            </>
          )}
          {choices.productFields.filter((one) => one.tab === title).map(detail)}
          {title === streamingTab && (
            <>
              <Toggle label="Utiliza Streaming" {...field('useStreaming')} />
              {values.useStreaming && (
                <>
                  <Autocomplete label="Emp. Integração" options={integrators} {...field('integratorId')} />
                  <Text label="Cód. Integração" {...field('integrationCode')} />
                </>
              )}
            </>
          )}
        </div>
      ))}
    </RecordDialog>
  );
}

export function ServiceProducts({ choices }) {
  const blank = () => ({
    code: '',
    title: '',
    useStreaming: false,
    integratorId: null,
    integrationCode: '',
    details: Object.fromEntries(choices.productFields.map(({ name }) => [name, ''])),
  });
  return (
    <ListScreen
      caption="Faturamento / Cadastros"
      title="Produtos/Serviços"
      resource={resource}
      columns={columns}
      blank={blank}
      portal="body"
      dialog={(props) => <ProductDialog choices={choices} {...props} />}
    />
  );
}
