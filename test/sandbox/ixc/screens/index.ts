/** All screens of the stand-in, and the side menu that leads to them. */
import type { BySkin, Field, Screen } from '../fields.ts';
import { funcionarios, subGrupoProdudos, usuarios, vdContratos } from './cadastros.ts';
import {
  clienteContrato,
  clienteContratoServicos,
  svaUsuarios,
  vdContratosProdutos,
} from './cliente-contrato.ts';
import { cliente, radusuarios } from './cliente.ts';
import { produtos } from './produtos.ts';
import { PLATFORMS, platformFields, svaConfiguracoes } from './sva-configuracoes.ts';

const ALL: readonly Screen[] = [
  cliente,
  clienteContrato,
  clienteContratoServicos,
  funcionarios,
  produtos,
  radusuarios,
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

export interface MenuGroup {
  readonly title: string;
  readonly items: readonly (readonly [table: string, label: string])[];
}

export interface MenuTop {
  readonly title: BySkin<string>;
  readonly groups: readonly MenuGroup[];
}

/** Group and entry names as the guides write them; one says "Sistema" where the other says "Principal". */
export const MENU: readonly MenuTop[] = [
  {
    title: { d: 'Sistema', vg: 'Principal' },
    groups: [
      {
        title: 'Cadastros',
        items: [
          ['cliente', 'Clientes'],
          ['cliente_contrato', 'Contratos'],
          ['vd_contratos', 'Planos de venda'],
          ['produtos', 'Produtos'],
          ['sub_grupo_produdos', 'Subgrupo de produtos'],
        ],
      },
      { title: 'Folha de pagamento', items: [['funcionarios', 'Colaboradores']] },
      { title: 'Processos', items: [['radusuarios', 'Logins']] },
    ],
  },
  {
    title: 'Configurações',
    groups: [
      { title: 'Integrações', items: [['sva_configuracoes', 'Integrações SVA']] },
      { title: 'Usuários', items: [['usuarios', 'Usuário']] },
    ],
  },
];
