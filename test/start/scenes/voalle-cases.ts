// The partners that Voalle tells by webhook: what the guide's tables prescribe for each, copied from them by hand, and
// what an invented provider has and chooses. Nothing is taken from lib/partners: this is what it is measured by.

import type { Sold, WebhookCase } from './voalle-case.ts';

const EMAILS = 'noc@provedor.example;ti@provedor.example';

/** The published example of an alphanumeric CNPJ, which is the sandbox's head office. */
const CNPJ = '12.ABC.345/01DE-35';

const product = (code: string, title: string): Sold['product'] => ({ code, title });

// Services of the sandbox.
const BOOKS = product('SP104', 'Clube de Livros Digitais');
const COURSES = product('SP105', 'Cursos Online');
const TV_BASE = product('SP106', 'TV Pacote Base');
const TV_FILMS = product('SP107', 'TV Filmes');
const MOBILE = product('SP108', 'Telefonia Móvel 10 GB');

/** The one service of a partner that has no code for each. */
const sole = (sold: Sold['product'], integrationCode: string): Sold => ({
  step: 'Preparar o serviço',
  product: sold,
  integrationCode,
});

/** The service for one of the partner's codes. */
const coded = (sold: Sold['product'], integrationCode: string, name = integrationCode): Sold => ({
  step: `Preparar o serviço: ${name}`,
  product: sold,
  integrationCode,
});

const APPROVED = { stages: ['Aprovado'], statuses: ['Normal'] } as const;
const ANY = { stages: [], statuses: [] } as const;

export const WATCH_BRASIL: WebhookCase = {
  id: 'watch-brasil',
  name: 'Watch Brasil',
  alias: 'watchbrasil_v2',
  version: '3',
  method: 'Post',
  url: 'https://apiweb.watch.tv.br/api/voalle/contrato',
  attempts: 15,
  headers: [{ name: 'Authorization', value: 'Bearer w4tch-inventado-0123456789abcdef' }],
  values: { serviceCodes: 'WATCH-ESSENCIAL;WATCH-PREMIUM' },
  secrets: { token: 'w4tch-inventado-0123456789abcdef' },
  services: [
    coded(product('SP102', 'Watch Essencial'), 'WATCH-ESSENCIAL'),
    coded(product('SP103', 'Watch Premium'), 'WATCH-PREMIUM'),
  ],
  customer: ['e-mail', 'celular'],
  stages: ['Aprovado'],
  statuses: ['Normal', 'Demonstração', 'Cortesia'],
};

export const CAMPSOFT: WebhookCase = {
  id: 'campsoft',
  name: 'Campsoft',
  alias: 'campSoftv2',
  version: '3',
  method: 'Post',
  url: 'https://api.campsoft.com.br/isp-v1/webhook/voalle.php',
  attempts: 15,
  headers: [{ name: 'Token', value: 'c4mp-inventado-0123456789abcdef' }],
  values: { emails: EMAILS },
  secrets: { token: 'c4mp-inventado-0123456789abcdef' },
  services: [sole(TV_FILMS, '7001')],
  asksForCode: true,
  customer: [],
  ...ANY,
};

export const CARIAP: WebhookCase = {
  id: 'cariap',
  name: 'Cariap',
  alias: 'cariap',
  version: '2',
  method: 'Put',
  url: null,
  attempts: 15,
  headers: [{ name: 'txid', value: CNPJ }],
  values: { cnpj: CNPJ, method: 'PUT', emails: EMAILS, serviceCodes: 'CARIAP-10;CARIAP-LIVROS' },
  secrets: {},
  services: [coded(MOBILE, 'CARIAP-10'), coded(BOOKS, 'CARIAP-LIVROS')],
  customer: ['e-mail', 'telefone'],
  ...ANY,
  headOffice: 'Provedor Exemplo',
};

export const DIRECTV_GO: WebhookCase = {
  id: 'directv-go',
  name: 'DIRECTV GO',
  alias: 'DIRECTV GO',
  version: '2',
  method: 'Post',
  url: null,
  attempts: 15,
  headers: [
    { name: 'x-api-key', value: 'dg0-chave-inventada-0123456789' },
    { name: 'idp', value: 'dg0-idp-inventado-0123456789' },
  ],
  values: { method: 'POST', packs: 'urn:tve:hbo;urn:tve:espnbr' },
  secrets: { apiKey: 'dg0-chave-inventada-0123456789', idp: 'dg0-idp-inventado-0123456789' },
  services: [
    {
      step: 'Preparar o pacote básico',
      product: TV_BASE,
      integrationCode: 'urn:tve:dtvgobr',
      integrator: 'DGO pacote básico',
    },
    coded(TV_FILMS, 'urn:tve:hbo', 'HBO'),
    coded(COURSES, 'urn:tve:espnbr', 'ESPN'),
  ],
  customer: [],
  ...ANY,
  passive: { alias: 'dgo_passiva', description: 'DGO pacote básico' },
};

export const EXA: WebhookCase = {
  id: 'exa',
  name: 'Exa',
  alias: 'EXA',
  version: '2',
  method: 'Post',
  url: null,
  attempts: 30,
  headers: [],
  values: { method: 'POST', emails: EMAILS },
  secrets: {},
  services: [sole(COURSES, 'EXA-SEG')],
  asksForCode: true,
  customer: ['e-mail', 'telefone'],
  ...ANY,
};

export const ITTV: WebhookCase = {
  id: 'ittv',
  name: 'ITTV',
  alias: 'ITTV',
  version: '1',
  method: 'Put',
  url: null,
  attempts: 30,
  headers: [{ name: 'Authorization', value: 'Bearer 1ttv-inventado-0123456789abcdef' }],
  values: { method: 'PUT' },
  secrets: { token: '1ttv-inventado-0123456789abcdef' },
  services: [sole(TV_BASE, '12')],
  asksForCode: true,
  // Of another ERP's manual: warnings, no errors.
  customer: ['e-mail', 'documento'],
  ...ANY,
};

export const MOBIACCESS: WebhookCase = {
  id: 'mobiaccess',
  name: 'Mobiaccess',
  // "Verificar com a integradora": told by the partner.
  alias: 'Mobi_Provedor',
  version: '3',
  method: 'Post',
  url: null,
  attempts: 15,
  headers: [{ name: 'Authorization', value: 'Bearer m0bi-inventado-0123456789abcdef' }],
  values: { alias: 'Mobi_Provedor', emails: EMAILS },
  secrets: { token: 'm0bi-inventado-0123456789abcdef' },
  services: [sole(MOBILE, 'MOBI-10GB')],
  asksForCode: true,
  customer: [],
  ...APPROVED,
};

export const INTERSERVICE: WebhookCase = {
  id: 'interservice',
  name: 'Interservice',
  alias: 'interservice',
  version: '3',
  method: 'Post',
  url: 'https://interservice.company/admin',
  attempts: 15,
  headers: [{ name: 'Authorization', value: '1nter-inventado-0123456789abcdef' }],
  values: { emails: EMAILS, serviceCodes: 'INTER-1;INTER-2' },
  secrets: { token: '1nter-inventado-0123456789abcdef' },
  services: [coded(BOOKS, 'INTER-1'), coded(COURSES, 'INTER-2')],
  customer: ['e-mail', 'celular'],
  ...APPROVED,
};

export const NXTV: WebhookCase = {
  id: 'nxtv',
  name: 'NxTv',
  alias: 'NxTv',
  version: '3',
  method: 'Post',
  url: 'https://osm.ottplay.com.br/api/v1/voalle/update',
  attempts: 15,
  headers: [{ name: 'Authorization', value: 'nxtv-inventado-0123456789abcdef' }],
  values: { serviceCodes: 'NXTV-FILMES' },
  secrets: { token: 'nxtv-inventado-0123456789abcdef' },
  services: [coded(TV_FILMS, 'NXTV-FILMES')],
  customer: ['e-mail'],
  ...APPROVED,
};

export const QR_SORTEIOS: WebhookCase = {
  id: 'qr-sorteios',
  name: 'QR Sorteios',
  alias: 'qrsorteios',
  version: '1',
  method: 'Post',
  url: null,
  attempts: 30,
  headers: [],
  values: { method: 'POST', emails: EMAILS, serviceCodes: 'QR-PRATA;QR-OURO' },
  secrets: {},
  services: [coded(COURSES, 'QR-OURO'), coded(BOOKS, 'QR-PRATA')],
  backwards: true,
  customer: [],
  ...ANY,
  outside: ['Pedir a inclusão nos contratos ativos'],
};

export const SKEELO: WebhookCase = {
  id: 'skeelo',
  name: 'Skeelo',
  alias: 'skeelo',
  version: '3',
  method: 'Post',
  url: null,
  attempts: 30,
  headers: [],
  values: { method: 'POST' },
  secrets: {},
  services: [sole(BOOKS, 'SKEELO-1')],
  asksForCode: true,
  customer: ['e-mail', 'telefone'],
  ...ANY,
};

export const SUPER_CONHECIMENTO: WebhookCase = {
  id: 'super-conhecimento',
  name: 'Super Conhecimento',
  alias: 'SuperConhecimento',
  version: '3',
  method: 'Post',
  url: null,
  attempts: 30,
  headers: [],
  values: { method: 'POST', emails: EMAILS, companyCode: 'PROVEDOR-77' },
  secrets: {},
  services: [sole(COURSES, 'PROVEDOR-77')],
  customer: ['e-mail', 'telefone'],
  ...ANY,
};
