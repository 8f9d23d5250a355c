/**
 * Rotinas provedor: buttons that work on many records at once. The menu path and the name `Ajustar cadastros SVA` come
 * from a guide; form name, tabs and the other routines are guesses [G]. Nothing asks before a routine runs.
 */
import type { Screen } from '../fields.ts';

export const rotinasProvedor: Screen = {
  table: 'rotinas_provedor',
  title: 'Rotinas provedor',
  withoutList: true,
  searches: 'id',
  columns: [],
  tabs: [
    {
      title: { d: 'Contratos', vg: 'Clientes e contratos' },
      panel: { d: '0', vg: '1' },
      buttons: [
        { action: 'botaoAjax_71', label: 'Atualizar status dos contratos' },
        { action: 'botaoAjax_72', label: 'Processar bloqueio automático' },
        { action: 'botaoAjax_73', label: 'Ajustar cadastros SVA' },
        { action: 'botaoAjax_74', label: 'Ajustar cadastros TV' },
      ],
    },
    {
      title: 'Logins',
      panel: { d: '1', vg: '0' },
      buttons: [
        { action: 'botaoAjax_75', label: 'Sincronizar logins' },
        { action: 'botaoAjax_76', label: 'Desconectar logins inativos' },
      ],
    },
  ],
};
