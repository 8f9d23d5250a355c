/** Pages that everybody meets: shops, sign-ins, searches, mail, banks, schools. */
import { dialog, field, fields, LABELS, save, table } from './parts.ts';
import type { Shape } from './shape.ts';

export const everyday: readonly Shape[] = [
  {
    name: 'checkout',
    at: 'checkout/pagamento',
    make: (chance) => ({
      title: chance.pick(['Finalizar compra', 'Pagamento', 'Produtos']),
      body: `<h1>Finalizar compra</h1><form name="produtos" id="checkout_form" method="post">${fields(chance, 9, 'around')}
        <fieldset><legend>Pagamento</legend><label><input type="radio" name="tipo" value="P" checked> Pix</label><label><input type="radio" name="tipo" value="C"> Cartão</label></fieldset>${save('Pagar')}</form>`,
    }),
  },
  {
    name: 'login',
    at: 'users/login',
    make: (chance) => ({
      title: 'Entrar',
      body: `<form method="post" action="/users/login">${['E-mail', 'Senha'].map((each) => field(chance, each, chance.pick(['for', 'placeholder']))).join('')}
        <label><input type="checkbox" name="lembrar"> Lembrar</label>${save('Entrar')}</form>${chance.chance(40) ? '<p role="alert">Erro: e-mail ou senha incorretos.</p>' : ''}`,
    }),
  },
  {
    name: 'search',
    at: 'busca',
    make: (chance) => ({
      title: 'Busca',
      body: `<form role="search" method="get"><input name="q" class="gridActionsSearchInput" placeholder="Consultar por Descrição">${fields(chance, 4, 'placeholder')}${save('Buscar')}</form>
        <h2>Resultados</h2><ol>${chance
          .some(LABELS, 8)
          .map((each) => `<li><a href="#${each}">${each}</a></li>`)
          .join('')}</ol>`,
    }),
  },
  {
    name: 'registration',
    at: 'cadastro',
    make: (chance) => ({
      title: 'Criar conta',
      body: `<h1>Cadastro</h1><form id="cadastro_form" name="cliente" method="post">${fields(chance, 12, 'for', 'c_')}${save('Criar conta')}</form>`,
    }),
  },
  {
    name: 'mail',
    at: 'mail/inbox',
    make: (chance) => ({
      title: 'Caixa de entrada (3)',
      body: `<nav><a href="#">Entrada</a><a href="#">Enviados</a></nav><div role="grid">${Array.from({ length: 12 }, (_, row) => `<div role="row"><div role="gridcell"><input type="checkbox" name="m${row}"></div><div role="gridcell">Mensagem ${row}</div></div>`).join('')}</div>
        ${chance.chance(60) ? dialog('Nova mensagem', `<form>${['E-mail', 'Título', 'Observações'].map((each) => field(chance, each, 'placeholder')).join('')}${save('Enviar')}</form>`) : ''}
        <div role="alert">Mensagem enviada com sucesso.</div>`,
    }),
  },
  {
    name: 'bank',
    at: 'conta/transferencia',
    make: (chance) => ({
      title: 'Transferência',
      body: `<h2>Nova transferência</h2><form method="post">${fields(chance, 6, 'definition')}${save('Continuar')}</form>${table(chance, ['Data', 'Descrição', 'Valor'], 10)}`,
    }),
  },
  {
    name: 'school',
    at: 'matricula',
    make: (chance) => ({
      title: 'Matrícula',
      body: `<h1>Matrícula 2026</h1><form method="post">${['Aluno', 'Responsável', 'Contato'].map((part) => `<fieldset><legend>${part}</legend>${fields(chance, 5, 'for', `${part[0] ?? ''}_`)}</fieldset>`).join('')}${save('Enviar')}</form>`,
    }),
  },
  {
    name: 'survey',
    at: 'pesquisa',
    make: (chance) => ({
      title: 'Pesquisa',
      body: `<form>${chance
        .some(LABELS, 10)
        .map(
          (each, row) =>
            `<fieldset><legend>${each}</legend>${[1, 2, 3, 4, 5].map((value) => `<label><input type="radio" name="p${row}" id="p${row}${value}" value="${value}">${value}</label>`).join('')}</fieldset>`,
        )
        .join('')}${save('Enviar')}</form>`,
    }),
  },
];
