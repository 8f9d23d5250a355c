// The statuses and stages of Voalle's contracts, by the codes of its database [P]. That its API and its webhooks mean the
// same by these numbers is very likely and not proven [G]: nobody is told off by a code alone.

/** No 8: it was never seen. */
export const VOALLE_STATUSES: ReadonlyMap<string, string> = new Map([
  ['1', 'Normal'],
  ['2', 'Demonstração'],
  ['3', 'Cortesia'],
  ['4', 'Cancelado'],
  ['5', 'Suspenso'],
  ['6', 'Bloqueio Financeiro'],
  ['7', 'Bloqueio Administrativo'],
  ['9', 'Encerrado'],
]);

export const VOALLE_STAGES: ReadonlyMap<string, string> = new Map([
  ['1', 'Pré-Contrato'],
  ['2', 'Em Aprovação'],
  ['3', 'Aprovado'],
  ['4', 'Rejeitado'],
  ['5', 'Cancelado'],
  ['6', 'Integrado'],
]);
