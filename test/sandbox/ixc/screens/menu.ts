/**
 * The side menu. Names as the guides write them; one says "Sistema" where the other says "Principal". Two entries and a
 * folder may carry the same name, here as there. What a window without a list calls itself from the menu is a guess [G].
 */
import type { BySkin } from '../fields.ts';

/** A leaf leads to the screen of a table. */
export interface MenuLeaf {
  readonly table: string;
  readonly label: string;
}

/** A folder opens when it is pressed. */
export interface MenuFolder {
  readonly folder: string;
  readonly items: readonly MenuEntry[];
}

export type MenuEntry = MenuLeaf | MenuFolder;

export interface MenuTop {
  readonly title: BySkin<string>;
  /** A group stands open under its title. */
  readonly groups: readonly { readonly title: string; readonly items: readonly MenuEntry[] }[];
  /** Entries of no group. */
  readonly items?: readonly MenuEntry[];
}

const leaf = (table: string, label: string): MenuLeaf => ({ table, label });

export const MENU: readonly MenuTop[] = [
  {
    title: { d: 'Sistema', vg: 'Principal' },
    groups: [
      {
        title: 'Cadastros',
        items: [
          leaf('cliente', 'Clientes'),
          leaf('cliente_contrato', 'Contratos'),
          { folder: 'Contratos', items: [leaf('vd_contratos', 'Planos de Venda')] },
          leaf('produtos', 'Produtos'),
          leaf('sub_grupo_produdos', 'Subgrupo de produtos'),
        ],
      },
      { title: 'Folha de pagamento', items: [leaf('funcionarios', 'Colaboradores')] },
      { title: 'Processos', items: [leaf('radusuarios', 'Logins')] },
    ],
  },
  {
    title: 'Configurações',
    groups: [
      { title: 'Integrações', items: [leaf('sva_configuracoes', 'Integrações SVA')] },
      { title: 'Usuários', items: [leaf('usuarios', 'Usuário')] },
      { title: 'Rotinas provedor', items: [leaf('rotinas_provedor', 'Rotinas provedor')] },
    ],
  },
  { title: 'Integrações', groups: [], items: [leaf('api_asaas', 'API Asaas')] },
];
