/* Toasts, the covering layer, modals: what the page tells its operator, and what gets in the operator's way. */
/* global IXC_AMBIENTE */
'use strict';
var IXC = { telas: {}, janelas: [], grids: {} };

/* Toast: success class and markup [P+], error class [G]. A toast stays a few seconds; several may stand together. */
$.fn.IXCnotificacao = function (aviso) {
  var $pilha = $('#notificacoes');
  if (!$pilha.length) $pilha = $('<div id="notificacoes"></div>').appendTo('body');
  var $aviso = $(
    '<div class="notification-' +
      aviso.tipo +
      '"><div class="notificationBody">' +
      '<div class="notificationTitle"></div><div class="notificationMessage"><span></span></div></div></div>',
  );
  $aviso.find('.notificationTitle').text(aviso.titulo || '');
  $aviso.find('.notificationMessage span').html(aviso.mensagem);
  $aviso.appendTo($pilha);
  setTimeout(function () {
    $aviso.remove();
  }, aviso.timeout || IXC_AMBIENTE.toastMs);
  return this;
};

function alerta(tipo, mensagem) {
  var titulo = tipo === 'error' ? 'Erro' : 'Aviso';
  $('body').IXCnotificacao({
    tipo: tipo === 'error' ? 'error' : 'warning',
    titulo: titulo,
    mensagem: mensagem,
  });
}

/* The layer that covers the page now and then and takes every click. */
IXC.cobre = function () {
  var vez = IXC_AMBIENTE.overlay;
  if (vez === 'never' || (vez === 'random' && Math.random() < 0.5)) return;
  if (vez === 'once') IXC_AMBIENTE.overlay = 'never';
  var $fundo = $('<div id="backgroundContent"><span>Carregando</span></div>').appendTo('body');
  setTimeout(function () {
    $fundo.remove();
  }, IXC_AMBIENTE.overlayMs);
};

IXC.acao = function (tabela, acao) {
  return '/aplicativo/' + tabela + '/action/action.php?action=' + acao + '&skin=' + IXC_AMBIENTE.template;
};

IXC.falha = function () {
  alerta('error', 'Falha de comunicação com o servidor.');
};

$(document).on('click', '#closeButton', function () {
  $(this).closest('.ixc-modal').remove();
});
