/* Record windows: stacked on the body, numbered by their place in the stack, never by their screen. */
/* global IXC, alerta */
'use strict';

/* The topmost window of a table, as the page's own scripts ask for it. */
IXC.form = function (tabela) {
  return IXC.janelas.findLast(function (janela) {
    return janela.tabela === tabela;
  });
};

IXC.topo = function () {
  return IXC.janelas[IXC.janelas.length - 1];
};

/* Opens a window: a record (`id`) or a new one (`valores` to start with); `aoSalvar` when something was written. */
IXC.abre = function (tabela, opcoes) {
  IXC.cobre();
  return $.get(IXC.acao(tabela, 'janela'))
    .done(function (html) {
      var janela = criaJanela(tabela, $(html), opcoes);
      IXC.janelas.push(janela);
      gancho(janela, 'onInit');
      carrega(janela, opcoes.id, opcoes.valores || {});
    })
    .fail(function (resposta) {
      alerta('alerts', resposta.responseText);
    });
};

function criaJanela(tabela, $form, opcoes) {
  var nivel = 2 + IXC.janelas.length;
  var janela = {
    tabela: tabela,
    $form: $form,
    id: '',
    erro: '',
    aoSalvar: opcoes.aoSalvar,
    valores: opcoes.valores,
  };
  $form
    .attr('id', nivel + '_form')
    .css({ zIndex: 100 + nivel, '--nivel': nivel - 2 })
    .appendTo('body');

  janela.campo = function (nome) {
    return IXC.campo($form, nome);
  };
  janela.aba = function (titulo) {
    return $form.find('a.tabTitle').filter(function () {
      return $(this).text() === titulo;
    });
  };
  janela.somenteLeitura = function (nome, sim) {
    janela.campo(nome).prop('readonly', sim);
  };
  janela.setErro = function (mensagem) {
    janela.erro = mensagem;
  };
  janela.salvar = function () {
    salva(janela);
  };
  janela.fecha = function () {
    gancho(janela, 'onClose');
    $form.remove();
    IXC.janelas.splice(IXC.janelas.indexOf(janela), 1);
  };

  ligaAbas(janela);
  IXC.ligaCampos($form);
  $form.on('submit', function (evento) {
    evento.preventDefault();
    salva(janela);
  });
  $form.find('a[id="' + tabela + '_btn_close"]').on('click', janela.fecha);
  $form.find('[id="novo_form"]').on('click', function () {
    carrega(janela, undefined, janela.valores || {});
  });
  $form.find('[data-acao]').on('click', function () {
    aciona(janela, $(this).attr('data-acao'));
  });
  $form.find('.button_print').on('click', function () {
    $form.find('.ul_print').toggle();
  });
  $form.find('[id="buscacep"]').on('click', function () {
    alerta('alerts', 'Consulta de CEP indisponível no momento.');
  });
  return janela;
}

IXC.ligaCampos = function ($escopo) {
  IXC.mascara($escopo);
  IXC.ligaConsultas($escopo);
};

function gancho(janela, nome) {
  var tela = IXC.telas[janela.tabela];
  if (tela && tela[nome]) tela[nome](janela);
}

/* The window stands first, its values come after. */
function carrega(janela, id, valores) {
  var $form = janela.$form;
  return $.getJSON(IXC.acao(janela.tabela, id ? 'recupera' : 'inicia'), { id: id }).done(function (campos) {
    $form.find('[name]').each(function () {
      if (!/^validacao_form_/.test(this.name)) $form.formInsere_val_campo(this.name, '');
    });
    janela.registro = Object.assign({}, valores);
    campos.forEach(function (linha) {
      janela.registro[linha.campo] = linha.valor;
    });
    Object.assign(janela.registro, id ? {} : valores);
    janela.id = '';
    $.each(janela.registro, function (nome, valor) {
      $form.formInsere_val_campo(nome, valor);
    });
    identifica(janela, id);
    gancho(janela, id ? 'onEdit' : 'onNovo');
  });
}

/* The number of a record stands in the window once it has one. */
function identifica(janela, id) {
  janela.id = id || '';
  var $id = janela.campo('id').val(janela.id);
  $id.closest('dl').toggle(janela.id !== '');
  janela.$form.find('.form_toolbar .vg-badge-content').text(janela.id ? 'Editando' : 'Novo');
}

function ligaAbas(janela) {
  var $form = janela.$form;
  $form.find('a.tabTitle').first().addClass('ativa');
  $form.find('a.tabTitle').on('click', function () {
    var $aba = $(this);
    var $painel = $form
      .find('.panel')
      .hide()
      .filter('[id="' + $aba.attr('rel') + '"]')
      .show();
    $form.find('a.tabTitle').removeClass('ativa');
    $aba.addClass('ativa');
    if ($painel.find('.grid_filha').length) IXC.abreGridFilha(janela, $painel);
  });
}

function salva(janela) {
  var $form = janela.$form;
  var $salvar = $form.find('button[type=submit]');
  if ($salvar.prop('disabled')) return;
  janela.erro = '';
  gancho(janela, 'onSubmit');
  if (janela.erro) return alerta('error', janela.erro);
  $salvar.prop('disabled', true);
  var acao = janela.id ? 'edit&id=' + janela.id : 'novo';
  $.post(IXC.acao(janela.tabela, acao), IXC.valores($form), null, 'json')
    .done(function (resposta) {
      if (resposta.type === 'error') {
        alerta('error', resposta.message);
        gancho(janela, 'onSubmiterror');
        return;
      }
      resposta.atualiza_campos.forEach(function (linha) {
        $form.formInsere_val_campo(linha.campo, linha.valor);
      });
      identifica(janela, resposta.id);
      janela.registro = IXC.valores($form);
      $('body').IXCnotificacao({ tipo: 'success', titulo: 'Sucesso', mensagem: resposta.message });
      gancho(janela, 'onSubmitsucess');
      if (janela.aoSalvar) janela.aoSalvar();
    })
    .fail(IXC.falha)
    .always(function () {
      $salvar.prop('disabled', false);
    });
}

/* A button that acts at once: the server does the work and says how it went. */
function aciona(janela, acao) {
  $.post(IXC.acao(janela.tabela, acao), { id: janela.id }, null, 'json')
    .done(function (resposta) {
      if (resposta.type === 'error') alerta('error', resposta.message);
      else $('body').IXCnotificacao({ tipo: 'success', titulo: 'Sucesso', mensagem: resposta.message });
    })
    .fail(IXC.falha);
}

/* Alt+S saves and Esc closes the window on top; Enter in a field does not send the form. */
$(document).on('keydown', function (evento) {
  if (evento.key === 'Escape') {
    var $modal = $('.ixc-modal').last();
    if ($modal.length) $modal.remove();
    else if (IXC.topo()) IXC.topo().fecha();
  } else if (evento.altKey && evento.key.toLowerCase() === 's' && IXC.topo()) {
    evento.preventDefault();
    IXC.topo().salvar();
  } else if (evento.key === 'Enter' && $(evento.target).is('form input')) {
    evento.preventDefault();
  }
});
