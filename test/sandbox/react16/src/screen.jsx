/**
 * What every list screen shares: title, toolbar, grid, the dialog over it, and the question before a row is
 * deleted. A screen gives its columns, what a new record starts with, and its dialog for `{ record, onSaved, onClose }`.
 */
import React, { useState } from 'react';
import { IconAction, PageTitle } from './controls.jsx';
import { Question } from './dialog.jsx';
import { call } from '../../voalle/client/gateway.js';
import { Grid, GridFooter, GridToolbar, useRows } from './grid.jsx';
import { snackbar, snackbarError } from './snackbars.jsx';

export function ListScreen({ caption, title, resource, columns, blank, portal, dialog }) {
  const rows = useRows(resource);
  const [open, setOpen] = useState(null);
  const [doomed, setDoomed] = useState(null);
  const act = async (work) => {
    try {
      await work();
    } catch (error) {
      snackbarError(error);
    }
  };
  const edit = (row) => act(async () => setOpen(await call('GET', `${resource}/${row.id}`)));
  const remove = () =>
    act(async () => {
      setDoomed(null);
      await call('DELETE', `${resource}/${doomed.id}`);
      snackbar('success', 'Excluído com sucesso!');
      await rows.reload();
    });
  return (
    <>
      <PageTitle caption={caption} title={title} />
      <GridToolbar rows={rows} onNew={() => setOpen(blank())} />
      <Grid
        columns={columns}
        data={rows.data}
        failed={rows.failed}
        actions={(row) => (
          <>
            <IconAction tooltip="Editar" size={32} onClick={() => edit(row)} />
            <IconAction tooltip="Excluir" size={32} onClick={() => setDoomed(row)} />
          </>
        )}
      />
      <GridFooter total={rows.totalRecords} {...rows} />
      {open &&
        dialog({
          record: open,
          onSaved: rows.reload,
          onClose: () => {
            setOpen(null);
            rows.reload();
          },
        })}
      {doomed && (
        <Question
          portal={portal}
          text="Deseja excluir o registro selecionado?"
          yes="excluir"
          onYes={remove}
          onNo={() => setDoomed(null)}
        />
      )}
    </>
  );
}
