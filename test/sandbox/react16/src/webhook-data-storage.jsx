/**
 * Manutenções › Integrações › Webhook Data Storage: deliveries, newest first, only to be read. Columns and
 * toolbar are known [P]: no search, no check boxes, no actions.
 */
import React from 'react';
import { IconAction, PageTitle } from './controls.jsx';
import { Grid, GridFooter, useRows } from './grid.jsx';

const tools = ['Ajuda da Rotina', 'Resumo da Rotina', 'Imprimir/Exportar'];

const columns = [
  { title: 'Data/Hora da Criação', show: (row) => row.createdAt },
  { title: 'Integrador', show: (row) => row.integrator },
  { title: 'Webhook', show: (row) => row.webhook },
  { title: 'Tentativas de envio', show: (row) => row.attempts },
  { title: 'Data/Hora da última tentativa', show: (row) => row.lastAttemptAt },
  { title: 'Sucesso', show: (row) => row.success },
  { title: 'Data/Hora da integração', show: (row) => row.integratedAt },
];

export function WebhookDataStorage() {
  const rows = useRows('WebhookDataStorage');
  return (
    <>
      <PageTitle caption="Manutenções / Integrações" title="Webhook Data Storage" />
      <div className="grid-toolbar">
        {tools.map((tooltip) => (
          <IconAction key={tooltip} tooltip={tooltip} />
        ))}
      </div>
      <Grid columns={columns} data={rows.data} failed={rows.failed} selectable={false} />
      <GridFooter total={rows.totalRecords} {...rows} />
    </>
  );
}
