/**
 * Proves that an operator can register what belongs to a subscriber, in both skins, by mouse and keyboard: customer, login,
 * products, services; with what each save left in the rows. No tool takes part here.
 */
import { expect } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import { LOOKS, newest, openContract, SAVED, test, typeAll, UPDATED } from './walk.ts';

test.use({
  launchOptions: { executablePath: findBrowser(), args: ['--headless=new', '--no-sandbox', '--disable-gpu'] },
  viewport: { width: 1300, height: 850 },
});

for (const { skin, root, services, logins } of LOOKS) {
  test.describe(`skin ${skin}`, () => {
    test.beforeEach(({ ixc, page }) => page.goto(`${ixc.origin}/adm.php?skin=${skin}`).then(() => undefined));

    test('a new customer, with the tab Contato', async ({ ixc, page }) => {
      await operator.openMenu(page, root, 'Cadastros', 'Clientes');
      await operator.pressNew(page, 'cliente');
      await typeAll(page, 'cliente', { razao: 'assinante  novo', cnpj_cpf: '11144477735' });
      await operator.lookUp(page, 'cliente', 'filial_id', '1');
      await operator.openTab(page, 'cliente', 'Endereço');
      await typeAll(page, 'cliente', { endereco: 'Rua Modelo' });
      await operator.lookUp(page, 'cliente', 'cidade', '2');
      await operator.openTab(page, 'cliente', 'Contato');
      await typeAll(page, 'cliente', {
        hotsite_email: 'assinante.novo',
        senha: 'inventada',
        email: 'novo@cliente.example',
        telefone_celular: '11900000009',
        fone: '1130000009',
        whatsapp: '11900000009',
      });
      expect(await operator.pressSave(page, 'cliente')).toBe(SAVED);
      expect(newest(ixc, 'cliente')).toMatchObject({
        razao: 'ASSINANTE NOVO',
        cnpj_cpf: '111.444.777-35',
        cidade: '2',
        hotsite_email: 'assinante.novo',
        senha: 'inventada',
        email: 'novo@cliente.example',
        telefone_celular: '(11) 90000-0009',
        fone: '(11) 3000-0009',
        whatsapp: '(11) 90000-0009',
      });
    });

    test('an old customer without a document cannot be saved before it has one', async ({ ixc, page }) => {
      await operator.openMenu(page, root, 'Clientes');
      await operator.openRecord(page, 'cliente', '24');
      expect(await operator.pressSave(page, 'cliente')).toBe('Preencha o campo CPF/CNPJ!');
      await operator.type(page, 'cliente', 'cnpj_cpf', '12abc34501de35');
      expect(await operator.pressSave(page, 'cliente')).toBe(UPDATED);
      expect(ixc.data.cliente?.[3]).toMatchObject({ id: '24', cnpj_cpf: '12.ABC.345/01DE-35' });
    });

    test('a login, from its list, from the customer and from the contract', async ({ ixc, page }) => {
      await operator.openMenu(page, root, 'Processos', 'Logins');
      await operator.pressNew(page, 'radusuarios');
      await operator.lookUp(page, 'radusuarios', 'id_contrato', '33');
      await expect(operator.fieldOf(page, 'radusuarios', 'id_cliente')).toHaveValue('23');
      await operator.lookUp(page, 'radusuarios', 'id_grupo', '80');
      await operator.choose(page, 'radusuarios', 'autenticacao', 'IPoE');
      await typeAll(page, 'radusuarios', { login: 'da.lista', senha: 'inventada' });
      expect(await operator.pressSave(page, 'radusuarios')).toBe(SAVED);
      expect(newest(ixc, 'radusuarios')).toMatchObject({
        id_cliente: '23',
        id_contrato: '33',
        id_grupo: '80',
        autenticacao: 'D',
        ativo: 'S',
        login: 'da.lista',
      });

      await operator.openMenu(page, root, 'Clientes');
      await operator.openRecord(page, 'cliente', '21');
      await operator.openTab(page, 'cliente', 'Logins');
      await operator.openChild(page, 'cliente', 'radusuarios', '51');
      await expect(operator.fieldOf(page, 'radusuarios', 'login')).toHaveValue('assinante.exemplo');
      // Two windows, two passwords with one id.
      expect(await page.locator('[id="senha"]').count()).toBe(2);
      await operator.pressEscape(page, 'radusuarios');
      await operator.pressNewChild(page, 'cliente', 'radusuarios');
      await expect(operator.fieldOf(page, 'radusuarios', 'id_cliente')).toHaveValue('21');
      await expect(operator.fieldOf(page, 'radusuarios', 'id_contrato')).toHaveValue('');

      await openContract(page, root, '32', logins);
      await operator.pressNewChild(page, 'cliente_contrato', 'radusuarios');
      await expect(operator.fieldOf(page, 'radusuarios', 'id_contrato')).toHaveValue('32');
      await expect(operator.fieldOf(page, 'radusuarios', 'id_cliente')).toHaveValue('22');
      await operator.lookUp(page, 'radusuarios', 'id_grupo', '79');
      await typeAll(page, 'radusuarios', { login: 'do.contrato', senha: 'inventada' });
      expect(await operator.pressSave(page, 'radusuarios')).toBe(SAVED);
      expect(newest(ixc, 'radusuarios')).toMatchObject({
        id_cliente: '22',
        id_contrato: '32',
        login: 'do.contrato',
      });
    });

    test('a product of a plan of sale, and one of a contract', async ({ ixc, page }) => {
      const sell = async (parent: string): Promise<void> => {
        await operator.pressNewChild(page, parent, 'vd_contratos_produtos');
        await operator.choose(page, 'vd_contratos_produtos', 'tipo', 'SVA');
        await operator.lookUp(page, 'vd_contratos_produtos', 'id_produto', '38');
        await expect(operator.fieldOf(page, 'vd_contratos_produtos', 'descricao')).toHaveValue(
          'CURSOS EXEMPLO',
        );
        expect(await operator.pressSave(page, 'vd_contratos_produtos')).toBe(SAVED);
      };
      await operator.openMenu(page, root, 'Cadastros', 'Contratos', 'Planos de Venda');
      await operator.openRecord(page, 'vd_contratos', '6');
      await operator.openTab(page, 'vd_contratos', 'Planos');
      await sell('vd_contratos');
      expect(newest(ixc, 'vd_contratos_produtos')).toMatchObject({
        id_vd_contrato: '6',
        id_contrato: '0',
        tipo: 'SVA',
        id_produto: '38',
        valor_unit: '19.90',
      });

      await openContract(page, root, '32', 'Produtos');
      await sell('cliente_contrato');
      expect(newest(ixc, 'vd_contratos_produtos')).toMatchObject({
        id_vd_contrato: '0',
        id_contrato: '32',
        tipo: 'SVA',
        id_produto: '38',
      });
    });

    test('an additional service, whose total the page computes', async ({ ixc, page }) => {
      const field = (name: string): ReturnType<typeof operator.fieldOf> =>
        operator.fieldOf(page, 'cliente_contrato_servicos', name);
      await openContract(page, root, '33', services);
      await operator.pressNewChild(page, 'cliente_contrato', 'cliente_contrato_servicos');
      await expect(field('id_contrato')).toHaveValue('33');
      await operator.choose(page, 'cliente_contrato_servicos', 'tipo', 'SVA');
      await operator.choose(page, 'cliente_contrato_servicos', 'tipo_acres_desc', 'Desconto');
      await operator.lookUp(page, 'cliente_contrato_servicos', 'id_produto', '40');
      await expect(field('descricao')).toHaveValue('LIVROS DIGITAIS EXEMPLO');
      await expect(field('id_unidade')).toHaveValue('13');
      await operator.type(page, 'cliente_contrato_servicos', 'quantidade', '3');
      await expect(field('valor_total')).toHaveValue(skin === 'vg' ? 'R$ 209,70' : '209,70');
      await operator.type(page, 'cliente_contrato_servicos', 'valor_unitario', '1.250,50');
      // TAB leads into the total itself, where no currency stands while the cursor does.
      await expect(field('valor_total')).toHaveValue('3.751,50');
      await operator.type(page, 'cliente_contrato_servicos', 'data', '05032026');
      await expect(field('valor_total')).toHaveValue(skin === 'vg' ? 'R$ 3.751,50' : '3.751,50');
      await operator.choose(page, 'cliente_contrato_servicos', 'repetir', 'Quantidade');
      expect(await operator.pressSave(page, 'cliente_contrato_servicos')).toBe(
        'Preencha o campo Repetir qtde!',
      );
      await operator.type(page, 'cliente_contrato_servicos', 'repetir_qtde', '12');
      expect(await operator.pressSave(page, 'cliente_contrato_servicos')).toBe(SAVED);
      expect(newest(ixc, 'cliente_contrato_servicos')).toMatchObject({
        id_contrato: '33',
        tipo: 'SVA',
        tipo_acres_desc: 'D',
        id_produto: '40',
        id_unidade: '13',
        quantidade: '3',
        valor_unitario: '1250.50',
        valor_total: '3751.50',
        repetir: 'V',
        repetir_qtde: '12',
        data: '2026-03-05',
        status: 'A',
      });
    });
  });
}
