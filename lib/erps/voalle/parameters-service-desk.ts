// Voalle › Parâmetros, section Service Desk: the two switches without which nothing else works.
// Section and labels are known [S]; the page's path is not [G], so it is told by its heading alone.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const parametersServiceDesk: ScreenDef<VoalleDetect> = {
  id: 'voalle/parameters-service-desk',
  erp: 'voalle',
  title: 'Parâmetros › Service Desk',
  menu: ['Suíte', 'Configurações', 'Parâmetros', 'Service Desk'],
  detect: {
    paths: [],
    // The heading of the section as captured [S]; as caption and title, should the page be a newer one [G].
    titles: ['PARÂMETROS Service Desk', 'Configurações / Parâmetros / Service Desk'],
    page: 'section',
  },
  single: true,
  fields: [
    {
      key: 'useWebhooks',
      label: 'Utilizar Webhooks',
      // The guide's text leaves the plural out [S].
      aliases: ['Utilizar Webhook'],
      kind: 'boolean',
      tag: 'S',
    },
    {
      key: 'useStreaming',
      label: 'Utiliza Streaming',
      aliases: ['Utilizar Streaming'],
      kind: 'boolean',
      tag: 'S',
    },
  ],
};
