/**
 * What the dialogs of records share: saving, busy while underway and with the ERP's messages, and options
 * to choose from, which arrive after the dialog is open.
 */
import { useEffect, useState } from 'react';
import { call } from '../../voalle/client/gateway.js';
import { snackbar, snackbarError } from './snackbars.jsx';

export function useSaving(resource) {
  const [loading, setLoading] = useState(false);
  /** The id of the saved record, or `null` when it was refused. */
  const save = async (id, values) => {
    const done = snackbar('info', 'Aguarde. Processando...');
    setLoading(true);
    try {
      const saved = await (id ? call('PUT', `${resource}/${id}`, values) : call('POST', resource, values));
      snackbar('success', id ? 'Atualizado com sucesso!' : 'Cadastrado com sucesso!');
      return saved.id;
    } catch (error) {
      snackbarError(error);
      return null;
    } finally {
      done();
      setLoading(false);
    }
  };
  return { loading, save };
}

/** The options of a list that the gateway fills; none until they are loaded. */
export function useOptions(view) {
  const [options, setOptions] = useState([]);
  useEffect(() => {
    let here = true;
    call('GET', view).then((loaded) => here && setOptions(loaded), snackbarError);
    return () => {
      here = false;
    };
  }, [view]);
  return options;
}
