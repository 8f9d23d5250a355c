// Voalle › Usuários: the user that an integration signs in with. Its two credentials come with the save.
// The flag and where the credentials are found are known [P]; the page's path and the other labels are not [G].

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const users: ScreenDef<VoalleDetect> = {
  id: 'voalle/users',
  erp: 'voalle',
  title: 'Usuários',
  menu: ['Suíte', 'Configurações', 'Usuários'],
  detect: {
    // Nothing below `/users` but these: the log-in page is there, too [P].
    paths: ['/users/edit', '/users/add'],
    titles: ['Suíte / Configurações / Usuários', 'Configurações / Usuários'],
    dialog: [],
    page: 'form',
  },
  fields: [
    {
      key: 'integratorUser',
      label: 'Usuário integrador',
      aliases: ['Usuário de integração'],
      kind: 'boolean',
      tag: 'P',
      // The credentials may appear only now [G].
      settles: true,
    },
    { key: 'name', label: 'Nome', kind: 'text', tag: 'G' },
    { key: 'login', label: 'Login', aliases: ['Usuário'], kind: 'identifier', tag: 'G' },
    { key: 'profile', label: 'Perfil', aliases: ['Perfil de acesso'], kind: 'text', tag: 'G' },
    // Both are generated when the record is saved [G].
    {
      key: 'clientId',
      label: 'Client ID',
      aliases: ['client_id'],
      kind: 'secret',
      tag: 'G',
      after: 'integratorUser',
    },
    {
      key: 'clientSecret',
      label: 'Client Secret',
      aliases: ['client_secret'],
      kind: 'secret',
      tag: 'G',
      after: 'integratorUser',
    },
  ],
};
