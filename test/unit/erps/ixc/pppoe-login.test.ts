// The access of a subscriber's router: IXC › Contratos › Editar › Login.

import { describe } from 'vitest';
import { pppoeLogin } from '../../../../lib/erps/ixc/pppoe-login';
import { testScreen } from './screen';

describe('ixc/pppoe-login', () => {
  testScreen({
    screen: pppoeLogin,
    id: 'ixc/pppoe-login',
    table: 'radusuarios',
    menu: ['Sistema', 'Cadastros', 'Contratos', 'Editar', 'Login'],
    personal: true,
    tabs: [],
    fields: [
      {
        column: 'id_contrato',
        label: 'Contrato',
        spellings: ['ID contrato'],
        kind: 'reference',
        widget: { is: 'lookup', value: '31', text: 'Fibra' },
        reads: { value: '31', text: 'Fibra' },
      },
      {
        column: 'id_grupo',
        label: 'Plano',
        kind: 'reference',
        widget: { is: 'lookup', value: '4', text: '500 MB' },
        reads: { value: '4', text: '500 MB' },
      },
      {
        column: 'autenticacao',
        label: 'Autenticação',
        kind: 'choice',
        // '' where no source tells what the page calls it.
        codes: { L: 'PPPoE', H: '', M: '', V: '', D: 'IPoE', I: '', E: '' },
        widget: { is: 'select', value: 'D', options: { L: 'PPPoE', D: 'IPoE' } },
        reads: { value: 'D', text: 'IPoE' },
      },
      {
        column: 'login',
        label: 'Login',
        kind: 'identifier',
        widget: { is: 'text', value: 'ana.exemplo' },
        reads: { value: 'ana.exemplo' },
      },
      {
        column: 'senha',
        label: 'Senha',
        kind: 'secret',
        widget: { is: 'text', value: 'inventada' },
        reads: 'secret',
      },
      {
        column: 'ativo',
        label: 'Ativo',
        kind: 'choice',
        codes: { S: 'Sim', N: 'Não' },
        widget: { is: 'radio', value: 'S', options: { S: 'Sim', N: 'Não' } },
        reads: { value: 'S', text: 'Sim' },
      },
    ],
  });
});
