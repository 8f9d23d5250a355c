/**
 * Reading, checking and writing records, for the screens and for the web service alike: both work on the same rows.
 * A write is refused as IXC refuses it: one message with every fault, separated by `<br />`.
 */
import { randomBytes } from 'node:crypto';
import { withoutForeignLetters } from '../http.ts';
import { inSkin, optionText } from './fields.ts';
import type { Field } from './fields.ts';
import { descriptionColumn, findRow, isNone, nextId, rowsOf } from './rows.ts';
import type { IxcData, Row } from './rows.ts';
import { columnOf, fieldsOf, screenOf } from './screens/index.ts';
import { PARTIU } from './screens/sva-configuracoes.ts';

export type Written =
  | { readonly ok: true; readonly id: string; readonly changed: readonly Change[] }
  | { readonly ok: false; readonly message: string };

/** A value that the server set by itself and that the open form must show (`atualiza_campos`). */
export interface Change {
  readonly tipo: 'i' | 'd' | 'r' | 's';
  readonly campo: string;
  readonly valor: string;
}

/** The value as a screen shows it: money with a comma, dates by day, month and year [P+]. */
export function shown(field: Field | undefined, stored: string): string {
  if (stored === '' || field === undefined) return stored;
  if (field.kind === 'money') {
    return Number(stored).toLocaleString('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
  if (field.kind === 'date') return stored.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
  return field.kind === 'lookup' && stored === '0' ? '' : stored;
}

/** The value as the table keeps it, from a screen's or from the web service's spelling. */
function stored(field: Field | undefined, written: string): string {
  const value = withoutForeignLetters(written);
  if (field?.kind === 'money' && value.includes(',')) {
    return value
      .replace(/^R\$\s*/, '')
      .replaceAll('.', '')
      .replace(',', '.');
  }
  if (field?.kind === 'date') return value.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1');
  return value;
}

/** Inserts a record, or replaces the named columns of one. */
export function write(data: IxcData, table: string, values: Row, id?: string): Written {
  const rows = rowsOf(data, table);
  const current = id === undefined ? undefined : findRow(data, table, id);
  if (id !== undefined && current === undefined) return { ok: false, message: 'Registro não encontrado!' };

  const record: Row = { ...initialValues(table), ...current };
  for (const [column, value] of Object.entries(values))
    record[column] = stored(columnOf(table, column), value);
  const faults = faultsOf(data, table, record);
  if (faults.length > 0) return { ok: false, message: faults.join('<br />') };

  const generated = generate(data, table, record, current);
  const written: Row = { ...record, ...generated, id: id ?? nextId(rows) };
  if (current) Object.assign(current, written);
  else rows.push(written);
  data[table] = rows;
  return {
    ok: true,
    id: written.id ?? '',
    changed: Object.entries(generated).map(([campo, valor]) => ({
      tipo: 'i',
      campo,
      valor: shown(columnOf(table, campo), valor),
    })),
  };
}

export function remove(data: IxcData, table: string, id: string): boolean {
  const rows = rowsOf(data, table);
  const index = rows.findIndex((row) => row.id === id);
  if (index >= 0) rows.splice(index, 1);
  return index >= 0;
}

/** The description that a look-up shows for an id; empty when there is none. */
export function describe(data: IxcData, table: string, id: string): string {
  const column = descriptionColumn(table);
  return optionText(columnOf(table, column), findRow(data, table, id)?.[column] ?? '');
}

function initialValues(table: string): Row {
  const screen = screenOf(table);
  if (!screen) return {};
  return Object.fromEntries(fieldsOf(screen, {}).map((field) => [field.name, field.initial ?? '']));
}

/** Why a record may not be saved; empty when it may. */
function faultsOf(data: IxcData, table: string, record: Row): string[] {
  const screen = screenOf(table);
  if (!screen) return [];
  const faults = fieldsOf(screen, record).flatMap((field) => {
    const value = record[field.name] ?? '';
    const fault = value === '' ? emptyFault(table, field, record) : valueFault(data, field, value);
    return fault === undefined ? [] : [fault];
  });
  return [...faults, ...relationFaults(data, table, record)];
}

function emptyFault(table: string, field: Field, record: Row): string | undefined {
  if (!field.required || !isAsked(table, field.name, record)) return undefined;
  return `Preencha o campo ${inSkin(field.label, 'd')}!`;
}

/** Whether a column is asked for beside the others of its record [S]. */
function isAsked(table: string, column: string, { tipo = '', repetir }: Row): boolean {
  switch (`${table} ${column}`) {
    case 'vd_contratos_produtos id_plano':
      return SOLD_BY_PLAN.has(tipo);
    case 'vd_contratos_produtos id_produto':
      return !SOLD_BY_PLAN.has(tipo);
    case 'cliente_contrato_servicos repetir_qtde':
      return repetir === 'V';
    default:
      return true;
  }
}

/** Internet and telephony are sold by their plan, all else by product. */
const SOLD_BY_PLAN: ReadonlySet<string> = new Set(['I', 'T']);

function valueFault(data: IxcData, field: Field, value: string): string | undefined {
  const label = inSkin(field.label, 'd');
  switch (field.kind) {
    case 'lookup':
      if (isNone(value) || findRow(data, field.of, value)) return undefined;
      return `${label}: registro ${value} não encontrado!`;
    case 'radio':
    case 'select':
    case 'choice':
      return field.options.some(([option]) => option === value) ? undefined : `${label}: valor inválido!`;
    case 'integer':
      return /^\d+$/.test(value) ? undefined : `${label}: informe um número inteiro!`;
    case 'money':
      return /^-?\d+(\.\d+)?$/.test(value) ? undefined : `${label}: valor inválido!`;
    case 'date':
      return Number.isNaN(Date.parse(value)) ? `${label}: data inválida!` : undefined;
    case 'text':
    case 'password':
    case 'textarea':
    case 'document':
    case 'phone':
    case 'cep':
    case 'checkbox':
    case 'hidden':
      return undefined;
  }
}

function relationFaults(data: IxcData, table: string, record: Row): string[] {
  if (table === 'vd_contratos_produtos' && isNone(record.id_contrato) === isNone(record.id_vd_contrato)) {
    return ['Informe o contrato ou o plano de venda!'];
  }
  if (table !== 'sva_usuarios') return [];
  const faults: string[] = [];
  const product = findRow(data, 'vd_contratos_produtos', record.id_produto_contrato ?? '');
  if (product && product.id_contrato !== record.id_contrato) {
    faults.push('O produto não pertence ao contrato informado!');
  }
  if (record.usar_email === 'N' && (!record.user || !record.cnpj_cpf)) {
    faults.push('Informe o CNPJ/CPF e o usuário!');
  }
  return faults;
}

/** What IXC itself writes into a record on save. */
function generate(data: IxcData, table: string, record: Row, current: Row | undefined): Row {
  switch (table) {
    case 'sva_configuracoes':
      // Partiu's token is generated on save (guide); the call behind it is unknown.
      return record.plataforma === PARTIU && !record.token ? { token: randomBytes(20).toString('hex') } : {};
    case 'sva_usuarios':
      return record.usar_email === 'S' ? subscriberData(data, record.id_contrato ?? '') : {};
    case 'cliente_contrato_servicos': {
      const total = Number(record.quantidade) * Number(record.valor_unitario);
      return { valor_total: total.toFixed(2) };
    }
    case 'usuarios':
      return { acesso_token: apiToken(data, record, current) };
    default:
      return {};
  }
}

/** The customer's own data, as "Usar dados cadastro" takes it into an SVA user. */
export function subscriberData(data: IxcData, contractId: string): Row {
  const contract = findRow(data, 'cliente_contrato', contractId);
  const customer = findRow(data, 'cliente', contract?.id_cliente ?? '');
  return { cnpj_cpf: customer?.cnpj_cpf ?? '', user: customer?.email ?? '' };
}

/** Changing name, password or e-mail of an API user changes its token [P+]. */
function apiToken(data: IxcData, record: Row, current: Row | undefined): string {
  if (record.acesso_webservice !== 'S') return '';
  const kept = current?.acesso_token;
  const same = ['nome', 'senha', 'email'].every((column) => current?.[column] === record[column]);
  if (kept && same) return kept;
  return `${current?.id ?? nextId(rowsOf(data, 'usuarios'))}:${randomBytes(32).toString('hex')}`;
}
