/**
 * The rows of Parâmetros, by section of its side menu. "Utilizar Webhooks" and "Utiliza Streaming" stand in
 * Service Desk [S], the field Token in Suíte [P], the SynData of both environments under "Dados para acesso" of
 * Integração/Mapa [P]; the rest is invented to be in the way. Sections repeat labels of one another, because
 * mounted-but-hidden doubles are a known trap of this ERP.
 */
export interface ParameterRow {
  readonly name: string;
  readonly label: string;
  /** `syndata` is shown, never changed: it differs between the environments and is copied whole. [P] */
  readonly kind: 'checkbox' | 'text' | 'syndata';
}

export interface ParameterSection {
  readonly key: string;
  readonly title: string;
  /** A heading inside the section, over its rows. */
  readonly heading?: string;
  readonly rows: readonly ParameterRow[];
}

export const parameterSections: readonly ParameterSection[] = [
  section('CustomerApp', 'App Cliente', [
    ['show_invoices', 'Exibir Faturas'],
    ['use_streaming_tab', 'Utiliza Streaming'],
    ['allow_unlock', 'Permitir Desbloqueio de Confiança'],
    ['token', 'Token', 'text'],
  ]),
  section('Strategy', 'Estratégia', [
    ['use_goals', 'Utilizar Metas'],
    ['goals_by_team', 'Metas por Equipe'],
  ]),
  section('Project', 'Projeto', [
    ['use_kanban', 'Utilizar Kanban'],
    ['require_hours', 'Exigir Apontamento de Horas'],
  ]),
  section('ServiceDesk', 'Service Desk', [
    ['allow_reopen', 'Permitir Reabertura de Solicitação'],
    ['require_report', 'Exigir Relato no Encerramento'],
    ['use_sla', 'Utilizar SLA'],
    ['sla_business_hours', 'SLA em Horário Comercial'],
    ['use_webhooks', 'Utilizar Webhooks'],
    ['use_webhook_queue', 'Utilizar Fila de Webhooks'],
    ['use_checklist', 'Utilizar Checklist'],
    ['use_streaming', 'Utiliza Streaming'],
    ['use_tv', 'Utiliza TV por Assinatura'],
    ['notify_client', 'Notificar Cliente por E-mail'],
    ['notify_team', 'Notificar Equipe'],
    ['use_catalog', 'Utilizar Catálogo de Serviços'],
    ['auto_assign', 'Distribuição Automática'],
    ['use_tags', 'Utilizar Etiquetas'],
  ]),
  section('Financial', 'Financeiro', [
    ['use_billing_webhooks', 'Utilizar Webhooks de Cobrança'],
    ['use_pix', 'Utilizar Pix'],
    ['partial_receipt', 'Permitir Baixa Parcial'],
  ]),
  section('Suite', 'Suíte', [
    ['use_audit', 'Utilizar Auditoria'],
    ['default_sender', 'E-mail do Remetente', 'text'],
    ['token', 'Token', 'text'],
  ]),
  {
    ...section('IntegrationMap', 'Integração/Mapa', [
      ['use_map', 'Utilizar Mapa'],
      ['syndata_production', 'SynData (Produção)', 'syndata'],
      ['syndata_homologation', 'SynData (Homologação)', 'syndata'],
    ]),
    heading: 'Dados para acesso',
  },
];

type Row = readonly [name: string, label: string, kind?: ParameterRow['kind']];

function section(key: string, title: string, rows: readonly Row[]): ParameterSection {
  return { key, title, rows: rows.map(([name, label, kind = 'checkbox']) => ({ name, label, kind })) };
}
