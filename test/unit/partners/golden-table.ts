// What the sources prescribe for each of the sixteen partners, copied by hand out of them and out of nothing else.
// No line of it is read off a partner's file: where the two differ, one of them is wrong, and nobody may make
// them equal without opening the source again.

import type { Datum } from '../../../lib/model/partner';
import type { ErpId } from '../../../lib/model/erp';

/** A value that a screen must show, and how wrong another one is where it is not an error. */
export type Prescribed = string | readonly [value: string, severity: 'warning' | 'info'];

/** One line of the guide to Voalle's reactive integrations, section of the partner. */
export interface WebhookGuide {
  readonly name: string;
  /** To the letter; null for "Verificar com a integradora". */
  readonly alias: string | null;
  /** As it is printed. */
  readonly version: string;
  /** Null for "conforme informado". */
  readonly method: 'POST' | null;
  readonly url: string | null;
  readonly retryLimit: number;
  /** Name, how the value is written, what the value is. */
  readonly headers: readonly (readonly [string, 'bearer' | 'raw' | 'plain', 'secret' | 'document'])[];
  /** What the record of a customer must hold; of another source than the guide, and so only a warning, if `told`. */
  readonly customer: readonly Datum[];
  readonly told?: true;
  readonly stages: readonly string[];
  readonly statuses: readonly string[];
  /**
   * Cód. Integração: one for `each` service, `one` for the whole company, or not stated. Where a section does not
   * speak of the service, its integrator, and the switch that shows it, follow from the rules of delivery alone: a
   * warning, and no more.
   */
  readonly code: 'each' | 'one' | 'unknown';
}

const APPROVED = { stages: ['Aprovado'], statuses: ['Normal'] } as const;
const NO_CONTRACT = { stages: [], statuses: [] } as const;
const ASKED = { method: null, url: null } as const;

export const WEBHOOKS: Readonly<Record<string, WebhookGuide>> = {
  campsoft: {
    name: 'Campsoft',
    alias: 'campSoftv2',
    version: '3.0',
    method: 'POST',
    url: 'https://api.campsoft.com.br/isp-v1/webhook/voalle.php',
    retryLimit: 15,
    headers: [['Token', 'raw', 'secret']],
    customer: [],
    ...NO_CONTRACT,
    code: 'unknown',
  },
  cariap: {
    name: 'Cariap',
    alias: 'cariap',
    version: '2.0 (MVNO)',
    ...ASKED,
    retryLimit: 15,
    headers: [['txid', 'plain', 'document']],
    customer: ['email', 'phone'],
    ...NO_CONTRACT,
    code: 'each',
  },
  'directv-go': {
    name: 'DIRECTV GO',
    alias: 'DIRECTV GO',
    version: '2.0 (MVNO)',
    ...ASKED,
    retryLimit: 15,
    headers: [
      ['x-api-key', 'raw', 'secret'],
      ['idp', 'raw', 'secret'],
    ],
    customer: [],
    ...NO_CONTRACT,
    code: 'each',
  },
  exa: {
    name: 'Exa',
    alias: 'EXA',
    version: '2.0 (MVNO)',
    ...ASKED,
    retryLimit: 30,
    headers: [],
    customer: ['email', 'phone'],
    ...NO_CONTRACT,
    code: 'unknown',
  },
  ittv: {
    name: 'ITTV',
    alias: 'ITTV',
    version: '1',
    ...ASKED,
    retryLimit: 30,
    headers: [['Authorization', 'bearer', 'secret']],
    // By another ERP's manual for the same partner.
    customer: ['email', 'document'],
    told: true,
    ...NO_CONTRACT,
    code: 'unknown',
  },
  mobiaccess: {
    name: 'Mobiaccess',
    alias: null,
    version: '3',
    method: 'POST',
    url: null,
    retryLimit: 15,
    headers: [['Authorization', 'bearer', 'secret']],
    customer: [],
    ...APPROVED,
    code: 'unknown',
  },
  interservice: {
    name: 'Interservice',
    alias: 'interservice',
    version: '3.0',
    method: 'POST',
    url: 'https://interservice.company/admin',
    retryLimit: 15,
    headers: [['Authorization', 'raw', 'secret']],
    customer: ['email', 'mobile'],
    ...APPROVED,
    code: 'each',
  },
  nxtv: {
    name: 'NxTv',
    alias: 'NxTv',
    version: '3.0',
    method: 'POST',
    url: 'https://osm.ottplay.com.br/api/v1/voalle/update',
    retryLimit: 15,
    headers: [['Authorization', 'raw', 'secret']],
    customer: ['email'],
    ...APPROVED,
    code: 'each',
  },
  'qr-sorteios': {
    name: 'QR Sorteios',
    alias: 'qrsorteios',
    version: '1',
    ...ASKED,
    retryLimit: 30,
    headers: [],
    customer: [],
    ...NO_CONTRACT,
    code: 'each',
  },
  skeelo: {
    name: 'Skeelo',
    alias: 'skeelo',
    version: '3.0',
    ...ASKED,
    retryLimit: 30,
    headers: [],
    customer: ['email', 'phone'],
    ...NO_CONTRACT,
    code: 'unknown',
  },
  'super-conhecimento': {
    name: 'Super Conhecimento',
    alias: 'SuperConhecimento',
    version: '3.0',
    ...ASKED,
    retryLimit: 30,
    headers: [],
    customer: ['email', 'phone'],
    ...NO_CONTRACT,
    code: 'one',
  },
  'watch-brasil': {
    name: 'Watch Brasil',
    alias: 'watchbrasil_v2',
    version: '3.0',
    method: 'POST',
    url: 'https://apiweb.watch.tv.br/api/voalle/contrato',
    retryLimit: 15,
    headers: [['Authorization', 'bearer', 'secret']],
    customer: ['email', 'mobile'],
    stages: ['Aprovado'],
    statuses: ['Normal', 'Demonstração', 'Cortesia'],
    code: 'each',
  },
};

/** What the general part says of all twelve, and what follows from the rules of delivery. */
export const EVERY_WEBHOOK: Guide['literals'] = {
  'voalle/parameters-service-desk': { useWebhooks: 'S', useStreaming: 'S' },
  'voalle/integrator': { type: 'Reativa', active: 'S' },
  'voalle/webhook-info': { active: 'S' },
  // Deliveries that arrived, and that did not: looked at as a sign, and no more.
  'voalle/webhook-data-storage': { sent: ['1 or more', 'warning'], failed: ['0', 'warning'] },
};

/** "Campos não informados não devem ser preenchidos": nothing of these stands in any partner's section. */
export const NEVER_GIVEN: readonly string[] = [
  'voalle/integrator url',
  'voalle/integrator parameters',
  'voalle/webhook-info parameters',
];

/** The versions that the ERP offers, by their number. There is no 7. */
export const VERSIONS = [
  'Versão 1',
  'Versão 2 (MVNO)',
  'Versão 3',
  'Versão 4 (STFC)',
  'Versão 5 (SAP S/4Hana - Megawork)',
  'Versão 6 (SAP Business One - G2)',
  'Versão 8 (Cobrança Após o Vencimento)',
] as const;

/** The triggers that the ERP offers; no section of a partner says which one it needs. */
export const TRIGGERS = [
  'Alteração de Contrato',
  'Alteração de Serviço (Contrato)',
  'Alteração de Patrimônio (Contrato)',
  'Alteração integração Contábil',
  'Alteração de Dados do CRM',
  'Integração de Recebíveis',
  'Integração SAP',
  'Cobrança Após o Vencimento',
  'Alteração de status de documento Fiscal',
  'Alteração de Dados na Solicitação (Tenants)',
  'Integração Padrão ERPVoalle',
] as const;

/** DIRECTV GO: the package that every contract with another one must hold, on the passive integration. */
export const DIRECTV_BASE = 'urn:tve:dtvgobr';

/** The others, on the webhook; `hbo` has no `br` at its end, as printed. */
export const DIRECTV_PACKS = [
  ['urn:tve:hbo', 'HBO'],
  ['urn:tve:combatebr', 'Combate'],
  ['urn:tve:telecinebr', 'Telecine'],
  ['urn:tve:espnbr', 'ESPN'],
  ['urn:tve:premierebr', 'Première'],
  ['urn:tve:conmebolbr', 'CONMEBOL'],
] as const;

/** Everything that is prescribed for a partner without a webhook. Fields are written `screen field`. */
export interface Guide {
  readonly name: string;
  readonly erp: ErpId;
  /** By screen and field. */
  readonly literals: Readonly<Record<string, Readonly<Record<string, Prescribed>>>>;
  /** Values of the provider's own contract with the partner: who knows them. */
  readonly chosen: Readonly<Record<string, 'partner' | 'operator'>>;
  /** A record that was saved before, on which screen. */
  readonly linked: Readonly<Record<string, string>>;
  /** What a person must have. */
  readonly given: Readonly<Record<string, Datum>>;
  readonly empty: readonly string[];
  readonly generated: readonly string[];
  /** Any value will do, none will not. */
  readonly needed: readonly string[];
  /** What only the operator or the partner can say. */
  readonly open: readonly string[];
  /** Addresses that are printed, by the key of the profile's value. */
  readonly addresses: Readonly<Record<string, string>>;
  /** Menu paths as printed. */
  readonly menus: Readonly<Record<string, readonly string[]>>;
  /** Spellings, numbers and names that the partner's steps, notes and hints must repeat. */
  readonly said: readonly string[];
}

/** Menu paths of Voalle's own menu, for the screens of the twelve. */
export const VOALLE_MENUS: Guide['menus'] = {
  'voalle/parameters-service-desk': ['Suíte', 'Configurações', 'Parâmetros', 'Service Desk'],
  'voalle/integrator': ['Manutenções', 'Integrações', 'Integradores'],
  'voalle/webhook-info': ['Manutenções', 'Integrações', 'Integrações Webhooks'],
  'voalle/webhook-triggers': ['Manutenções', 'Integrações', 'Integrações Webhooks'],
  'voalle/service-product': ['Faturamento', 'Cadastros', 'Produtos/Serviços'],
  'voalle/webhook-data-storage': ['Manutenções', 'Integrações', 'Webhook Data Storage'],
  'voalle/person': ['Suíte', 'Cadastros', 'Pessoas – Completo'],
  'voalle/contract': ['Service Desk', 'Operações', 'Dashboard – Contratos'],
  'voalle/companies-places': ['Suíte', 'Cadastros', 'Locais'],
};
