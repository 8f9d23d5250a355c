/* Lists: the main one in `1_grid`, those inside windows, and those of look-ups. */
/* global IXC, IXC_AMBIENTE, alerta */
'use strict';

/* The rows of a table element; `opcoes.filtro` narrows them to a parent. */
function criaGrid($lista, tabela, opcoes) {
  var $tabela = $lista.find('table[data-nome]');
  var grid = { tabela: tabela, busca: null };
  grid.carrega = function (busca) {
    if (busca !== undefined) grid.busca = busca;
    var pedido = $.extend({ page: 1, rp: 50, sortname: tabela + '.id', sortorder: 'desc' }, grid.busca);
    pedido.grid_param = JSON.stringify(opcoes.filtro || []);
    return $.post(IXC.acao(tabela, 'grid'), pedido, null, 'json').done(function (resposta) {
      mostraLinhas($lista, $tabela, tabela, resposta);
    });
  };
  $tabela.on('click', 'tr.tableRow', function () {
    $tabela.find('tr').removeClass('trSelected');
    $(this).addClass('trSelected');
  });
  $tabela.on('dblclick', 'tr.tableRow', function () {
    opcoes.escolhe($(this).attr('data-valorcampoautoincrement'));
  });
  $lista.find('i[title=Atualizar]').on('click', function () {
    grid.carrega();
  });
  grid.selecionada = function () {
    return $tabela.find('tr.trSelected').attr('data-valorcampoautoincrement');
  };
  return grid;
}

function mostraLinhas($lista, $tabela, tabela, resposta) {
  var colunas = $tabela.find('th');
  var $corpo = $tabela.find('tbody').empty();
  resposta.rows.forEach(function (linha) {
    var $linha = $('<tr class="tableRow"></tr>')
      .attr({ id: 'row' + linha.id, 'data-valorcampoautoincrement': linha.id })
      .appendTo($corpo);
    colunas.each(function (posicao) {
      var $texto = $('<div></div>').appendTo(
        $('<td></td>').attr('abbr', $(this).attr('abbr')).appendTo($linha),
      );
      var valor = linha.cell[posicao];
      if ($(this).is('[data-badge]') && IXC_AMBIENTE.template === 'vg' && valor) {
        $('<div class="vg-badge" variant="info"></div>')
          .attr('title', valor)
          .append($('<span class="vg-badge-content"></span>').text(valor))
          .appendTo($texto);
      } else {
        $texto.text(valor);
      }
    });
  });
  var total = Number(resposta.total);
  $lista.find('.pPageStat').text(total ? '1 - ' + resposta.rows.length + ' de ' + total : 'Nenhum registro');
}

/* A list with its quick search; `escolhe` gets the id of the row that was double-clicked. */
IXC.criaLista = function ($lista, tabela, escolhe) {
  var grid = criaGrid($lista, tabela, { escolhe: escolhe });
  var $coluna = $lista.find('.selectedColumn');
  var $campo = $lista.find('input.gridActionsSearchInput');
  var coluna = $lista.find('.colunas li').eq(1).attr('data-valor');
  grid.procura = function () {
    return grid.carrega({ qtype: coluna, query: $campo.val(), oper: /\.id$/.test(coluna) ? '=' : 'L' });
  };
  $coluna.on('click', function () {
    var $colunas = $lista.find('.colunas');
    $colunas.prop('hidden', !$colunas.prop('hidden'));
  });
  $lista.find('.colunas').on('click', 'li', function () {
    coluna = $(this).attr('data-valor');
    $coluna.text($(this).attr('data-nome'));
    $campo.attr('placeholder', 'Consultar por ' + $(this).attr('data-nome'));
    $lista.find('.colunas').prop('hidden', true);
  });
  $campo.on('keydown', function (evento) {
    if (evento.which === 13) grid.procura();
  });
  $lista.find('button[name=btn_buscar_todas]').on('click', function () {
    grid.carrega({});
  });
  return grid;
};

/* What was searched in a list stays in its box when the operator comes back. */
var buscas = {};

/* Opens a list from the menu. The windows that stood over the old one close. */
window.cria_grid = function (seletor, tabela) {
  while (IXC.topo()) IXC.topo().fecha();
  IXC.cobre();
  var $lugar = $('[id="' + seletor.replace('#', '') + '"]');
  return $.get(IXC.acao(tabela, 'lista')).done(function (html, estado, resposta) {
    $lugar.html(html);
    var grid = IXC.criaLista($lugar, tabela, abre);
    IXC.grids[tabela] = grid;
    var $campo = $lugar.find('input.gridActionsSearchInput');
    $campo.val(buscas[tabela] || '').on('input', function () {
      buscas[tabela] = $campo.val();
    });
    $lugar.find('button[name=novo]').on('click', function () {
      IXC.abre(tabela, { aoSalvar: recarrega });
    });
    $lugar.find('button[name=editar]').on('click', function () {
      if (grid.selecionada()) abre(grid.selecionada());
      else alerta('alerts', 'Selecione um registro!');
    });
    function recarrega() {
      if (grid.busca) grid.carrega();
    }
    function abre(id) {
      IXC.abre(tabela, { id: id, aoSalvar: recarrega });
    }
    if ($campo.val()) grid.procura();
    else if (IXC_AMBIENTE.gridsOpenFull || resposta.getResponseHeader('x-grid-vazia') !== 'S')
      grid.carrega({});
  });
};

/* Opens a window from the menu that has no list: on its only record, once there is one. */
window.cria_form = function (tabela) {
  while (IXC.topo()) IXC.topo().fecha();
  return $.post(IXC.acao(tabela, 'grid'), { rp: 1 }, null, 'json').done(function (resposta) {
    IXC.abre(tabela, { id: resposta.rows.length ? resposta.rows[0].id : undefined });
  });
};

/* The list inside a tab, of records that belong to the window's own. */
IXC.abreGridFilha = function (janela, $painel) {
  var $tabela = $painel.find('table[data-pai]');
  var nome = $tabela.attr('id');
  var filha = $tabela.attr('data-nome');
  var chave = $tabela.attr('data-pai');
  var $lista = $painel.find('.grid_filha');
  if (!$lista.data('grid')) {
    $lista.data('grid', criaGrid($lista, filha, { escolhe: abre, filtro: [] }));
    $lista.find('button[name=novo]').on('click', function () {
      if (!janela.id) return alerta('alerts', 'Salve o registro antes de continuar!');
      var valores = {};
      valores[chave] = janela.id;
      IXC.abre(filha, { valores: valores, aoSalvar: recarrega });
    });
    $lista.find('button[name=editar]').on('click', function () {
      if (selecionada()) abre(selecionada());
    });
    $lista.find('button[name=deletar]').on('click', function () {
      if (!selecionada() || !confirm('Deseja realmente deletar o registro?')) return;
      $.post(IXC.acao(filha, 'deletar'), { id: selecionada() }).done(recarrega);
    });
  }
  IXC.grids[nome] = $lista.data('grid');
  recarrega();

  function selecionada() {
    return $lista.data('grid').selecionada();
  }
  function abre(id) {
    IXC.abre(filha, { id: id, aoSalvar: recarrega });
  }
  function recarrega() {
    if (!janela.id) return;
    $lista.data('grid').carrega({ qtype: filha + '.' + chave, query: janela.id, oper: '=' });
  }
};

IXC.grid = function (nome) {
  return IXC.grids[nome];
};
