/**
 * The menu of the stand-in: labels and paths as the vendor's menu lists them [P], cut down to the groups a
 * setup passes through. Parâmetros, Usuários and Dashboard – Vendedor are not in that list; their places are from
 * the guide [S], their paths guesses [G]. Two entries may lead to one screen, whose caption names the first.
 * Entries without a built screen stay in, as they are in an operator's way too.
 */
export interface MenuEntry {
  /** Group and subgroup, e.g. `['Manutenções', 'Integrações']`. */
  group: readonly [string, string];
  label: string;
  path: string;
}

export const menu: readonly MenuEntry[] = [
  ...entries('Manutenções', 'Integrações', {
    Integradores: '/api_configs',
    'Integrações Webhooks': '/webhook_configs',
    'Webhook Data Storage': '/webhook_data_storage',
    'Log de Transações': '/integration_logs',
    'Visualizações das Filas': '/queue_data',
  }),
  ...entries('Manutenções', 'Financeiro', { 'Integração Watch Brasil': '/contract_items_maintenance' }),
  ...entries('Manutenções', 'Suíte', { 'Fila de Processamento': '/syn_queue', Agendador: '/schedule_tasks' }),
  ...entries('Faturamento', 'Cadastros', {
    'Produtos/Serviços': '/service_products',
    'Grupo Produtos/Serviços': '/service_product_groups',
    'Listas de Preços': '/service_price_lists',
    'Tipo de Contrato': '/contract_types',
  }),
  ...entries('Faturamento', 'Operações', { 'Dashboard – Contratos (Nova)': '/dashboard_contracts' }),
  ...entries('Faturamento', 'Utilitários', {
    'Contratos – Manutenção em Lote': '/contract_bulk_edit',
    'Contratos – Reativação': '/reactive_contracts',
  }),
  ...entries('Service Desk', 'Cadastros', { 'Tipo de Contrato': '/contract_types' }),
  ...entries('Service Desk', 'Operações', {
    'Central de Serviços': '/service_center',
    'Dashboard – Contratos': '/contract_dashboard',
    'Dashboard – MVNO': '/dashboard_mvno',
    'Dashboard – Parâmetros do Atendimento': '/dashboard_assignment_parameters',
  }),
  ...entries('Suíte', 'Cadastros', {
    'Pessoas – Completo': '/people',
    'Pessoas – Simplificado': '/people_simplified',
    Locais: '/companies_places',
    'Assinatura Eletrônica de Documentos': '/electronic_signatures',
  }),
  ...entries('Suíte', 'Configurações', { Parâmetros: '/parameters', Usuários: '/users' }),
  ...entries('Suíte', 'Análises', { 'Auditoria – Logs': '/user_interaction_logs' }),
  ...entries('CRM', 'Cadastros', { 'Origens de Contato': '/crm_contact_origins' }),
  ...entries('CRM', 'Operações', {
    Campanhas: '/crm_campaigns',
    'Dashboard – Parâmetros da Venda': '/dashboard_sale_parameters',
  }),
  ...entries('CRM – Voalle', 'Cadastros', { 'Origens de Contato': '/crm_contact_origins' }),
  ...entries('CRM – Voalle', 'Operações', {
    'Dashboard – Parâmetros do CRM': '/dashboard_parameters',
    'Dashboard – Vendedor': '/dashboard_seller',
    'Praças de Venda': '/selling_places',
  }),
];

function entries(group: string, subgroup: string, paths: Record<string, string>): MenuEntry[] {
  return Object.entries(paths).map(([label, path]) => ({ group: [group, subgroup], label, path }));
}

/** The menu as a tree, in the order of the list. */
export function menuTree(): { title: string; groups: { title: string; entries: MenuEntry[] }[] }[] {
  const titles = [...new Set(menu.map((entry) => entry.group[0]))];
  return titles.map((title) => {
    const own = menu.filter((entry) => entry.group[0] === title);
    const subtitles = [...new Set(own.map((entry) => entry.group[1]))];
    return {
      title,
      groups: subtitles.map((sub) => ({ title: sub, entries: own.filter((e) => e.group[1] === sub) })),
    };
  });
}

/** `Manutenções / Integrações`, the caption over a screen's title. */
export function caption(path: string): string {
  return menu.find((entry) => entry.path === path)?.group.join(' / ') ?? '';
}

/** The label of the menu entry, which is also the screen's title. */
export function menuLabel(path: string): string {
  return menu.find((entry) => entry.path === path)?.label ?? '';
}
