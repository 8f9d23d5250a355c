// Which screens have a read of the ERP's API beside them, and what it answers for. One table: a step can be asked about
// when its screen stands in it, whatever partner it belongs to. Pure; the reads themselves stand in lib/proof.

import type { IxcTable } from '../model/api';
import type { Confidence } from '../model/erp';
import type { Preset, Step } from '../model/partner';
import { fieldOf, splitKey } from '../model/screen';
import type { FieldDef, ScreenDef, ScreenId } from '../model/screen';
import { judges } from './wanted';

/** What an operator says to tell one record from others. */
export type SubjectKind =
  /** The record's number. */
  | 'number'
  /** A customer's document. */
  | 'person'
  /** A customer's document, or the number of the contract. */
  | 'contract'
  /** A code or a title. */
  | 'named'
  /** The document of a place of the provider's own. */
  | 'place';

/** A table of IXC: its columns are the screen's fields. */
export interface IxcRead {
  readonly erp: 'ixc';
  readonly subject: 'number';
  readonly table: IxcTable;
  /** A column that is above 0 in the records of this screen and in no others of the table. */
  readonly owner?: 'id_contrato' | 'id_vd_contrato';
  /** How well it is known that servers release the table; where they do not, they say so themselves. */
  readonly released: Confidence;
}

/** A resource of Voalle: what it answers for is less than what the screen shows. */
export interface VoalleRead {
  readonly erp: 'voalle';
  readonly subject: Exclude<SubjectKind, 'number'>;
  readonly resource: 'campaign' | 'contract' | 'person' | 'place' | 'price-list' | 'service';
  /** Keys of the screen's fields. */
  readonly answers: readonly string[];
}

export type ApiRead = IxcRead | VoalleRead;

function table(name: IxcRead['table'], released: Confidence, owner?: NonNullable<IxcRead['owner']>): IxcRead {
  return { erp: 'ixc', subject: 'number', table: name, released, ...(owner && { owner }) };
}

const PRODUCT = table('produtos', 'P+');
const CUSTOMER = table('cliente', 'P+');

const READS: Readonly<Partial<Record<ScreenId, ApiRead>>> = {
  'ixc/product': PRODUCT,
  'ixc/product-planning': PRODUCT,
  'ixc/product-sva': PRODUCT,
  // A row belongs to a contract or to a plan of sale, never to both [P+].
  'ixc/contract-product': table('vd_contratos_produtos', 'P+', 'id_contrato'),
  'ixc/sales-plan-product': table('vd_contratos_produtos', 'P+', 'id_vd_contrato'),
  'ixc/additional-service': table('cliente_contrato_servicos', 'P+'),
  'ixc/contract': table('cliente_contrato', 'P+'),
  'ixc/sva-user': table('sva_usuarios', 'P+'),
  // The columns are known from the schema; that the web service gives the table is not.
  'ixc/sva-integration': table('sva_configuracoes', 'G'),
  'ixc/customer': CUSTOMER,
  'ixc/customer-contact': CUSTOMER,
  'ixc/pppoe-login': table('radusuarios', 'P+'),
  'ixc/employee': table('funcionarios', 'P+'),
  'ixc/api-user': table('usuarios', 'P+'),
  'voalle/person': {
    erp: 'voalle',
    subject: 'person',
    resource: 'person',
    answers: ['document', 'email', 'phone', 'mobile'],
  },
  'voalle/contract': {
    erp: 'voalle',
    subject: 'contract',
    resource: 'contract',
    answers: ['stage', 'status', 'services'],
  },
  'voalle/campaign': {
    erp: 'voalle',
    subject: 'named',
    resource: 'campaign',
    answers: ['code', 'title', 'status', 'priceList'],
  },
  'voalle/price-list': {
    erp: 'voalle',
    subject: 'named',
    resource: 'price-list',
    answers: ['code', 'title', 'products'],
  },
  // Nothing of streaming, integrator or code of integration [P].
  'voalle/service-product': {
    erp: 'voalle',
    subject: 'named',
    resource: 'service',
    answers: ['code', 'title'],
  },
  'voalle/companies-places': {
    erp: 'voalle',
    subject: 'place',
    resource: 'place',
    answers: ['code', 'description', 'txId'],
  },
};

/** The read that stands beside a screen; null where only the screen can tell. */
export function readOf(screen: ScreenId | undefined): ApiRead | null {
  return (screen === undefined ? undefined : READS[screen]) ?? null;
}

/** True for a step whose record a read can be asked for; a routine of the ERP has none. */
export function isReadable({ screen, routine }: Pick<Step, 'screen' | 'routine'>): boolean {
  return routine === undefined && readOf(screen) !== null;
}

/** True when a read answers for everything that a preset judges, so that a step can be proven by it. */
export function canProve(
  read: ApiRead,
  screen: Pick<ScreenDef, 'fields'>,
  preset: Pick<Preset, 'rules'>,
): boolean {
  return preset.rules.filter(judges).every((rule) => {
    const field = fieldOf(screen, splitKey(rule.field).field);
    return field !== undefined && answersFor(read, field);
  });
}

/** True when a read can tell what stands in a field. */
export function answersFor(read: ApiRead, { key, kind, column, choices }: FieldDef): boolean {
  if (read.erp === 'voalle') return read.answers.includes(key);
  // The web service gives a code: without a list of codes it says nothing to anybody.
  return column !== undefined && (kind !== 'choice' || choices !== undefined);
}
