/** All screens of the stand-in, and what each of their columns is. */
import type { ActionButton, Field, Screen } from '../fields.ts';
import { apiAsaas } from './api-asaas.ts';
import { clienteContratoServicos } from './cliente-contrato-servicos.ts';
import { clienteContrato } from './cliente-contrato.ts';
import { cliente } from './cliente.ts';
import { funcionarios } from './funcionarios.ts';
import { produtos } from './produtos.ts';
import { radusuarios } from './radusuarios.ts';
import { rotinasProvedor } from './rotinas-provedor.ts';
import { subGrupoProdudos } from './sub-grupo-produdos.ts';
import { PLATFORMS, platformFields, svaConfiguracoes } from './sva-configuracoes.ts';
import { svaUsuarios } from './sva-usuarios.ts';
import { usuarios } from './usuarios.ts';
import { vdContratosProdutos } from './vd-contratos-produtos.ts';
import { vdContratos } from './vd-contratos.ts';

const ALL: readonly Screen[] = [
  apiAsaas,
  cliente,
  clienteContrato,
  clienteContratoServicos,
  funcionarios,
  produtos,
  radusuarios,
  rotinasProvedor,
  subGrupoProdudos,
  svaConfiguracoes,
  svaUsuarios,
  usuarios,
  vdContratos,
  vdContratosProdutos,
];

const BY_TABLE = new Map(ALL.map((screen) => [screen.table, screen]));

export function screenOf(table: string): Screen | undefined {
  return BY_TABLE.get(table);
}

/** The fields of a record of a screen; on Integrações SVA those of its platform belong to them. */
export function fieldsOf(screen: Screen, record: Readonly<Record<string, string>>): readonly Field[] {
  const own = screen.tabs.flatMap((tab) => tab.fields ?? []);
  return screen === svaConfiguracoes ? [...own, ...platformFields(record.plataforma ?? '')] : own;
}

/** The button of a screen that makes this call. */
export function buttonOf(screen: Screen, action: string): ActionButton | undefined {
  return screen.tabs.flatMap((tab) => tab.buttons ?? []).find((button) => button.action === action);
}

const everyPlatformField = new Map(
  PLATFORMS.flatMap(([platform]) => platformFields(platform)).map((field) => [field.name, field]),
);

const COLUMNS = new Map(
  ALL.map((screen) => [
    screen.table,
    new Map([
      ...(screen === svaConfiguracoes ? everyPlatformField : []),
      ...screen.tabs.flatMap((tab) => tab.fields ?? []).map((field) => [field.name, field] as const),
    ]),
  ]),
);

/** What a column of a table is, where a screen shows it. */
export function columnOf(table: string, column: string): Field | undefined {
  return COLUMNS.get(table)?.get(column);
}

export function columnNamesOf(table: string): readonly string[] {
  return [...(COLUMNS.get(table)?.keys() ?? [])];
}
