// Partiu! on IXC from empty to complete, in both skins: every step is ticked by its own evidence, and what the
// ERP stored is what the partner prescribes.

import { seed } from '../sandbox/ixc/data.ts';
import { setUpPartiu } from '../start/scenes/partiu-on-ixc.ts';
import * as encaixe from './harness/encaixe.ts';
import { expect, test } from './harness/test.ts';

// Once with an ERP that takes its time, once without.
for (const [skin, pace] of [
  ['d', 'usual'],
  ['vg', 'brisk'],
] as const) {
  test.describe(`skin ${skin}`, skin === 'vg' ? { tag: '@firefox' } : {}, () => {
    test.use({ pace });

    test('Partiu! from empty to complete', async ({ installed, sandbox, stage }) => {
      test.slow();
      const panel = await setUpPartiu(stage, skin);

      expect(await encaixe.proofs(panel, installed.texts)).toEqual([
        'Cadastrar a integração SVA | feito | salvo no ERP',
        'Criar o produto (aba Produto) | feito | salvo no ERP',
        'Conferir a aba Planejamento | feito | salvo no ERP',
        'Ligar o produto à integração (aba SVA) | feito | salvo no ERP',
        'Incluir o produto no contrato | feito | salvo no ERP',
        'Criar o usuário SVA | feito | salvo no ERP',
        'Testar a conexão | feito | teste de conexão',
        'Decidir sobre os assinantes atuais | feito | marcado à mão',
        'Conferir o acesso do assinante | feito | marcado à mão',
      ]);

      // The routine that acts in bulk was open before the operator, and nothing pressed it.
      expect(sandbox.ixc.pressed).toEqual({});
      const { data } = sandbox.ixc;
      const newest = (table: string): unknown => data[table]?.at(-1);
      expect(newest('sva_configuracoes')).toMatchObject({
        id: '4',
        plataforma: '14',
        login: 'provedor.exemplo',
        senha: 'senha-inventada',
        url: `${sandbox.partners.origin}/webhook/allow-post`,
        // IXC's own work on save; nobody types it.
        token: expect.stringMatching(/^[0-9a-f]{40}$/),
      });
      expect(newest('produtos')).toMatchObject({
        id: '41',
        descricao: 'CLUBE PARTIU!',
        id_sub_grupo: '8',
        tipo: 'S',
        qtde_min: '0',
        qtde_max: '0',
        unidade: '13',
        preco_base: '9.90',
        // Chosen by the operator: the preset leaves them to accounting.
        movimentacao: 'V',
        icms_issqn: 'ISSQN',
        id_class_fiscal: '5',
        id_sva_integracao: '4',
        id_sva_pacote: '',
        id_sva_pacote_adicional: '',
      });
      expect(newest('vd_contratos_produtos')).toMatchObject({
        id: '62',
        id_contrato: '31',
        tipo: 'SVA',
        id_produto: '41',
        qtde: '1',
        valor_unit: '9.90',
      });
      expect(newest('sva_usuarios')).toMatchObject({
        id_contrato: '31',
        id_integracao: '4',
        id_produto_contrato: '62',
        usar_email: 'S',
        user: 'assinante@cliente.example',
      });
      // The old records are as they were, and no table grew by more than one.
      for (const [table, before] of Object.entries(seed())) {
        expect(data[table]?.slice(0, before.length), table).toEqual(before);
        expect(data[table]?.length, table).toBeLessThanOrEqual(before.length + 1);
      }
    });
  });
}
