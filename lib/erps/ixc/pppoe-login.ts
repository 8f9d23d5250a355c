// IXC › Logins (table radusuarios): the access with which a subscriber's router dials in.
// The columns id_contrato, id_grupo, login and senha are known from the page [P+], the others and the labels from
// the web service [S]. Of the kinds of authentication only two are known by their text.
// Login and password are a subscriber's data: read when asked, judged on the page's snapshot, kept nowhere.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const pppoeLogin: ScreenDef<IxcDetect> = {
  id: 'ixc/pppoe-login',
  erp: 'ixc',
  title: 'Contratos › Login',
  menu: ['Sistema', 'Cadastros', 'Contratos', 'Editar', 'Login'],
  detect: { form: 'radusuarios' },
  personal: true,
  fields: [
    {
      key: 'id_contrato',
      label: 'Contrato',
      aliases: ['ID contrato'],
      names: ['id_contrato'],
      kind: 'reference',
      column: 'id_contrato',
      tag: 'P+',
    },
    {
      key: 'id_grupo',
      label: 'Plano',
      names: ['id_grupo'],
      kind: 'reference',
      column: 'id_grupo',
      tag: 'P+',
    },
    {
      key: 'autenticacao',
      label: 'Autenticação',
      names: ['autenticacao'],
      kind: 'choice',
      choices: [
        { value: 'L', labels: ['PPPoE'] },
        { value: 'H', labels: [] },
        { value: 'M', labels: [] },
        { value: 'V', labels: [] },
        { value: 'D', labels: ['IPoE'] },
        { value: 'I', labels: [] },
        { value: 'E', labels: [] },
      ],
      column: 'autenticacao',
      tag: 'S',
    },
    { key: 'login', label: 'Login', names: ['login'], kind: 'identifier', column: 'login', tag: 'P+' },
    { key: 'senha', label: 'Senha', names: ['senha'], kind: 'secret', column: 'senha', tag: 'P+' },
    {
      key: 'ativo',
      label: 'Ativo',
      names: ['ativo'],
      kind: 'choice',
      choices: [
        { value: 'S', labels: ['Sim'] },
        { value: 'N', labels: ['Não'] },
      ],
      column: 'ativo',
      tag: 'S',
    },
  ],
};
