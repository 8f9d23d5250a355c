/* Values of a window's fields: reading, setting, masks. Field ids repeat between windows, so all goes by window. */
/* global IXC, IXC_AMBIENTE */
'use strict';

/* A field of a window as jQuery object with the page's own additions [P]. */
IXC.campo = function ($form, nome) {
  var $campo = $form.find('[name="' + nome + '"]');
  var radio = $campo.is(':radio');
  $campo.marcado = function () {
    return radio ? $campo.filter(':checked').val() || '' : $campo.prop('checked') ? 'S' : '';
  };
  $campo.marcar = function (valor) {
    if (radio)
      $campo
        .filter('[value="' + valor + '"]')
        .prop('checked', true)
        .trigger('change');
    else $campo.prop('checked', valor === 'S').trigger('change');
    return $campo;
  };
  $campo.valor = function () {
    return radio || $campo.is(':checkbox') ? $campo.marcado() : $campo.val() || '';
  };
  $campo.mostra = function () {
    $campo.closest('dl').show();
    return $campo;
  };
  $campo.esconde = function () {
    $campo.closest('dl').hide();
    return $campo;
  };
  return $campo;
};

/* Puts a stored value into a field, without the events of typing. */
$.fn.formInsere_val_campo = function (nome, valor) {
  var $campo = IXC.campo(this, nome);
  if ($campo.is(':radio'))
    $campo
      .prop('checked', false)
      .filter('[value="' + valor + '"]')
      .prop('checked', true);
  else if ($campo.is(':checkbox')) $campo.prop('checked', valor === 'S');
  else $campo.val(valor);
  if ($campo.is('[data-mascara=document]')) $campo.triggerHandler('input');
  if ($campo.is('[data-mascara=money]')) prefixa($campo);
  if ($campo.is('.campo_id')) IXC.resolve($campo);
  return this;
};

/* What the window would send: every enabled field once. */
IXC.valores = function ($form) {
  var valores = {};
  $form.find('[name]').each(function () {
    if (!this.disabled) valores[this.name] = IXC.campo($form, this.name).valor();
  });
  return valores;
};

/* Money between the page's spelling and numbers. */
IXC.numero = function (texto) {
  return Number(texto.replace(/[^\d,-]/g, '').replace(',', '.'));
};
IXC.moeda = function (numero) {
  return numero.toLocaleString('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
};

var MASCARAS = {
  date: '00/00/0000',
  cep: '00000-000',
};

/* Masks on the fields below an element; fields that arrive later get theirs when they arrive. */
IXC.mascara = function ($escopo) {
  $.each(MASCARAS, function (tipo, mascara) {
    $escopo.find('[data-mascara=' + tipo + ']').mask(mascara);
  });
  $escopo.find('[data-mascara=money]').each(function () {
    var $campo = $(this).mask('#.##0,00', { reverse: true });
    $campo.on('blur', function () {
      prefixa($campo);
    });
    $campo.on('focus', function () {
      $campo.val($campo.val().replace(/^R\$\s*/, ''));
    });
  });
  $escopo.find('[data-mascara=phone]').each(function () {
    alterna($(this), function (valor) {
      return valor.replace(/\D/g, '').length > 10 ? '(00) 00000-0000' : '(00) 0000-00009';
    });
  });
  // CPF or CNPJ by length; a CNPJ may have letters.
  $escopo.find('[data-mascara=document]').each(function () {
    var $campo = alterna($(this), function (valor) {
      return valor.replace(/[^0-9A-Za-z]/g, '').length > 11 ? 'AA.AAA.AAA/AAAA-00' : 'AAA.AAA.AAA-AAA';
    });
    $campo.on('blur', function () {
      $campo.val($campo.val().toUpperCase());
    });
  });
};

/* One look shows money with the currency, except while it is being typed. */
function prefixa($campo) {
  var valor = $campo.val();
  if (IXC_AMBIENTE.moneyPrefix && valor && !/^R\$/.test(valor)) $campo.val('R$ ' + valor);
}

/* A mask that changes with what is typed: the new one must be set before the old one can cut the text. */
function alterna($campo, escolhe) {
  var atual = escolhe($campo.val());
  $campo.on('input', function (evento) {
    var certa = escolhe($campo.val());
    if (certa === atual) return;
    atual = certa;
    $campo.mask(certa);
    evento.stopImmediatePropagation();
  });
  return $campo.mask(atual);
}
