// Records of LevEduca in IXC, wrong in every field that a rule speaks of, beside records that are right: products, the
// links that are only looked at, each way to sign in, the API user. Exactly the planted mistakes are found, and one
// fill mends all that a fill can mend.

import * as operator from '../sandbox/ixc/operator.ts';
import type { Row } from '../sandbox/ixc/rows.ts';
import * as encaixe from './harness/encaixe.ts';
import { differs, judging, needed } from './harness/judging.ts';
import type { Mistake } from './harness/judging.ts';
import { LEVEDUCA, ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

test('LevEduca: products, links, logins and the API user, wrong in all and right in all', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const { data, origin } = sandbox.ixc;
  const product: Row = {
    ...data.produtos?.at(-1),
    descricao: 'LevEduca Cursos',
    preco_base: '9.90',
    id_sva_integracao: '0',
  };
  const sold = { tipo: 'S', id_plano: '0', qtde: '1', valor_unit: '9.90', fixar_ip: '0', repetir: 'S' };
  const onPlan = { ...sold, id_vd_contrato: '6', id_contrato: '0' };
  const onContract = { ...sold, id_vd_contrato: '0', id_contrato: '31' };
  data.produtos?.push(
    {
      ...product,
      id: '43',
      descricao: 'CURSOS',
      id_sub_grupo: '1',
      tipo: 'C',
      controla_estoque: 'S',
      movimentacao: 'C',
      unidade: '1',
      preco_base: '19.90',
      icms_issqn: '',
      id_class_fiscal: '',
    },
    { ...product, id: '44' },
    { ...product, id: '45', descricao: 'PARAMOUNT', preco_base: '14.90' },
  );
  data.vd_contratos_produtos?.push(
    // Somebody else's product, and the one of LevEduca where Paramount's should be.
    { ...onPlan, id: '70', id_produto: '40' },
    { ...onPlan, id: '71', id_produto: '44' },
    { ...onContract, id: '72', id_produto: '44' },
    { ...onContract, id: '73', id_produto: '45' },
  );
  const [service] = data.cliente_contrato_servicos ?? [];
  data.cliente_contrato_servicos?.push({ ...service, id: '74', id_produto: '44' });
  data.radusuarios?.push({ ...data.radusuarios[0], id: '54', login: '', senha: '' });
  data.funcionarios?.push({ ...data.funcionarios[1], id: '4', cpf_cnpj: '111.444.777-36' });
  data.usuarios?.push({
    id: '8',
    id_grupo: '0',
    nome: '',
    email: 'integração@provedor.example',
    senha: 'inventada',
    status: 'I',
    acesso_webservice: '',
    acesso_token: '',
  });

  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, {
    ...LEVEDUCA,
    outputs: { 'product-leveduca': { productId: '44' }, 'product-paramount': { productId: '45' } },
  });
  const { finds, isRight, mends, close } = judging(page, panel, t);

  await operator.openMenu(page, 'Sistema', 'Cadastros', 'Produtos');
  await operator.openRecord(page, 'produtos', '43');
  const wrongFor = (name: string, price: string): readonly Mistake[] => [
    differs('Subgrupo de produtos', '8', 'warning'),
    differs('Produto', name, 'info'),
    differs('Tipo', 'Serviço'),
    differs('Controla estoque', 'Não'),
    differs('Movimentação', 'Venda', 'info'),
    differs('Unidade padrão', 'SER (13)'),
    differs('Preço base', price, 'info'),
  ];
  await finds('Produtos › Produto', wrongFor('LEVEDUCA CURSOS', '9,90'));
  await encaixe.aim(panel, t, 'Criar o produto Paramount (aba Produto)');
  await finds('Produtos › Produto', wrongFor('PARAMOUNT', '14,90'));
  const here = (await encaixe.steps(panel, t)).filter((step) => step.here).map(({ title }) => title);
  expect(here).toEqual(['Criar o produto Paramount (aba Produto)']);
  await mends('Produtos › Produto');
  await operator.openTab(page, 'produtos', 'Planejamento');
  await finds('Produtos › Planejamento', [needed('Tributação'), needed('Classificação fiscal de saída')]);
  await close('produtos');
  for (const id of ['44', '45']) {
    await operator.openRecord(page, 'produtos', id);
    await isRight('Produtos › Produto');
    await operator.openTab(page, 'produtos', 'Planejamento');
    await isRight('Produtos › Planejamento');
    await close('produtos');
  }

  await operator.openMenu(page, 'Sistema', 'Cadastros', 'Contratos', 'Planos de Venda');
  await operator.openRecord(page, 'vd_contratos', '6');
  await operator.openTab(page, 'vd_contratos', 'Planos');
  await operator.openChild(page, 'vd_contratos', 'vd_contratos_produtos', '70');
  await finds('Planos de Venda › Planos', [differs('Produto/Serviço', '44')]);
  await close('vd_contratos_produtos');
  await operator.openChild(page, 'vd_contratos', 'vd_contratos_produtos', '71');
  await isRight('Planos de Venda › Planos');

  await operator.openMenu(page, 'Sistema', 'Cadastros', 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', '31');
  await operator.openTab(page, 'cliente_contrato', 'Produtos');
  await operator.openChild(page, 'cliente_contrato', 'vd_contratos_produtos', '72');
  await finds('Contrato › Produtos', [differs('Produto/Serviço', '45')]);
  await close('vd_contratos_produtos');
  await operator.openChild(page, 'cliente_contrato', 'vd_contratos_produtos', '73');
  await isRight('Contrato › Produtos');
  await close('vd_contratos_produtos');
  await encaixe.decide(panel, 'Ligação do produto LevEduca', 'No contrato, aba Serviços adicionais');
  await operator.openTab(page, 'cliente_contrato', 'Serviços adicionais');
  await operator.openChild(page, 'cliente_contrato', 'cliente_contrato_servicos', '71');
  await finds('Contrato › Serviços adicionais', [differs('Produto', '44')]);
  await close('cliente_contrato_servicos');
  await operator.openChild(page, 'cliente_contrato', 'cliente_contrato_servicos', '74');
  await isRight('Contrato › Serviços adicionais');
  await close('cliente_contrato_servicos');

  await encaixe.decide(panel, 'Login do assinante no LevEduca', 'Login PPPoE');
  await operator.openTab(page, 'cliente_contrato', 'Login');
  await operator.openChild(page, 'cliente_contrato', 'radusuarios', '54');
  await finds('Contratos › Login', [needed('Login'), needed('Senha', 'warning')]);
  await close('radusuarios');
  await operator.openChild(page, 'cliente_contrato', 'radusuarios', '51');
  await isRight('Contratos › Login');

  await encaixe.decide(panel, 'Login do assinante no LevEduca', 'Login da Central do Assinante');
  await operator.openMenu(page, 'Sistema', 'Clientes');
  await operator.openRecord(page, 'cliente', '22');
  await operator.openTab(page, 'cliente', 'Contato');
  await finds('Clientes › Contato', [needed('Login (central)'), needed('Senha', 'warning')]);
  await close('cliente');
  await operator.openRecord(page, 'cliente', '21');
  await operator.openTab(page, 'cliente', 'Contato');
  await isRight('Clientes › Contato');
  await close('cliente');

  await encaixe.decide(panel, 'Login do assinante no LevEduca', 'CPF ou CNPJ do assinante');
  await operator.openRecord(page, 'cliente', '24');
  await finds('Clientes › Cliente', [needed('CPF/CNPJ')]);
  await close('cliente');
  // The tax office's own example of a CNPJ with letters.
  await operator.openRecord(page, 'cliente', '22');
  await isRight('Clientes › Cliente');
  await close('cliente');

  await encaixe.decide(panel, 'Login do assinante no LevEduca', 'CPF do colaborador');
  await operator.openMenu(page, 'Sistema', 'Folha de pagamento', 'Colaboradores');
  await operator.openRecord(page, 'funcionarios', '4');
  await finds('Colaboradores', [['CPF', 'error', 'finding.malformed']]);
  await close('funcionarios');
  await operator.openRecord(page, 'funcionarios', '2');
  await isRight('Colaboradores');

  await operator.openMenu(page, 'Configurações', 'Usuários', 'Usuário');
  await operator.openRecord(page, 'usuarios', '8');
  const ownersWork: readonly Mistake[] = [
    needed('Grupo'),
    needed('Nome'),
    ['E-mail', 'warning', 'finding.format'],
    ['Token', 'error', 'finding.notGenerated'],
  ];
  await finds('Usuário', [...ownersWork, differs('Status', 'Ativo'), differs('Permite acesso a API', 'Sim')]);
  await mends('Usuário', ownersWork);
  await close('usuarios');
  await operator.openRecord(page, 'usuarios', '7');
  await isRight('Usuário');
});
