// One partner as an operator would declare it, small and whole. All of it is invented.

import type { Partner } from '../../../lib/model/partner';

const both = (text: string) => ({ pt: text, en: text });

export const ownPartner: Partner = {
  id: 'own-0f0f0f0f-clube',
  name: 'Clube do Bairro',
  erp: 'ixc',
  summary: both('Clube de vantagens do bairro.'),
  needs: [both('O login e a senha.')],
  values: [
    {
      key: 'url',
      label: both('Endereço do clube'),
      kind: 'url',
      secret: false,
      required: true,
      from: 'partner',
      hint: both('Sem barra no fim.'),
      suggestion: 'https://clube.example/api',
    },
    {
      key: 'password',
      label: both('Senha do clube'),
      kind: 'secret',
      secret: true,
      required: true,
      from: 'partner',
      hint: both(''),
    },
  ],
  prerequisites: [],
  conditions: null,
  notes: [],
  variants: [],
  presets: [
    {
      screen: 'ixc/sva-integration',
      rules: [
        { field: 'plataforma', expected: { is: 'literal', value: 'Partiu' }, source: 'Contrato §1' },
        { field: 'senha', expected: { is: 'profile', value: 'password' }, source: 'Contrato §2' },
        { field: 'url', expected: { is: 'profile', value: 'url' }, source: 'Contrato §2' },
        { field: 'token', expected: { is: 'generated' }, source: 'Contrato §2' },
      ],
    },
  ],
  checklist: [
    {
      id: 'integration',
      title: both('Cadastrar a integração'),
      what: both('Liga o IXC ao clube.'),
      screen: 'ixc/sva-integration',
      provenBy: ['saved', 'screen'],
    },
    { id: 'connection', title: both('Testar a conexão'), what: both(''), provenBy: ['test'] },
  ],
  test: {
    kind: 'probe',
    url: 'url',
    method: null,
    proves: both('O endereço responde.'),
    doesNotProve: both('Não comprova a senha.'),
  },
};
