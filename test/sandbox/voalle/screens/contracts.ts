/**
 * Service Desk › Operações › Dashboard – Contratos, and the contract that opens from it. The ids
 * `contracts-maintenance-table`, `contract-services-table`, `serviceTab`, `invoiceDataTab` and
 * `ContractBeginningDate`, and all texts of stage and status are known [P]; paths below the dashboard, the
 * other labels, and that a service is added in a dialog are guesses [G]. Contracts are made by a sale, not here.
 */
import { html, json } from '../../http.ts';
import type { OpenForm, RecordScreen } from '../record-screen.ts';
import { checkContract, checkContractItem } from '../checks.ts';
import { contractChanged, serviceChanged } from '../deliveries.ts';
import { amountOf, legacyInput, moneyText, postedFields, type LegacyField } from '../legacy-form.ts';
import { tableRows, tableShell } from '../legacy-table.ts';
import { markup, type Markup } from '../markup.ts';
import type { VoalleData } from '../data.ts';
import {
  contractStages,
  contractStatuses,
  contractTypes,
  type Contract,
  type ContractItem,
} from '../seed-contracts.ts';
import type { Screen } from '../visit.ts';

const options = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

const clientName = ({ clientId }: Contract, { people }: VoalleData): string =>
  people.find(({ id }) => id === clientId)?.name ?? '';

const general: readonly LegacyField[] = [
  { name: 'contract_number', label: 'Número', kind: 'fixed' },
  { name: 'client_name', label: 'Cliente', kind: 'fixed' },
  { name: 'contract_type', label: 'Tipo de Contrato', kind: 'select', options: options(contractTypes) },
  { name: 'stage', label: 'Estágio', kind: 'select', options: options(contractStages) },
  { name: 'status', label: 'Status', kind: 'select', options: options(contractStatuses) },
  { name: 'beginning_date', label: 'Início da Vigência', kind: 'date', required: true },
];

const billing: readonly LegacyField[] = [
  { name: 'collection_day', label: 'Dia de Vencimento', kind: 'text' },
  { name: 'total_amount', label: 'Valor total', kind: 'fixed' },
];

export const contracts: RecordScreen<Contract> = {
  path: '/contract_dashboard',
  formPath: '/contracts',
  formTitle: 'Contratos',
  model: 'Contract',
  table: 'contracts-maintenance-table',
  fixedRows: true,
  columns: {
    Número: ({ contractNumber }) => contractNumber,
    Cliente: clientName,
    Tipo: ({ type }) => contractTypes[type] ?? '',
    Estágio: ({ stage }) => contractStages[stage] ?? '',
    Situação: ({ contractStatus }) => contractStatuses[contractStatus] ?? '',
  },
  rows: (data) => data.contracts,
  values: (row, data) =>
    row === null
      ? {}
      : {
          contract_number: row.contractNumber,
          client_name: clientName(row, data),
          contract_type: row.type,
          stage: String(row.stage),
          status: String(row.contractStatus),
          beginning_date: row.beginningDate,
          collection_day: String(row.collectionDay),
          total_amount: moneyText(row.services.reduce((total, { amount }) => total + amount, 0)),
        },
  tabs: (form) => [
    { title: 'Dados do Contrato', content: general.map(form.input) },
    { title: 'Serviços', id: 'serviceTab', content: [services(form)] },
    { title: 'Faturamento', id: 'invoiceDataTab', content: billing.map(form.input) },
  ],
  beside: serviceDialog,
  take: (fields, old) => ({
    id: 0,
    contractNumber: old?.contractNumber ?? '',
    clientId: old?.clientId ?? 0,
    services: old?.services ?? [],
    type: fields.contract_type ?? '',
    stage: Number(fields.stage),
    contractStatus: Number(fields.status),
    beginningDate: fields.beginning_date ?? '',
    collectionDay: Number(fields.collection_day),
  }),
  check: checkContract,
  saved: (_contract, state) => contractChanged(state),
};

const itemsPath = '/contract_items';
const itemModel = 'ContractItem';

function services({ row, visit }: OpenForm<Contract>): Markup {
  return markup`<button type="button" class="open-dialog" data-dialog="contract-item-dialog">Adicionar Serviço</button>
${tableShell({
  id: 'contract-services-table',
  source: visit.links.to(`${itemsPath}/getDataTable/${row?.id ?? ''}`),
  titles: ['Código', 'Descrição', 'Quantidade', 'Valor unitário', 'Valor total'],
})}`;
}

/** A jQuery UI dialog; its "Confirmar" is a button around a span [P]. Choosing a service brings its price. */
function serviceDialog({ row, visit, state: { data } }: OpenForm<Contract>): Markup {
  const form = {
    model: itemModel,
    values: { units: '1', unit_amount: '0,00', total_amount: '0,00' },
    errors: {},
  };
  const products = data.serviceProducts.map(
    ({ id, code, title, details }) =>
      markup`<option value="${id}" data-price="${details.selling_price}">${code} - ${title}</option>`,
  );
  return markup`<div class="ui-dialog" role="dialog" aria-labelledby="ui-id-1" style="display:none" id="contract-item-dialog">
<div class="ui-dialog-titlebar"><span id="ui-id-1" class="ui-dialog-title">Adicionar Serviço</span><button type="button" class="ui-dialog-titlebar-close" title="Fechar">×</button></div>
<form class="ui-dialog-content" method="post" action="${visit.links.to(`${itemsPath}/add/${row?.id ?? ''}`)}">
<div class="input select required"><label for="ContractItemServiceProductId">Serviço/Produto</label><select name="data[${itemModel}][service_product_id]" id="ContractItemServiceProductId"><option value=""></option>${products}</select></div>
${legacyInput(form, { name: 'units', label: 'Quantidade', kind: 'text' })}
${legacyInput(form, { name: 'unit_amount', label: 'Valor unitário', kind: 'money' })}
${legacyInput(form, { name: 'total_amount', label: 'Valor total', kind: 'fixed' })}
</form>
<div class="ui-dialog-buttonpane"><button type="button" class="ui-button dialog-confirm"><span class="ui-button-text">Confirmar</span></button> <button type="button" class="ui-button dialog-cancel"><span class="ui-button-text">Cancelar</span></button></div></div>`;
}

/** The services of a contract: the rows of its table, and the post of its dialog. */
export const contractItems: Screen = (visit, state, action, id) => {
  const { data, settings } = state;
  const contract = data.contracts.find((one) => String(one.id) === id);
  if (!contract) return html('Not Found', 404);
  if (action === 'getdatatable') return json(tableRows(contract.services.map(cells), visit.query));
  if (action !== 'add' || visit.method !== 'POST') return html('Not Found', 404);
  const fields = postedFields(itemModel, visit.form);
  const product = data.serviceProducts.find((one) => String(one.id) === fields.service_product_id);
  const quantity = Number(fields.units);
  const unitAmount = amountOf(fields.unit_amount ?? '');
  const item: ContractItem = {
    id: Math.max(0, ...data.contracts.flatMap(({ services: all }) => all.map((one) => one.id))) + 1,
    code: product?.code ?? '',
    description: product?.title ?? '',
    quantity,
    unitAmount,
    amount: Math.round(quantity * unitAmount * 100) / 100,
  };
  const refusal = settings.refuseSaves ?? checkContractItem(item, contract);
  if (refusal) return json({ success: false, message: `#${refusal.code}: ${refusal.message}` });
  contract.services.push(item);
  serviceChanged(state, item);
  return json({ success: true, message: 'Serviço adicionado com sucesso!' });
};

/** The last column of a list is markup. */
function cells({ code, description, quantity, unitAmount, amount }: ContractItem): (string | Markup)[] {
  return [code, description, String(quantity), moneyText(unitAmount), markup`${moneyText(amount)}`];
}
