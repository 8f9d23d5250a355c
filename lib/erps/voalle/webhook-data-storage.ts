// Voalle › Webhook Data Storage: what the ERP sent to partners and whether it arrived. A list that nobody writes.
// Its columns are known [P]; how `Sucesso` is written in a row is not [G].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

const BY_WEBHOOK = ['Webhook'];
const SUCCESS = ['Sucesso'];

// How the column words it is a guess beyond Sim and Não [G].
const YES = ['Sim', 'Yes', 'True', '1'];
const NO = ['Não', 'No', 'False', '0'];

export const webhookDataStorage: ScreenDef<VoalleDetect> = {
  id: 'voalle/webhook-data-storage',
  erp: 'voalle',
  title: 'Webhook Data Storage',
  menu: ['Manutenções', 'Integrações', 'Webhook Data Storage'],
  detect: {
    // [P]
    paths: ['/webhook_data_storage'],
    titles: ['Webhook Data Storage'],
    page: 'whole',
  },
  single: true,
  fields: [
    {
      key: 'sent',
      label: 'Entregas com sucesso',
      kind: 'tally',
      tally: { by: BY_WEBHOOK, where: { column: SUCCESS, says: YES, others: NO } },
      tag: 'P',
    },
    {
      key: 'failed',
      label: 'Entregas sem sucesso',
      kind: 'tally',
      tally: { by: BY_WEBHOOK, where: { column: SUCCESS, says: NO, others: YES } },
      tag: 'P',
    },
  ],
};
