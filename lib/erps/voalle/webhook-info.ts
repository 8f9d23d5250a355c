// Voalle › Integrações Webhooks, step Informações: where and how the ERP calls the partner.
// Labels, steps and defaults are known [S]; the inputs' names are not [G], so none is used: a repeater's inputs
// may well carry the same ones.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const webhookInfo: ScreenDef<VoalleDetect> = {
  id: 'voalle/webhook-info',
  erp: 'voalle',
  title: 'Integrações Webhooks › Informações',
  menu: ['Manutenções', 'Integrações', 'Integrações Webhooks'],
  detect: {
    // [P]
    paths: ['/webhook_configs'],
    // As in the menu, and as the capture prints it in one line [S].
    titles: ['Manutenções / Integrações / Integrações Webhooks', 'Manutenções / Integrações Webhooks'],
    dialog: ['Cadastrar Webhooks'],
    step: 'Informações',
  },
  fields: [
    { key: 'name', label: 'Nome do Webhook', kind: 'text', tag: 'S' },
    {
      key: 'integrator',
      label: 'Integrador',
      // Once in the guide's text [S].
      aliases: ['Integrator'],
      // A look-up over hundreds of near-equal texts [P-old]: chosen and compared by every letter.
      kind: 'reference',
      tag: 'S',
    },
    {
      key: 'method',
      label: 'Método HTTP',
      kind: 'choice',
      // `Post` is on the capture [S]; how the others are written is not known [G].
      choices: [
        { value: 'POST', labels: ['Post'] },
        { value: 'GET', labels: ['Get'] },
        { value: 'PUT', labels: ['Put'] },
        { value: 'PATCH', labels: ['Patch'] },
        { value: 'DELETE', labels: ['Delete'] },
      ],
      tag: 'S',
      initial: ['POST'],
    },
    { key: 'url', label: 'Url', kind: 'url', tag: 'S' },
    {
      key: 'retryLimit',
      label: 'Limites de Tentativas de Integrar',
      // The guide's own ways to write it [S].
      aliases: ['Limite de Tentativas para Integrar', 'Limite de Tentativas'],
      kind: 'integer',
      tag: 'S',
      initial: ['5'],
    },
    {
      key: 'emails',
      label: 'Lista de E-mails caso chegue ao máximo de tentativas',
      aliases: ['Lista de E-mails'],
      kind: 'emails',
      tag: 'S',
    },
    {
      key: 'headers',
      label: 'Headers',
      kind: 'pairs',
      // [S]; the tooltip's form `Remover <item>` [P-old].
      repeater: {
        add: ['Adicionar header'],
        name: ['Nome do header'],
        value: ['Valor do header'],
        remove: ['Remover header'],
      },
      tag: 'S',
    },
    {
      key: 'parameters',
      label: 'Parâmetros',
      kind: 'pairs',
      repeater: {
        add: ['Adicionar parâmetro'],
        name: ['Nome do parâmetro'],
        value: ['Valor do parâmetro'],
        remove: ['Remover parâmetro'],
      },
      tag: 'S',
    },
    { key: 'active', label: 'Ativo', kind: 'boolean', tag: 'S' },
  ],
};
