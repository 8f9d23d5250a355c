/**
 * Suíte › Configurações › Usuários. That a user flagged "Usuário integrador" gets a client id and secret is
 * known [P]; path, generation, and that they are made by the first save and shown read-only after it are
 * guesses [G]. The login field has the same id as the login page's: both are `User.login`.
 */
import { randomUUID } from 'node:crypto';
import type { RecordScreen } from '../record-screen.ts';
import { checkUser } from '../checks.ts';
import { yesNo } from '../legacy-form.ts';
import { profiles, type User } from '../seed-users.ts';

const answer = (yes: boolean): string => (yes ? 'Sim' : 'Não');

export const users: RecordScreen<User> = {
  path: '/users',
  model: 'User',
  table: 'users-table',
  stays: true,
  columns: {
    Nome: ({ name }) => name,
    Login: ({ login }) => login,
    Perfil: ({ profile }) => profile,
    'Usuário integrador': ({ integrator }) => answer(integrator),
    Ativo: ({ active }) => answer(active),
  },
  rows: (data) => data.users,
  values: (row) => ({
    name: row?.name ?? '',
    login: row?.login ?? '',
    email: row?.email ?? '',
    profile: row?.profile ?? '',
    active: row?.active === false ? '0' : '1',
    integrator: row?.integrator === true ? '1' : '0',
    client_id: row?.clientId ?? '',
    client_secret: row?.clientSecret ?? '',
  }),
  tabs: ({ input, row }) => [
    {
      title: 'Dados do Usuário',
      content: [
        input({ name: 'name', label: 'Nome', kind: 'text', required: true }),
        input({ name: 'login', label: 'Login', kind: 'text', required: true }),
        input({ name: 'email', label: 'E-mail', kind: 'text' }),
        input({
          name: 'profile',
          label: 'Perfil',
          kind: 'select',
          options: ['', ...profiles],
          required: true,
        }),
        input({ name: 'active', label: 'Ativo', kind: 'select', options: yesNo }),
        input({ name: 'integrator', label: 'Usuário integrador', kind: 'checkbox' }),
        ...(row?.integrator === true
          ? [
              input({ name: 'client_id', label: 'client_id', kind: 'fixed' }),
              input({ name: 'client_secret', label: 'client_secret', kind: 'fixed' }),
            ]
          : []),
      ],
    },
  ],
  take: (fields, old) => {
    const integrator = fields.integrator === '1';
    const secret = (known = ''): string => {
      if (!integrator) return '';
      return known === '' ? randomUUID().replaceAll('-', '') : known;
    };
    return {
      id: 0,
      name: fields.name ?? '',
      login: fields.login ?? '',
      email: fields.email ?? '',
      profile: fields.profile ?? '',
      active: fields.active !== '0',
      integrator,
      clientId: secret(old?.clientId),
      clientSecret: secret(old?.clientSecret),
    };
  },
  check: checkUser,
};
