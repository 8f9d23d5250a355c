/**
 * Login PPPoE, reached from its own list, from the customer and from the contract: one more window with its own `senha`,
 * `login` and `id_contrato` beside theirs [P+]. Columns and enum values [P+]; the texts of rare kinds are a guess [G].
 */
import { integer, lookup, password, radio, select, text, YES_NO } from '../fields.ts';
import type { Screen } from '../fields.ts';

export const radusuarios: Screen = {
  table: 'radusuarios',
  title: { d: 'Logins', vg: 'Login' },
  searches: 'login',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'login', title: 'Login' },
    { name: 'id_contrato', title: 'Contrato' },
    { name: 'id_grupo', title: 'Plano' },
    { name: 'ativo', title: 'Ativo', badge: true },
  ],
  tabs: [
    {
      title: 'Login',
      panel: { d: '0', vg: '1' },
      fields: [
        radio('ativo', 'Ativo', YES_NO, { required: true, initial: 'S' }),
        lookup('id_cliente', 'Cliente', 'cliente', { required: true }),
        lookup('id_contrato', 'Contrato', 'cliente_contrato', { required: true }),
        lookup('id_grupo', { d: 'Plano', vg: 'Plano de acesso' }, 'radgrupos', { required: true }),
        select(
          'autenticacao',
          { d: 'Autenticação', vg: 'Tipo de autenticação' },
          [
            ['L', 'PPPoE'],
            ['H', 'Hotspot'],
            ['M', 'MAC'],
            ['V', 'VLAN'],
            ['D', 'IPoE'],
            ['I', 'IP fixo'],
            ['E', 'EAP'],
          ],
          { required: true, initial: 'L' },
        ),
        text('login', 'Login', { required: true }),
        password('senha', 'Senha', { required: true }),
        radio('senha_md5', 'Senha em MD5', YES_NO, { initial: 'N' }),
        integer('login_simultaneo', 'Logins simultâneos', { initial: '1' }),
        select(
          'online',
          'Online',
          [
            ['S', 'Sim'],
            ['N', 'Não'],
            ['SS', 'Sem sinal'],
          ],
          { readOnly: true, initial: 'N' },
        ),
      ],
    },
    {
      title: 'Vínculo',
      panel: { d: '3', vg: '0' },
      fields: [
        select(
          'tipo_vinculo_plano',
          'Tipo de vínculo do plano',
          [
            ['D', 'Padrão'],
            ['C', 'Contrato'],
            ['P', 'Produto'],
            ['G', 'Grupo'],
          ],
          { initial: 'D' },
        ),
        select('tipo_conexao_mapa', 'Tipo de conexão', [
          ['', 'Selecione'],
          ['F', 'Fibra'],
          ['R', 'Rádio'],
        ]),
      ],
    },
  ],
};
