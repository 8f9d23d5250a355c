// Voalle › contract: whether a subscriber's service goes out to the partner. Looked at, never filled.
// Stages, statuses and the id of the list of services are known [P]; path, title and labels are guesses [G].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const contract: ScreenDef<VoalleDetect> = {
  id: 'voalle/contract',
  erp: 'voalle',
  title: 'Contrato',
  menu: ['Service Desk', 'Operações', 'Dashboard – Contratos'],
  detect: {
    // Only pages of one contract: a list of contracts has the same words in its search [G].
    paths: ['/contracts/edit', '/contracts/add', '/contract_dashboard/edit'],
    titles: ['Editar Contrato', 'Contratos / Editar'],
    common: true,
    // [P]
    marks: ['contract-services-table'],
    // Whether the services stand in the contract's form or beside it is not known.
    page: 'whole',
  },
  personal: true,
  fields: [
    // `Aprovado` and the five others, by text [P].
    { key: 'stage', label: 'Estágio', aliases: ['Etapa', 'Stage'], kind: 'text', tag: 'G' },
    // `Normal` and the seven others, by text [P].
    { key: 'status', label: 'Situação', aliases: ['Status'], kind: 'text', tag: 'G' },
    {
      key: 'services',
      label: 'Serviços',
      names: ['contract-services-table'],
      kind: 'tally',
      tally: { by: ['Descrição', 'Serviço', 'Descrição do serviço'] },
      tag: 'G',
    },
  ],
};
