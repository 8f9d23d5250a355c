/** Where an operator finds each screen: its address, its way through the menu, and the title that says it is there. */
export type ScreenName =
  | 'integrators'
  | 'webhooks'
  | 'webhookDataStorage'
  | 'parameters'
  | 'users'
  | 'serviceProducts'
  | 'priceLists'
  | 'contracts'
  | 'people'
  | 'peopleSimplified'
  | 'places'
  | 'campaigns'
  | 'contactOrigins';

export interface ScreenPlace {
  readonly path: string;
  /** Menu, submenu, entry; the entry's label is the screen's title. */
  readonly trail: readonly [string, string, string];
}

export const screens: Readonly<Record<ScreenName, ScreenPlace>> = {
  integrators: { path: '/api_configs', trail: ['Manutenções', 'Integrações', 'Integradores'] },
  webhooks: { path: '/webhook_configs', trail: ['Manutenções', 'Integrações', 'Integrações Webhooks'] },
  webhookDataStorage: {
    path: '/webhook_data_storage',
    trail: ['Manutenções', 'Integrações', 'Webhook Data Storage'],
  },
  parameters: { path: '/parameters', trail: ['Suíte', 'Configurações', 'Parâmetros'] },
  users: { path: '/users', trail: ['Suíte', 'Configurações', 'Usuários'] },
  serviceProducts: { path: '/service_products', trail: ['Faturamento', 'Cadastros', 'Produtos/Serviços'] },
  priceLists: { path: '/service_price_lists', trail: ['Faturamento', 'Cadastros', 'Listas de Preços'] },
  contracts: { path: '/contract_dashboard', trail: ['Service Desk', 'Operações', 'Dashboard – Contratos'] },
  people: { path: '/people', trail: ['Suíte', 'Cadastros', 'Pessoas – Completo'] },
  peopleSimplified: { path: '/people_simplified', trail: ['Suíte', 'Cadastros', 'Pessoas – Simplificado'] },
  places: { path: '/companies_places', trail: ['Suíte', 'Cadastros', 'Locais'] },
  campaigns: { path: '/crm_campaigns', trail: ['CRM', 'Operações', 'Campanhas'] },
  contactOrigins: {
    path: '/crm_contact_origins',
    trail: ['CRM – Voalle', 'Cadastros', 'Origens de Contato'],
  },
};
