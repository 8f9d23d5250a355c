// Voalle › Integrações Webhooks, step Gatilhos: what makes the ERP call the partner. Opens when the first step is
// saved. Label and trigger texts are known [S]; which trigger a partner needs is not, so nothing is ever chosen here.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const webhookTriggers: ScreenDef<VoalleDetect> = {
  id: 'voalle/webhook-triggers',
  erp: 'voalle',
  title: 'Integrações Webhooks › Gatilhos',
  menu: ['Manutenções', 'Integrações', 'Integrações Webhooks'],
  detect: {
    // [P]
    paths: ['/webhook_configs'],
    // As in the menu, and as the capture prints it in one line [S].
    titles: ['Manutenções / Integrações / Integrações Webhooks', 'Manutenções / Integrações Webhooks'],
    dialog: ['Cadastrar Webhooks'],
    step: 'Gatilhos',
  },
  fields: [
    {
      key: 'trigger',
      label: 'Gatilho do Webhook',
      kind: 'choice',
      tag: 'S',
      initial: ['Alteração de Contrato'],
    },
  ],
};
