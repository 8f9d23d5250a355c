/**
 * The check boxes of Parâmetros, by section of its side menu. "Utilizar Webhooks" and "Utiliza Streaming"
 * stand in Service Desk [S]; the rest is invented to be in the way, and one section that is hidden on
 * arrival repeats a label, because mounted-but-hidden doubles are a known trap of this ERP.
 */
export interface ParameterSection {
  key: string;
  title: string;
  rows: readonly { name: string; label: string }[];
}

export const parameterSections: readonly ParameterSection[] = [
  section('CustomerApp', 'App Cliente', [
    ['show_invoices', 'Exibir Faturas'],
    ['use_streaming_tab', 'Utiliza Streaming'],
    ['allow_unlock', 'Permitir Desbloqueio de Confiança'],
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
];

function section(key: string, title: string, rows: readonly (readonly [string, string])[]): ParameterSection {
  return { key, title, rows: rows.map(([name, label]) => ({ name, label })) };
}
