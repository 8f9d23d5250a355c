// IXC › Integrações SVA (table sva_configuracoes): the account at an SVA platform.
// Columns and labels are known from the schema [S]; the form's place in the page follows the naming rule [G].

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const svaIntegration: ScreenDef<IxcDetect> = {
  id: 'ixc/sva-integration',
  erp: 'ixc',
  title: 'Integrações SVA',
  menu: ['Configurações', 'Integrações', 'Integrações SVA', 'Novo'],
  detect: { form: 'sva_configuracoes' },
  fields: [
    {
      key: 'plataforma',
      label: 'Plataforma',
      names: ['plataforma'],
      // List or radio is not known, nor are the codes behind the texts [G]: matched by text.
      kind: 'choice',
      column: 'plataforma',
      tag: 'S',
      // Which fields follow depends on the platform [S].
      settles: true,
    },
    {
      key: 'login',
      label: 'Login',
      names: ['login'],
      kind: 'identifier',
      column: 'login',
      tag: 'S',
      after: 'plataforma',
    },
    {
      key: 'senha',
      label: 'Senha',
      names: ['senha'],
      kind: 'secret',
      column: 'senha',
      tag: 'S',
      after: 'plataforma',
    },
    { key: 'url', label: 'URL', names: ['url'], kind: 'url', column: 'url', tag: 'S', after: 'plataforma' },
    {
      key: 'token',
      label: 'Token',
      names: ['token'],
      kind: 'secret',
      column: 'token',
      tag: 'S',
      after: 'plataforma',
    },
  ],
};
