// The user with which a partner calls IXC's web service: IXC › Configurações › Usuários › Usuário.

import { describe } from 'vitest';
import { apiUser } from '../../../../lib/erps/ixc/api-user';
import { testScreen } from './screen';

describe('ixc/api-user', () => {
  testScreen({
    screen: apiUser,
    id: 'ixc/api-user',
    table: 'usuarios',
    menu: ['Configurações', 'Usuários', 'Usuário', 'Novo'],
    tabs: [],
    fields: [
      {
        column: 'id_grupo',
        label: 'Grupo',
        spellings: ['Grupo de usuários'],
        kind: 'reference',
        widget: { is: 'lookup', value: '3', text: 'Integrações' },
        reads: { value: '3', text: 'Integrações' },
      },
      {
        column: 'nome',
        label: 'Nome',
        kind: 'text',
        widget: { is: 'text', value: 'Integração' },
        reads: { value: 'Integração' },
      },
      {
        column: 'email',
        label: 'E-mail',
        kind: 'emails',
        widget: { is: 'text', value: 'api@provedor.example' },
        reads: { value: 'api@provedor.example' },
      },
      {
        column: 'status',
        label: 'Status',
        kind: 'choice',
        codes: { A: 'Ativo', I: 'Inativo' },
        widget: { is: 'radio', value: 'A', options: { A: 'Ativo', I: 'Inativo' } },
        reads: { value: 'A', text: 'Ativo' },
      },
      {
        column: 'acesso_webservice',
        label: 'Permite acesso a API',
        spellings: ['Permite acesso webservice'],
        kind: 'boolean',
        widget: { is: 'check', value: 'S' },
        reads: { value: 'S' },
      },
      {
        column: 'acesso_token',
        label: 'Token',
        kind: 'secret',
        widget: { is: 'text', value: 'gerado' },
        reads: 'secret',
      },
      {
        column: 'template',
        label: 'Interface do sistema',
        kind: 'choice',
        codes: { d: 'Padrão', vg: 'Moderno' },
        widget: { is: 'select', value: 'vg', options: { d: 'Padrão', vg: 'Moderno' } },
        reads: { value: 'vg', text: 'Moderno' },
      },
    ],
  });
});
