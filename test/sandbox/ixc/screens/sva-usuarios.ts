/** Contrato › SVA: a subscriber's access at a platform. Columns and labels [S]; the window follows the naming rules [G]. */
import { document, lookup, password, phone, radio, select, text, YES_NO } from '../fields.ts';
import type { Screen } from '../fields.ts';

export const svaUsuarios: Screen = {
  table: 'sva_usuarios',
  title: { d: 'Usuários SVA', vg: 'Usuário SVA' },
  searches: 'user',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'id_integracao', title: 'Integração' },
    { name: 'id_produto_contrato', title: 'Produto' },
    { name: 'user', title: 'Usuário' },
    { name: 'status_integracao', title: 'Status', badge: true },
  ],
  tabs: [
    {
      title: 'Usuário',
      panel: { d: '0', vg: '1' },
      fields: [
        lookup('id_contrato', 'ID contrato', 'cliente_contrato', { required: true }),
        lookup('id_integracao', { d: 'ID integração', vg: 'ID Integração' }, 'sva_configuracoes', {
          required: true,
        }),
        lookup('id_produto_contrato', { d: 'ID produto', vg: 'ID Produto' }, 'vd_contratos_produtos', {
          required: true,
        }),
        radio('usar_email', { d: 'Usar dados cadastro', vg: 'Usar dados do cadastro' }, YES_NO, {
          required: true,
          initial: 'S',
        }),
        document('cnpj_cpf', 'CNPJ/CPF'),
        text('user', 'Usuário'),
        password('senha', 'Senha'),
        phone('msisdn', 'Telefone'),
        select(
          'status_integracao',
          'Status integração',
          [
            ['A', 'Ativo'],
            ['B', 'Bloqueado'],
            ['D', 'Desativado'],
          ],
          { required: true, initial: 'A' },
        ),
        text('user_id', 'User ID', { readOnly: true }),
        text('subscription_id', 'Subscription ID', { readOnly: true }),
      ],
    },
  ],
};
