/** Pages of other products that people work in: panels, CRMs, help desks, hubs of integrations. Closest of all to an ERP. */
import { dialog, field, fields, LABELS, save, slug, table } from './parts.ts';
import type { Shape } from './shape.ts';

export const work: readonly Shape[] = [
  {
    name: 'timesheet',
    at: 'horas',
    make: (chance) => ({
      title: 'Horas da semana',
      body: `<form><table><tr><th>Projeto</th>${['Seg', 'Ter', 'Qua', 'Qui', 'Sex'].map((day) => `<th>${day}</th>`).join('')}</tr>${Array.from({ length: 20 + chance.below(60) }, (_, row) => `<tr><td>Projeto ${row}</td>${[1, 2, 3, 4, 5].map((day) => `<td><input name="h[${row}][${day}]"></td>`).join('')}</tr>`).join('')}</table>${save()}</form>`,
    }),
  },
  {
    name: 'crm',
    at: 'people/edit/12',
    make: (chance) => ({
      title: 'Pessoas',
      body: `<span>CRM</span><h5>Pessoas</h5><form method="post">${fields(chance, 10, 'for')}${save()}</form>${table(chance, ['Descrição', 'Quantidade', 'Status'], 5)}`,
    }),
  },
  {
    name: 'contract',
    at: 'contracts/edit/77',
    make: (chance) => ({
      title: 'Editar contrato',
      body: `<h1>${chance.pick(['Editar Contrato', 'Contratos / Editar', 'Contrato 77'])}</h1><form method="post">${fields(chance, 9, chance.pick(['for', 'row']))}${save()}</form>${table(chance, ['Serviço', 'Descrição', 'Valor'], 6, 'services-table')}`,
    }),
  },
  {
    name: 'cake',
    at: 'users/edit/3',
    make: (chance) => ({
      title: 'Usuários',
      body: `<h2>Editar usuário</h2><form id="UserEditForm" method="post"><input type="hidden" name="_method" value="PUT">${fields(chance, 7, 'cake', 'User')}${save()}</form><div id="flashMessage" class="message">O usuário foi salvo.</div>`,
    }),
  },
  {
    name: 'window-names',
    at: 'admin.php',
    make: (chance) => {
      const name = chance.pick(['produtos', 'cliente', 'cliente_contrato', 'usuarios', 'funcionarios']);
      const id = chance.pick(['2_form', '1_form', 'edit_form', `${name}_form`]);
      return {
        title: 'Administração',
        body: `<div id="1_grid">${table(chance, ['ID', 'Descrição'], 9)}</div><form id="${id}" name="${name}" method="post"><h3>${name}</h3>${fields(chance, 8, 'definition')}${save()}</form>`,
      };
    },
  },
  {
    name: 'grid-titles',
    at: 'adm.php',
    make: (chance) => ({
      title: chance.pick(['Asaas', 'API Asaas', 'Rotinas']),
      body: `<div class="ftitle">${chance.pick(['API Asaas', 'Asaas', 'Rotinas provedor'])}</div><div class="grid">${table(chance, ['ID', 'Descrição', 'Tipo'], 12)}</div><a class="tabTitle" rel="0">Produto</a><div id="0">${fields(chance, 5, 'definition')}</div>`,
    }),
  },
  {
    name: 'campaigns',
    at: 'crm_campaigns',
    make: (chance) => ({
      title: 'Campanhas',
      body: `<div><span>Marketing / Operações</span><h5>Campanhas</h5></div><form>${fields(chance, 6, 'for')}${save('Publicar')}</form>`,
    }),
  },
  {
    name: 'webhooks',
    at: 'settings/webhooks',
    make: (chance) => ({
      title: 'Webhooks',
      body: `<h1>Webhooks</h1>${table(chance, ['URL', 'Método', 'Status'], 4)}${dialog(
        chance.pick([
          'Cadastrar webhook',
          'Novo webhook – Informações',
          'Editando webhook',
          'Editar',
          'Editando - Informações',
        ]),
        `<form>${['Nome', 'URL', 'Método', 'Token', 'Ativo'].map((each) => field(chance, each, 'material')).join('')}<button type="button">Adicionar header</button>${save()}</form>`,
      )}`,
    }),
  },
  {
    name: 'hub',
    at: 'integrations',
    make: (chance) => ({
      title: 'Integrações',
      body: `<h5>${chance.pick(['Integradores', 'Integrações Webhooks', 'Integrações'])}</h5><div class="cards">${chance
        .some(LABELS, 6)
        .map((each) => `<article><h6>${each}</h6><button>Conectar</button></article>`)
        .join(
          '',
        )}</div>${dialog(chance.pick(['Nova integração', 'Cadastrar integração', 'Duplicar integração']), `<form>${fields(chance, 6, 'material')}${save('salvar novo')}</form>`)}`,
    }),
  },
  {
    name: 'service-desk',
    at: 'parameters',
    make: (chance) => ({
      title: 'Parâmetros',
      body: `<h2>Parâmetros</h2><section><h3>${chance.pick(['Service Desk', 'Parâmetros do Service Desk', 'Atendimento'])}</h3>${['Utilizar Webhooks', 'Utiliza Streaming'].map((each) => `<label><input type="checkbox" name="${slug(each)}">${each}</label>`).join('')}</section>${save()}`,
    }),
  },
  {
    name: 'dashboard',
    at: 'dashboard_contracts',
    make: (chance) => ({
      title: 'Painel',
      body: `<h4>Painel de contratos</h4><form method="get">${fields(chance, 5, 'placeholder')}${save('Filtrar')}</form><svg width="400" height="100">${Array.from({ length: 30 }, (_, x) => `<rect x="${x * 12}" y="${chance.below(80)}" width="8" height="60"/>`).join('')}</svg>`,
    }),
  },
];
