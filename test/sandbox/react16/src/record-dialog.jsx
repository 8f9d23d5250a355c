/**
 * The dialog over one record of a list: its title says whether it is new, and it closes once the ERP has saved it.
 */
import React from 'react';
import { FormDialog } from './dialog.jsx';
import { useSaving } from './record.js';

/** `create` titles a new record, `name` one that is there; `above` stands over the form's fields. */
export function RecordDialog({ resource, record, name, create, portal, form, onClose, above, children }) {
  const { loading, save } = useSaving(resource);
  const confirm = async () => {
    if (form.submit() && (await save(record.id, form.values))) onClose();
  };
  return (
    <FormDialog
      title={record.id ? `Editando - ${name}` : create}
      portal={portal}
      dirty={form.dirty}
      loading={loading}
      onClose={onClose}
      confirm={{ text: record.id ? 'salvar' : 'salvar novo', disabled: !form.dirty, onClick: confirm }}
    >
      {above}
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </FormDialog>
  );
}
