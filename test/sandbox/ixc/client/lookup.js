/* Look-ups: an id and its description. The description comes from the server, late, after change, blur or Enter. */
/* global IXC, IXC_AMBIENTE */
'use strict';

function rotulo($id) {
  return $id.closest('dd').find('.campo_label');
}

/* Asks for the description of the id that stands in the field. An answer for an id that has left is dropped. */
IXC.resolve = function ($id) {
  var id = $.trim($id.val());
  if ($id.data('consultado') === id) return;
  $id.data('consultado', id);
  rotulo($id).val('');
  if (id === '') {
    $id.trigger('ixc:resolvido', ['']);
    return;
  }
  $.getJSON(IXC.acao($id.data('tabela'), 'descricao'), { id: id }).done(function (resposta) {
    if ($.trim($id.val()) !== id) return;
    rotulo($id).val(resposta.descricao);
    if (resposta.descricao) {
      $id.trigger('ixc:resolvido', [id]);
      return;
    }
    $id.removeData('consultado');
    if (IXC_AMBIENTE.wrongId === 'blanked') {
      setTimeout(function () {
        if ($.trim($id.val()) === id) $id.val('');
      }, 1200);
    }
  });
};

IXC.ligaConsultas = function ($escopo) {
  var quando = IXC_AMBIENTE.lookupTrigger;
  $escopo.find('input.campo_id').each(function () {
    var $id = $(this);
    if (quando === 'any' || quando === 'change') $id.on('change', resolve);
    if (quando === 'any' || quando === 'blur') $id.on('blur', resolve);
    if (quando === 'any' || quando === 'enter') {
      $id.on('keydown', function (evento) {
        if (evento.which === 13) resolve();
      });
    }
    function resolve() {
      IXC.resolve($id);
    }
    ligaAutocompletar($id);
  });
  $escopo.find('.but_search').on('click', function () {
    abreConsulta($(this).closest('dd').find('.campo_id'));
  });
  $escopo.find('[action=f3]').on('click', function () {
    var $id = $(this).closest('dd').find('.campo_id');
    if ($id.val()) IXC.abre($id.data('tabela'), { id: $.trim($id.val()) });
  });
};

function escolhe($id, id) {
  $id.val(id).trigger('change');
  IXC.resolve($id);
}

/* Typing in the description offers matching records; emptying it empties the id. */
function ligaAutocompletar($id) {
  var $texto = rotulo($id);
  var $lista = $id.closest('dd').find('.autocomplete-list');
  var espera;
  $texto.on('input', function () {
    clearTimeout(espera);
    $lista.empty();
    if (!$texto.val()) return escolhe($id, '');
    espera = setTimeout(function () {
      $.getJSON(IXC.acao($id.data('tabela'), 'autocomplete'), { q: $texto.val() }).done(function (achados) {
        $lista.empty();
        achados.forEach(function (achado) {
          $('<div></div>')
            .attr('data-id', achado.id)
            .text(achado.id + ' - ' + achado.descricao)
            .appendTo($lista);
        });
      });
    }, 300);
  });
  $lista.on('mousedown', 'div[data-id]', function () {
    $lista.empty();
    escolhe($id, $(this).attr('data-id'));
  });
}

/* The magnifier: a list over the window; double click chooses. */
function abreConsulta($id) {
  if ($id.prop('readonly')) return;
  var tabela = $id.data('tabela');
  $.get(IXC.acao(tabela, 'lista')).done(function (html) {
    var $modal = $('<div class="ixc-modal consulta"></div>').html(html).appendTo('body');
    $modal.find('.btn_row').append('<a class="fa fa-times" title="Fechar"></a>');
    $modal.find('button[name=novo], button[name=editar]').remove();
    $modal.find('.fa-times').on('click', function () {
      $modal.remove();
    });
    var grid = IXC.criaLista($modal, tabela, function (id) {
      $modal.remove();
      escolhe($id, id);
    });
    grid.carrega();
  });
}
