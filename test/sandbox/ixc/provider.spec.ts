/**
 * Proves that an operator can set up what belongs to the provider, in both skins, by mouse and keyboard: employees, users,
 * products, routines, the account at Asaas, and every way of the menu. No tool takes part here.
 */
import { expect } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import { LOOKS, lookUpAll, newest, SAVED, test, typeAll, UPDATED } from './walk.ts';

test.use({
  launchOptions: { executablePath: findBrowser(), args: ['--headless=new', '--no-sandbox', '--disable-gpu'] },
  viewport: { width: 1300, height: 850 },
});

for (const { skin, root, apiBox } of LOOKS) {
  test.describe(`skin ${skin}`, () => {
    test.beforeEach(({ ixc, page }) => page.goto(`${ixc.origin}/adm.php?skin=${skin}`).then(() => undefined));

    test('every way of the menu', async ({ page }) => {
      const ways: readonly (readonly [title: string, top: string, ...path: string[]])[] = [
        [skin === 'd' ? 'Clientes' : 'Cliente', root, 'Cadastros', 'Clientes'],
        ['Produtos', root, 'Cadastros', 'Produtos'],
        ['Contratos', root, 'Cadastros', 'Contratos'],
        ['Planos de venda', root, 'Cadastros', 'Contratos', 'Planos de Venda'],
        ['Colaboradores', root, 'Folha de pagamento', 'Colaboradores'],
        [skin === 'd' ? 'Logins' : 'Login', root, 'Processos', 'Logins'],
        ['Integrações SVA', 'Configurações', 'Integrações', 'Integrações SVA'],
        [skin === 'd' ? 'Usuário' : 'Usuários', 'Configurações', 'Usuários', 'Usuário'],
      ];
      for (const [title, ...way] of ways) {
        await operator.openMenu(page, ...way);
        await expect(page.locator('[id="1_grid"] .ftitle')).toHaveText(title);
      }
      // These two have no list: the last one stays below them.
      const alone: typeof ways = [
        ['Rotinas provedor', 'Configurações', 'Rotinas provedor', 'Rotinas provedor'],
        ['API Asaas', 'Integrações', 'API Asaas'],
      ];
      for (const [title, ...way] of alone) {
        await operator.openMenu(page, ...way);
        await expect(page.locator('form .ftitle')).toHaveText(title);
        await expect(page.locator('[id="1_grid"] .ftitle')).toHaveText(ways.at(-1)?.[0] ?? '');
      }
    });

    test('an employee who gets a CPF', async ({ ixc, page }) => {
      await operator.openMenu(page, root, 'Folha de pagamento', 'Colaboradores');
      await operator.openRecord(page, 'funcionarios', '1');
      await expect(operator.fieldOf(page, 'funcionarios', 'cpf_cnpj')).toHaveValue('');
      await operator.type(page, 'funcionarios', 'cpf_cnpj', '52998224725');
      expect(await operator.pressSave(page, 'funcionarios')).toBe(UPDATED);
      expect(ixc.data.funcionarios?.[0]).toMatchObject({ id: '1', cpf_cnpj: '529.982.247-25' });

      await operator.openMenu(page, root, 'Colaboradores');
      await operator.pressNew(page, 'funcionarios');
      await operator.type(page, 'funcionarios', 'funcionario', 'Nova Exemplo');
      await lookUpAll(page, 'funcionarios', { filial_id: '2', id_conta: '14' });
      expect(await operator.pressSave(page, 'funcionarios')).toBe('Preencha o campo Cidade!');
      await operator.lookUp(page, 'funcionarios', 'cidade', '1');
      await operator.type(page, 'funcionarios', 'fone_celular', '11900000103');
      expect(await operator.pressSave(page, 'funcionarios')).toBe(SAVED);
      expect(newest(ixc, 'funcionarios')).toMatchObject({
        funcionario: 'NOVA EXEMPLO',
        filial_id: '2',
        cpf_cnpj: '',
        fone_celular: '(11) 90000-0103',
      });
    });

    test('a user whose token appears with the save, and changes with the e-mail', async ({ ixc, page }) => {
      const token = operator.fieldOf(page, 'usuarios', 'acesso_token');
      await operator.openMenu(page, 'Configurações', 'Usuários', 'Usuário');
      await operator.pressNew(page, 'usuarios');
      await operator.lookUp(page, 'usuarios', 'id_grupo', '3');
      await typeAll(page, 'usuarios', {
        nome: 'LevEduca',
        email: 'leveduca@provedor.example',
        senha: 'inventada',
      });
      expect(await operator.pressSave(page, 'usuarios')).toBe(SAVED);
      await expect(token).toHaveValue('');
      await expect(token).toHaveAttribute('readonly');

      const row = operator.windowOf(page, 'usuarios').locator('dl').filter({ hasText: apiBox });
      await row.getByRole('checkbox').check();
      expect(await operator.pressSave(page, 'usuarios')).toBe(UPDATED);
      await expect(token).toHaveValue(/^8:[0-9a-f]{64}$/);
      const first = await token.inputValue();
      expect(newest(ixc, 'usuarios')).toMatchObject({ id: '8', acesso_webservice: 'S', acesso_token: first });

      await operator.type(page, 'usuarios', 'email', 'outro@provedor.example');
      expect(await operator.pressSave(page, 'usuarios')).toBe(UPDATED);
      await expect(token).not.toHaveValue(first);
      await expect(token).toHaveValue(/^8:[0-9a-f]{64}$/);
    });

    test('a product asks for its taxes', async ({ ixc, page }) => {
      await operator.openMenu(page, root, 'Cadastros', 'Produtos');
      await operator.pressNew(page, 'produtos');
      await lookUpAll(page, 'produtos', { id_sub_grupo: '8', unidade: '13' });
      await typeAll(page, 'produtos', { descricao: 'Cursos mais canais', preco_base: '29,90' });
      await operator.choose(page, 'produtos', 'tipo', 'Serviço');
      await operator.choose(page, 'produtos', 'movimentacao', 'Venda');
      const refused = await operator.pressSave(page, 'produtos');
      expect(refused.split('\n')).toEqual([
        'Preencha o campo Tributação!',
        'Preencha o campo Classificação fiscal de saída!',
      ]);
      await operator.openTab(page, 'produtos', 'Planejamento');
      await operator.choose(page, 'produtos', 'icms_issqn', 'ISSQN');
      await operator.lookUp(page, 'produtos', 'id_class_fiscal', '5');
      expect(await operator.pressSave(page, 'produtos')).toBe(SAVED);
      expect(newest(ixc, 'produtos')).toMatchObject({
        id: '41',
        descricao: 'CURSOS MAIS CANAIS',
        icms_issqn: 'ISSQN',
      });
    });

    test('a routine works at once, and is counted', async ({ ixc, page }) => {
      const window = await operator.openRoutines(page);
      await expect(window.locator('.ftitle')).toHaveText('Rotinas provedor');
      await expect(window.locator('button[type="submit"]')).toHaveCount(0);
      expect(ixc.pressed).toEqual({});
      const said = await operator.pressButton(page, 'rotinas_provedor', 'Ajustar cadastros SVA');
      expect(said).toBe('Rotina executada com sucesso! 2 usuário(s) criado(s).');
      expect(ixc.data.sva_usuarios).toMatchObject([
        {
          id_contrato: '33',
          id_integracao: '3',
          id_produto_contrato: '58',
          user: 'sem-celular@cliente.example',
        },
        { id_contrato: '34', id_integracao: '3', id_produto_contrato: '59', user: 'antigo@cliente.example' },
      ]);
      await operator.pressButton(page, 'rotinas_provedor', 'Ajustar cadastros SVA');
      expect(ixc.data.sva_usuarios).toHaveLength(2);
      expect(ixc.pressed).toEqual({ 'Ajustar cadastros SVA': 2 });
    });

    test('API Asaas keeps one token, and tests what was saved', async ({ ixc, page }) => {
      const press = (): Promise<string> => operator.pressButton(page, 'api_asaas', 'Teste de Conexão');
      await operator.openAsaas(page);
      await operator.type(page, 'api_asaas', 'token', '$aact_prod_TEST');
      expect(await press()).toBe('Salve o registro antes de continuar!');
      expect(await operator.pressSave(page, 'api_asaas')).toBe(SAVED);
      expect(await press()).toBe('Falha na conexão! Token inválido para o ambiente.');
      await operator.pressEscape(page, 'api_asaas');

      await operator.openAsaas(page);
      await expect(operator.fieldOf(page, 'api_asaas', 'token')).toHaveValue('$aact_prod_TEST');
      await operator.choose(page, 'api_asaas', 'ambiente', 'Produção');
      expect(await operator.pressSave(page, 'api_asaas')).toBe(UPDATED);
      expect(await press()).toBe('Conexão realizada com sucesso!');
      expect(ixc.data.api_asaas).toMatchObject([{ id: '1', token: '$aact_prod_TEST', ambiente: 'P' }]);
      expect(ixc.pressed).toEqual({ 'Teste de Conexão': 3 });
    });
  });
}
