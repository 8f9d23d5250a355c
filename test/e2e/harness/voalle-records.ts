// The records of a partner that Voalle tells by webhook, put into the sandbox as somebody else would have left them:
// right in all, or with mistakes; and the profile that they are looked at with.

import type { Delivery } from '../../sandbox/voalle/seed-deliveries.ts';
import type { Contract } from '../../sandbox/voalle/seed-contracts.ts';
import type { Person } from '../../sandbox/voalle/seed-people.ts';
import type { Integrator, ServiceProduct, VoalleData, Webhook } from '../../sandbox/voalle/data.ts';
import type { WebhookCase } from '../../start/scenes/voalle-case.ts';
import { CONTRACT, CUSTOMER, TRIGGER } from '../../start/scenes/voalle-webhook.ts';
import type { Known } from './ready.ts';
import type { Said } from './voalle-judging.ts';

/** What differs from the right records. */
export interface Mistakes {
  /** Names of Parâmetros that are off. */
  readonly off?: readonly ('use_webhooks' | 'use_streaming')[];
  readonly integrator?: Partial<Integrator>;
  readonly webhook?: Partial<Webhook>;
  /** By the code of the ERP's product. */
  readonly products?: Readonly<Record<string, Partial<ServiceProduct>>>;
  readonly person?: Partial<Person>;
  readonly contract?: Partial<Pick<Contract, 'stage' | 'contractStatus'>>;
  /** Codes of the products that are not on the contract. */
  readonly lacking?: readonly string[];
  readonly deliveries?: 'failed';
}

/** A partner with its mistakes, and what is said of them. */
export interface Judged {
  readonly partner: WebhookCase;
  readonly wrong: Mistakes;
  /** The record of Locais that is opened while things are wrong. */
  readonly wrongPlace?: string;
  /** The mistakes. */
  readonly found: Said;
  /** What the sources leave open: said of right records, too. */
  readonly open: Said;
}

/** Ids that the seed does not use. */
const OWN = 9_000;
const PASSIVE = OWN + 1;

/** What every subscriber has besides. */
const INTERNET = { code: 'SP100', title: 'Internet Fibra 300 MEGA' } as const;

/** An address as a partner gives it: whoever has it has a key. */
export function addressOf({ id, url }: WebhookCase): string {
  return url ?? `https://${id}.example/voalle/chave-${id}-inventada`;
}

/** Puts the partner's records into the ERP in place of those that were put there before. */
export function plant(data: VoalleData, partner: WebhookCase, wrong: Mistakes = {}): void {
  const own = ({ id }: { readonly id: number }): boolean => id < OWN;
  const { name, alias, version, passive, method, attempts, headers, values, services } = partner;
  const integrator: Integrator = {
    id: OWN,
    alias,
    description: name,
    type: 'Reativa',
    vdi: false,
    url: '',
    version,
    parameters: [],
    active: true,
    token: '',
  };
  data.parameters['ServiceDesk.use_webhooks'] = wrong.off?.includes('use_webhooks') !== true;
  data.parameters['ServiceDesk.use_streaming'] = wrong.off?.includes('use_streaming') !== true;
  replace(data.integrators, [
    { ...integrator, ...wrong.integrator },
    ...(passive === undefined
      ? []
      : [{ ...integrator, ...passive, id: PASSIVE, type: 'Integração de Terceiros' as const, version: '' }]),
    ...data.integrators.filter(own),
  ]);
  replace(data.webhooks, [
    {
      id: OWN,
      name,
      integratorId: OWN,
      method,
      url: addressOf(partner),
      attempts,
      emails: values.emails ?? '',
      headers: headers.map((header) => ({ ...header })),
      parameters: [],
      active: true,
      triggers: [TRIGGER],
      ...wrong.webhook,
    },
    ...data.webhooks.filter(own),
  ]);
  for (const { product, integrator: other, integrationCode } of services) {
    Object.assign(
      rowOf(data.serviceProducts, ({ code }) => code === product.code),
      {
        useStreaming: true,
        integratorId: other === undefined ? OWN : PASSIVE,
        integrationCode,
        ...wrong.products?.[product.code],
      },
    );
  }
  const person = rowOf(data.people, (row) => row.name === CUSTOMER);
  Object.assign(person, {
    email: 'completo@provedor.example',
    txId: '111.444.777-35',
    phone: '(11) 3123-4568',
    cellPhone: '(11) 91234-5680',
    ...wrong.person,
  });
  const sold = services
    .map(({ product }) => product)
    .filter(({ code }) => wrong.lacking?.includes(code) !== true);
  const items = [INTERNET, ...sold].map(({ code, title }, index) => ({
    id: OWN + index,
    code,
    description: title,
    quantity: 1,
    unitAmount: 9.9,
    amount: 9.9,
  }));
  Object.assign(
    rowOf(data.contracts, ({ contractNumber }) => contractNumber === CONTRACT),
    {
      stage: 3,
      contractStatus: 1,
      services: items,
      ...wrong.contract,
    },
  );
  replace(data.deliveries, [delivery(name, wrong.deliveries !== 'failed'), ...data.deliveries.filter(own)]);
}

function delivery(webhook: string, success: boolean): Delivery {
  const at = '02/03/2026 11:10:00';
  return {
    id: OWN,
    createdAt: at,
    integrator: webhook,
    webhook,
    attempts: 1,
    lastAttemptAt: at,
    success,
    integratedAt: success ? at : '',
  };
}

/** The profile, with every earlier step's outcome known. */
export function knownOf(partner: WebhookCase): Known {
  const { id, name, url, values, secrets, services, passive } = partner;
  const titles = services.map((sold): [string, Readonly<Record<string, string>>] => {
    const { step, product, integrator, integrationCode } = sold;
    const own = integrator === undefined ? 'service' : 'base-service';
    return [step.includes(': ') ? `service:${integrationCode}` : own, { title: product.title }];
  });
  return {
    erp: 'voalle',
    partner: id,
    values: { description: name, webhookName: name, ...values, ...(url !== null && { url }) },
    secrets: { ...secrets, ...(url === null && { url: addressOf(partner) }) },
    outputs: {
      integrator: { description: name },
      ...(passive && { 'passive-integrator': { description: passive.description } }),
      ...Object.fromEntries(titles),
    },
  };
}

// In place: the sandbox's pages look at the same list.
function replace<Row>(rows: Row[], now: readonly Row[]): void {
  rows.splice(0, rows.length, ...now);
}

function rowOf<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  const row = rows.find(is);
  if (row === undefined) throw new Error('The sandbox has no such record');
  return row;
}

/** A webhook with this in the header that most partners want. */
export function authorization(value: string): Partial<Webhook> {
  return { headers: [{ name: 'Authorization', value }] };
}

/** A secret of the partner's. */
export function secretOf({ secrets }: WebhookCase, key = 'token'): string {
  return secrets[key] ?? '';
}
