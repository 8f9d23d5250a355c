/**
 * What the ERP accepts on a save. The wording and the codes of refusals are invented [G]; that a refusal
 * comes as `#<code>: <message>` is known [P-old], and so are the required fields [S].
 */
import { httpMethods, triggerTexts, versions } from './data.ts';
import type { Integrator, ServiceProduct, VoalleData, Webhook } from './data.ts';
import { isCnpj, isCpf } from './documents.ts';
import type { Contract, ContractItem } from './seed-contracts.ts';
import type { Person } from './seed-people.ts';
import type { Place } from './seed-places.ts';
import { campaignStatuses, type Campaign, type ContactOrigin, type PriceList } from './seed-sales.ts';
import { profiles, type User } from './seed-users.ts';

export interface Refusal {
  code: string;
  message: string;
  /** The field of a legacy form that is at fault. */
  field?: string;
}

/** The first thing wrong, or `null`. */
type Check<Row> = (row: Row, data: VoalleData) => Refusal | null;

export const checkIntegrator: Check<Integrator> = (row, data) => {
  if (row.alias === '') return required('Alias');
  if (data.integrators.some(({ id, alias }) => id !== row.id && alias === row.alias)) {
    return { code: '1062', message: 'Já existe um integrador com este alias.' };
  }
  if (row.url !== '' && !isHttp(row.url)) return { code: '2004', message: 'URL inválida.' };
  if (row.version !== '' && !(row.version in versions)) return { code: '2005', message: 'Versão inválida.' };
  return incompletePair(row.parameters, 'parâmetro');
};

export const checkWebhook: Check<Webhook> = (row, data) => {
  if (row.name === '') return required('Nome do Webhook');
  if (!data.integrators.some(({ id }) => id === row.integratorId)) return required('Integrador');
  if (!httpMethods.includes(row.method)) return required('Método HTTP');
  if (row.url === '') return required('Url');
  if (!isHttp(row.url)) return { code: '2004', message: 'Url inválida.' };
  if (row.attempts < 1)
    return { code: '2010', message: 'Limites de Tentativas de Integrar deve ser maior que zero.' };
  const emails = row.emails === '' ? [] : row.emails.split(';');
  if (!emails.every((email) => /^[^\s@]+@[^\s@]+$/.test(email)))
    return { code: '2011', message: 'E-mail inválido.' };
  const unknown = row.triggers.find((trigger) => !triggerTexts.includes(trigger));
  if (unknown !== undefined) return { code: '2012', message: 'Gatilho inválido.' };
  return incompletePair(row.headers, 'header') ?? incompletePair(row.parameters, 'parâmetro');
};

export const checkServiceProduct: Check<ServiceProduct> = (row, data) => {
  const refusal = checkCodeAndTitle(row, data.serviceProducts);
  if (refusal) return refusal;
  if (row.integratorId !== null && row.integrationCode === '') {
    return { code: '2020', message: 'Informe o código de integração.', field: 'integration_code' };
  }
  return null;
};

/** The e-mail and the phones are taken as they come: that is how an ERP fills with bad ones. */
export const checkPerson: Check<Person> = (row, data) => {
  if (row.name === '') return required('Nome', 'name');
  if (row.txId === '') return required('CPF/CNPJ', 'tx_id');
  if (row.typeTxId === 2 && !isCpf(row.txId))
    return { code: '2030', message: 'CPF inválido', field: 'tx_id' };
  if (row.typeTxId === 1 && !isCnpj(row.txId))
    return { code: '2031', message: 'CNPJ inválido', field: 'tx_id' };
  if (data.people.some(({ id, txId }) => id !== row.id && txId === row.txId)) {
    return { code: '1062', message: 'Já existe uma pessoa com este CPF/CNPJ.', field: 'tx_id' };
  }
  return null;
};

export const checkContract: Check<Contract> = ({ beginningDate, collectionDay }) => {
  if (beginningDate === '') return required('Início da Vigência', 'beginning_date');
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(beginningDate))
    return { code: '2040', message: 'Insira uma data válida', field: 'beginning_date' };
  return collectionDay >= 1 && collectionDay <= 31
    ? null
    : { code: '2041', message: 'Campo numérico', field: 'collection_day' };
};

/** A service is on a contract once. */
export function checkContractItem(item: ContractItem, { services }: Contract): Refusal | null {
  if (item.code === '') return required('Serviço/Produto');
  if (!(item.quantity >= 1)) return { code: '2042', message: 'Quantidade deve ser maior que zero.' };
  return services.some(({ code }) => code === item.code)
    ? { code: '1062', message: 'Este serviço já está no contrato.' }
    : null;
}

export const checkUser: Check<User> = (row, data) => {
  if (row.name === '') return required('Nome', 'name');
  if (row.login === '') return required('Login', 'login');
  if (!profiles.includes(row.profile)) return required('Perfil', 'profile');
  return data.users.some(({ id, login }) => id !== row.id && login === row.login)
    ? { code: '1062', message: 'Já existe um usuário com este login.', field: 'login' }
    : null;
};

export const checkPlace: Check<Place> = (row) => {
  if (row.code === '') return required('Código', 'code');
  if (row.description === '') return required('Descrição', 'description');
  return row.txId === '' || isCnpj(row.txId)
    ? null
    : { code: '2031', message: 'CNPJ inválido', field: 'tx_id' };
};

export const checkPriceList: Check<PriceList> = (row, data) => checkCodeAndTitle(row, data.priceLists);

export const checkContactOrigin: Check<ContactOrigin> = (row, data) =>
  checkCodeAndTitle(row, data.contactOrigins);

export const checkCampaign: Check<Campaign> = (row, data) => {
  const refusal = checkCodeAndTitle(row, data.campaigns);
  if (refusal) return refusal;
  if (!campaignStatuses.includes(row.status)) return required('Status');
  const known = row.priceListIds.every((listId) => data.priceLists.some(({ id }) => id === listId));
  return known ? null : { code: '2012', message: 'Lista de Preços inválida.' };
};

interface Coded {
  readonly id: number;
  readonly code: string;
  readonly title: string;
}

function checkCodeAndTitle(row: Coded, rows: readonly Coded[]): Refusal | null {
  if (row.code === '') return required('Código', 'code');
  if (row.title === '') return required('Descrição', 'title');
  return rows.some(({ id, code }) => id !== row.id && code === row.code)
    ? { code: '1062', message: 'Já existe um registro com este código.', field: 'code' }
    : null;
}

function required(label: string, field?: string): Refusal {
  return { code: '2001', message: `Campo obrigatório: ${label}`, ...(field !== undefined && { field }) };
}

function incompletePair(pairs: readonly { name: string; value: string }[], noun: string): Refusal | null {
  const position = pairs.findIndex(({ name, value }) => name === '' || value === '');
  return position < 0 ? null : { code: '2013', message: `Preencha nome e valor do ${noun} ${position + 1}.` };
}

function isHttp(value: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(value);
}
