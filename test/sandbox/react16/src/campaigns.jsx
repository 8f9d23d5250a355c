/**
 * CRM › Operações › Campanhas, in Material-UI 4: code, title, status and the price lists that the campaign
 * sells from. Generation, labels and names are guesses [G]; that a campaign has a status "Em Execução" and
 * linked price lists is known from the API [P].
 */
import React from 'react';
import { Choice, Text } from './controls.jsx';
import { required, useForm } from './form.js';
import { PickList } from './pick-list.jsx';
import { useOptions } from './record.js';
import { RecordDialog } from './record-dialog.jsx';
import { ListScreen } from './screen.jsx';

const resource = 'CrmCampaigns';

const blank = () => ({ code: '', title: '', status: '', priceListIds: [] });

/** As the lists want it: text where the gateway has numbers. */
const editable = (record) => ({ ...record, priceListIds: record.priceListIds.map(String) });

const columns = [
  { title: 'Código', show: (row) => row.code },
  { title: 'Descrição', show: (row) => row.title },
  { title: 'Status', show: (row) => row.status },
  { title: 'Listas de Preços', show: (row) => row.priceLists },
];

const listColumns = [{ title: 'Lista', show: (row) => row.label }];

function CampaignDialog({ record, onClose, choices }) {
  const form = useForm(editable(record), { code: required, title: required, status: required });
  const priceLists = useOptions('PriceListOptions');
  const { field } = form;
  return (
    <RecordDialog
      resource={resource}
      record={record}
      name={record.title}
      create="Cadastrar Campanha"
      portal="body"
      form={form}
      onClose={onClose}
    >
      <Text label="Código" required id="code" {...field('code')} />
      <Text label="Descrição" required id="title" {...field('title')} />
      <Choice
        label="Status"
        required
        options={choices.campaignStatuses.map((status) => ({ value: status, label: status }))}
        {...field('status')}
      />
      <PickList
        label="Lista de Preços"
        name="priceList"
        options={priceLists}
        chosen={form.values.priceListIds}
        columns={listColumns}
        onChange={(ids) => form.set('priceListIds', ids)}
      />
    </RecordDialog>
  );
}

export function Campaigns({ choices }) {
  return (
    <ListScreen
      caption="CRM / Operações"
      title="Campanhas"
      resource={resource}
      columns={columns}
      blank={blank}
      portal="body"
      dialog={(props) => <CampaignDialog choices={choices} {...props} />}
    />
  );
}
