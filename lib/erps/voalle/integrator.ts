// Voalle › Integradores: who the partner is. A dialog over the list of integrators.
// Labels, list texts and the dialog's title are known [S]; the inputs' names are not [G], so none is used.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const integrator: ScreenDef<VoalleDetect> = {
  id: 'voalle/integrator',
  erp: 'voalle',
  title: 'Integradores',
  menu: ['Manutenções', 'Integrações', 'Integradores'],
  detect: {
    // [P]
    paths: ['/api_configs'],
    titles: ['Manutenções / Integrações / Integradores'],
    // [S]
    dialog: ['Cadastrar nova integração'],
  },
  fields: [
    {
      key: 'type',
      label: 'Tipo de Integração',
      kind: 'choice',
      choices: [
        // [S]
        { value: 'Reativa', labels: ['Reativa'] },
        { value: 'Integração de Terceiros', labels: ['Integração de Terceiros'] },
        // [P]
        { value: 'Tenant', labels: ['Tenant'] },
      ],
      tag: 'S',
      // What a new record shows, as in the guide's capture [S].
      initial: ['Reativa'],
      // Versions depend on the type [G]: it is written first.
      settles: true,
    },
    { key: 'alias', label: 'Alias', kind: 'identifier', tag: 'S' },
    { key: 'description', label: 'Descrição', kind: 'text', tag: 'S' },
    { key: 'vdi', label: 'V-DI', aliases: ['VDI'], kind: 'boolean', tag: 'S' },
    { key: 'url', label: 'URL', kind: 'url', tag: 'S' },
    // Texts read `Versão 2 (MVNO)`; only the number counts [S].
    { key: 'version', label: 'Versão', kind: 'version', tag: 'S' },
    {
      key: 'parameters',
      label: 'Parâmetros',
      kind: 'pairs',
      // [S]; the tooltip's form `Remover <item>` [P-old].
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
