// IXC › Usuário (table usuarios): the user of its own with which a partner calls the web service.
// Columns and most labels are known [S], those of name and e-mail are not [G]; the way to the token is known [P+]:
// tick the access, save, copy. A later change of the user's e-mail or password makes another token of it.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const apiUser: ScreenDef<IxcDetect> = {
  id: 'ixc/api-user',
  erp: 'ixc',
  title: 'Usuário',
  menu: ['Configurações', 'Usuários', 'Usuário', 'Novo'],
  detect: { form: 'usuarios' },
  fields: [
    {
      key: 'id_grupo',
      label: 'Grupo',
      aliases: ['Grupo de usuários'],
      names: ['id_grupo'],
      kind: 'reference',
      column: 'id_grupo',
      tag: 'S',
    },
    { key: 'nome', label: 'Nome', names: ['nome'], kind: 'text', column: 'nome', tag: 'S' },
    { key: 'email', label: 'E-mail', names: ['email'], kind: 'emails', column: 'email', tag: 'S' },
    {
      key: 'status',
      label: 'Status',
      names: ['status'],
      kind: 'choice',
      choices: [
        { value: 'A', labels: ['Ativo'] },
        { value: 'I', labels: ['Inativo'] },
      ],
      column: 'status',
      tag: 'S',
    },
    {
      key: 'acesso_webservice',
      label: 'Permite acesso a API',
      // Older versions [P+].
      aliases: ['Permite acesso webservice'],
      names: ['acesso_webservice'],
      kind: 'boolean',
      column: 'acesso_webservice',
      tag: 'S',
    },
    {
      // Empty until a save with the access ticked [P+].
      key: 'acesso_token',
      label: 'Token',
      names: ['acesso_token'],
      kind: 'secret',
      column: 'acesso_token',
      tag: 'S',
    },
    {
      key: 'template',
      label: 'Interface do sistema',
      names: ['template'],
      kind: 'choice',
      choices: [
        { value: 'd', labels: ['Padrão'] },
        { value: 'vg', labels: ['Moderno'] },
      ],
      column: 'template',
      tag: 'S',
    },
  ],
};
