/**
 * What the stand-in Voalle stores. One plain object that every screen, the gateway and the API share, so
 * that a test reads here what an operator's save really did. It holds no row that is already right for a
 * partner: a setup must be made to be proven.
 */
import { seedContracts, type Contract } from './seed-contracts.ts';
import { seedDeliveries, type Delivery } from './seed-deliveries.ts';
import { seedIntegrators } from './seed-integrators.ts';
import { seedPeople, type Person } from './seed-people.ts';
import { seedPlaces, type Place } from './seed-places.ts';
import { seedSales, type Campaign, type ContactOrigin, type PriceList } from './seed-sales.ts';
import { seedUsers, type User } from './seed-users.ts';
import { defaultProductDetails } from './product-fields.ts';

export type IntegratorType = 'Reativa' | 'Integração de Terceiros' | 'Tenant';

export const integratorTypes: readonly IntegratorType[] = ['Reativa', 'Integração de Terceiros', 'Tenant'];

/** The version texts of the Versão list; there is no 7. [S] for 1–4, wording of 5, 6 and 8 [G]. */
export const versions: Readonly<Record<string, string>> = {
  1: 'Versão 1',
  2: 'Versão 2 (MVNO)',
  3: 'Versão 3',
  4: 'Versão 4 (STFC)',
  5: 'Versão 5 (SAP S/4Hana - Megawork)',
  6: 'Versão 6 (SAP Business One - G2)',
  8: 'Versão 8 (Cobrança Após o Vencimento)',
};

/** The trigger texts as the list prints them. [S] */
export const triggerTexts: readonly string[] = [
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
];

export const httpMethods: readonly string[] = ['Get', 'Post', 'Put', 'Patch', 'Delete'];

export interface Pair {
  name: string;
  value: string;
}

export interface Integrator {
  id: number;
  alias: string;
  description: string;
  type: IntegratorType;
  vdi: boolean;
  url: string;
  /** A key of `versions`, or empty. */
  version: string;
  parameters: Pair[];
  active: boolean;
  token: string;
}

export interface Webhook {
  id: number;
  name: string;
  integratorId: number;
  method: string;
  url: string;
  attempts: number;
  emails: string;
  headers: Pair[];
  parameters: Pair[];
  active: boolean;
  triggers: string[];
}

export interface ServiceProduct {
  id: number;
  code: string;
  title: string;
  useStreaming: boolean;
  integratorId: number | null;
  integrationCode: string;
  /** The other fields of the long form, by their name in `product-fields.ts`. */
  details: Record<string, string>;
}

export interface VoalleData {
  integrators: Integrator[];
  webhooks: Webhook[];
  /** What Webhook Data Storage lists, newest first. */
  deliveries: Delivery[];
  serviceProducts: ServiceProduct[];
  /** The check boxes of Parâmetros by `section.name`, as `parameter-fields.ts` lists them. */
  parameters: Record<string, boolean>;
  /** Its texts, likewise. */
  parameterTexts: Record<string, string>;
  people: Person[];
  contracts: Contract[];
  users: User[];
  campaigns: Campaign[];
  priceLists: PriceList[];
  contactOrigins: ContactOrigin[];
  places: Place[];
}

/** A fresh set of rows; equal at every call. */
export function seed(): VoalleData {
  const people = seedPeople();
  return {
    integrators: seedIntegrators(),
    webhooks: seedWebhooks(),
    deliveries: seedDeliveries(),
    serviceProducts: seedServiceProducts(),
    parameters: { 'ServiceDesk.allow_reopen': true, 'ServiceDesk.require_report': true },
    parameterTexts: {
      'Suite.token': 'tk-suite-0000-inventado',
      'CustomerApp.token': 'tk-app-0000-inventado',
    },
    people,
    contracts: seedContracts(people),
    users: seedUsers(),
    places: seedPlaces(),
    ...seedSales(),
  };
}

function seedWebhooks(): Webhook[] {
  const common = { method: 'Post', attempts: 5, emails: '', parameters: [], active: true };
  return [
    {
      ...common,
      id: 41,
      name: 'Contabilidade',
      integratorId: 1,
      url: 'https://contabil.example/voalle',
      headers: [{ name: 'Authorization', value: 'Basic aW52ZW50YWRv' }],
      triggers: ['Alteração integração Contábil'],
    },
    {
      ...common,
      id: 42,
      name: 'Watch (antigo)',
      integratorId: 3,
      url: 'http://watch-antigo.example/contrato',
      headers: [{ name: 'authorization', value: 'token-inventado' }],
      active: false,
      triggers: ['Alteração de Contrato'],
    },
    {
      ...common,
      id: 43,
      name: 'CRM interno',
      integratorId: 2,
      url: 'https://crm.example/hook',
      headers: [],
      triggers: [],
    },
  ];
}

function seedServiceProducts(): ServiceProduct[] {
  const titles = [
    'Internet Fibra 300 MEGA',
    'Internet Fibra 600 MEGA',
    'Watch Essencial',
    'Watch Premium',
    'Clube de Livros Digitais',
    'Cursos Online',
    'TV Pacote Base',
    'TV Filmes',
    'Telefonia Móvel 10 GB',
    'Instalação',
  ];
  return titles.map((title, index) => ({
    id: 500 + index,
    code: `SP${String(100 + index)}`,
    title,
    useStreaming: false,
    integratorId: null,
    integrationCode: '',
    details: defaultProductDetails(),
  }));
}
