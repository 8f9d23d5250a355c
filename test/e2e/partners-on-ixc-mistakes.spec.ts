// Records of Partiu! and Asaas in IXC, wrong in every field that a rule speaks of, beside records that are right: exactly
// the planted mistakes are found, nothing that is right is blamed, and one fill mends all that a fill can mend. What
// the operator alone can mend is still said then.

import * as operator from '../sandbox/ixc/operator.ts';
import type { Row } from '../sandbox/ixc/rows.ts';
import { ASAAS_KEYS } from '../sandbox/partners/asaas.ts';
import * as encaixe from './harness/encaixe.ts';
import { differs, judging, needed } from './harness/judging.ts';
import type { Mistake } from './harness/judging.ts';
import { ASAAS, PARTIU, ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

test('Partiu!: an integration, a product, a contract and a user, wrong in all and right in all', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const { data, origin } = sandbox.ixc;
  const { login, url } = PARTIU.values;
  const product: Row = { ...data.produtos?.at(-1), descricao: 'Clube Partiu!', preco_base: '9.90' };
  const sold = { id_contrato: '31', id_vd_contrato: '0', id_plano: '0', fixar_ip: '0', repetir: 'S' };
  const user = { id_contrato: '31', status_integracao: 'A' };
  const integration = { plataforma: '14', login, senha: PARTIU.secrets.password, url, token: 'a'.repeat(40) };
  data.sva_configuracoes?.push(
    { id: '4', plataforma: '3', login: login.toUpperCase(), senha: 'outra-inventada', url: `${url}/` },
    { ...integration, id: '5', senha: '', url: url.replace('https', 'http'), token: '' },
    { ...integration, id: '6' },
  );
  data.produtos?.push(
    {
      ...product,
      id: '43',
      descricao: 'CLUBE',
      id_sub_grupo: '1',
      tipo: 'C',
      qtde_min: '1',
      qtde_max: '100',
      unidade: '1',
      preco_base: '19.90',
      icms_issqn: '',
      id_class_fiscal: '',
      id_sva_integracao: '3',
      id_sva_pacote: '1',
      id_sva_pacote_adicional: '2',
    },
    { ...product, id: '44', id_sva_integracao: '4', id_sva_pacote: '' },
  );
  data.vd_contratos_produtos?.push(
    { ...sold, id: '70', descricao: 'LIVROS', tipo: 'S', id_produto: '40', qtde: '3', valor_unit: '69.90' },
    { ...sold, id: '71', descricao: 'CLUBE', tipo: 'SVA', id_produto: '44', qtde: '1', valor_unit: '9.90' },
  );
  data.sva_usuarios?.push(
    {
      ...user,
      id: '80',
      id_integracao: '3',
      id_produto_contrato: '70',
      usar_email: 'N',
      cnpj_cpf: '529.982.247-26',
      user: 'assinante',
    },
    { ...user, id: '81', id_integracao: '4', id_produto_contrato: '71', usar_email: 'S' },
  );

  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, {
    ...PARTIU,
    outputs: {
      integration: { integrationId: '4' },
      product: { productId: '44' },
      'contract-product': { contractProductId: '71' },
    },
  });
  const { finds, isRight, mends, close } = judging(page, panel, t);

  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.openRecord(page, 'sva_configuracoes', '4');
  const account: readonly Mistake[] = [
    differs('Plataforma', 'Partiu'),
    ['Login', 'error', 'finding.caseDiffers', login],
    ['URL', 'warning', 'finding.trailingSlash', url],
  ];
  await finds('Integrações SVA', account);
  await encaixe.preview(panel, t);
  await encaixe.closePreview(panel, t);
  // Only a preview, which the operator asks for, compares a secret.
  await finds('Integrações SVA', [...account, ['Senha', 'error', 'finding.secretDiffers']]);
  // The token is IXC's own work, and comes with the save.
  const token: Mistake = ['Token', 'error', 'finding.notGenerated'];
  await mends('Integrações SVA', [token]);
  await operator.pressSave(page, 'sva_configuracoes');
  await encaixe.stepDone(panel, t, 'Cadastrar a integração SVA');
  expect(data.sva_configuracoes?.find(({ id }) => id === '4')).toMatchObject({
    plataforma: '14',
    login,
    senha: PARTIU.secrets.password,
    url,
  });
  await close('sva_configuracoes');

  await operator.openRecord(page, 'sva_configuracoes', '5');
  await finds('Integrações SVA', [
    ['Senha', 'error', 'finding.empty', '••••••••'],
    ['URL', 'warning', 'finding.notHttps'],
    token,
  ]);
  await mends('Integrações SVA', [token]);
  await close('sva_configuracoes');
  await operator.openRecord(page, 'sva_configuracoes', '6');
  await isRight('Integrações SVA');

  await operator.openMenu(page, 'Sistema', 'Produtos');
  await operator.openRecord(page, 'produtos', '43');
  await finds('Produtos › Produto', [
    differs('Subgrupo de produtos', '8', 'warning'),
    differs('Produto', 'CLUBE PARTIU!', 'info'),
    differs('Tipo', 'Serviço'),
    differs('Quantidade mínima', '0'),
    differs('Quantidade máxima', '0'),
    differs('Unidade padrão', 'Serviço (13)'),
    differs('Preço base', '9,90', 'info'),
  ]);
  await mends('Produtos › Produto');
  await operator.openTab(page, 'produtos', 'Planejamento');
  await finds('Produtos › Planejamento', [needed('Tributação'), needed('Classificação fiscal de saída')]);
  await operator.openTab(page, 'produtos', 'SVA');
  await finds('Produtos › SVA', [
    differs('ID Integração SVA', '4'),
    ['Pacote SVA principal', 'error', 'finding.mustBeEmpty'],
    ['Pacote SVA adicional', 'error', 'finding.mustBeEmpty'],
  ]);
  await mends('Produtos › SVA');
  await close('produtos');
  await operator.openRecord(page, 'produtos', '44');
  await isRight('Produtos › Produto');
  await operator.openTab(page, 'produtos', 'Planejamento');
  await isRight('Produtos › Planejamento');
  await operator.openTab(page, 'produtos', 'SVA');
  await isRight('Produtos › SVA');

  await operator.openMenu(page, 'Sistema', 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', '31');
  await operator.openTab(page, 'cliente_contrato', 'Produtos');
  await operator.openChild(page, 'cliente_contrato', 'vd_contratos_produtos', '70');
  await finds('Contrato › Produtos', [
    differs('Tipo', 'SVA'),
    differs('Produto/Serviço', '44'),
    differs('Quantidade', '1', 'info'),
    differs('Valor unitário', '9,90', 'info'),
  ]);
  await mends('Contrato › Produtos');
  await close('vd_contratos_produtos');
  await operator.openChild(page, 'cliente_contrato', 'vd_contratos_produtos', '71');
  await isRight('Contrato › Produtos');
  await close('vd_contratos_produtos');

  await operator.openTab(page, 'cliente_contrato', 'SVA');
  await operator.openChild(page, 'cliente_contrato', 'sva_usuarios', '80');
  const document: Mistake = ['CNPJ/CPF', 'warning', 'finding.malformed'];
  await finds('Contrato › SVA', [
    differs('ID integração', '4'),
    differs('ID produto', '71', 'info'),
    document,
  ]);
  await mends('Contrato › SVA', [document]);
  await close('sva_usuarios');
  await operator.openChild(page, 'cliente_contrato', 'sva_usuarios', '81');
  await isRight('Contrato › SVA');
});

test('a record whose values come long after its form is judged by its values', async ({
  installed,
  sandbox,
  page,
}) => {
  const { data, settings, origin } = sandbox.ixc;
  const { login, url } = PARTIU.values;
  const token = 'a'.repeat(40);
  data.sva_configuracoes?.push({
    id: '4',
    plataforma: '14',
    login,
    senha: PARTIU.secrets.password,
    url,
    token,
  });
  // The platform brings the fields, once it is known itself.
  Object.assign(settings.delay, { window: 0, record: 1_000, platform: 1_000 });
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const { isRight } = judging(page, panel, installed.texts);
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.openRecord(page, 'sva_configuracoes', '4');

  await isRight('Integrações SVA');
  // Whose password stands there is compared at a press, and not before.
  await encaixe.check(panel, installed.texts);
  await encaixe.stepDone(panel, installed.texts, 'Cadastrar a integração SVA');
});

test('Asaas: a key that is an example, another or missing, and the right one', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const { data, origin } = sandbox.ixc;
  const account: Row = { id: '1', token: 'token', ambiente: 'P' };
  data.api_asaas?.push(account);
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, ASAAS);
  const { finds, isRight, mends, close } = judging(page, panel, t);

  await operator.openAsaas(page);
  await finds('API Asaas', [['Token', 'error', 'finding.placeholder']]);
  await close('api_asaas');

  account.token = '';
  await operator.openAsaas(page);
  await finds('API Asaas', [['Token', 'error', 'finding.empty', '••••••••']]);
  await close('api_asaas');

  account.token = ASAAS_KEYS.hmlg;
  await operator.openAsaas(page);
  await isRight('API Asaas');
  await encaixe.preview(panel, t);
  await encaixe.closePreview(panel, t);
  await finds('API Asaas', [['Token', 'error', 'finding.secretDiffers']]);
  await mends('API Asaas');
  await operator.pressSave(page, 'api_asaas');
  await encaixe.stepDone(panel, t, 'Cadastrar a chave no IXC');
  expect(data.api_asaas).toMatchObject([{ token: ASAAS.secrets.apiKey, ambiente: 'P' }]);
});
