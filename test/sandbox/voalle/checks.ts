/**
 * What the ERP accepts on a save. The wording and the codes of refusals are invented [G]; that a refusal
 * comes as `#<code>: <message>` is known [P-old], and so are the required fields [S].
 */
import { httpMethods, triggerTexts, versions } from './data.ts';
import type { Integrator, ServiceProduct, VoalleData, Webhook } from './data.ts';

export interface Refusal {
  code: string;
  message: string;
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
  if (row.code === '') return required('Código');
  if (row.title === '') return required('Descrição');
  if (data.serviceProducts.some(({ id, code }) => id !== row.id && code === row.code)) {
    return { code: '1062', message: 'Já existe um produto/serviço com este código.' };
  }
  if (row.integratorId !== null && row.integrationCode === '') {
    return { code: '2020', message: 'Informe o código de integração.' };
  }
  return null;
};

function required(label: string): Refusal {
  return { code: '2001', message: `Campo obrigatório: ${label}` };
}

function incompletePair(pairs: readonly { name: string; value: string }[], noun: string): Refusal | null {
  const position = pairs.findIndex(({ name, value }) => name === '' || value === '');
  return position < 0 ? null : { code: '2013', message: `Preencha nome e valor do ${noun} ${position + 1}.` };
}

function isHttp(value: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(value);
}
