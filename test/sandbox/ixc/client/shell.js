/* Side menu: top entries show their groups, an entry opens its list, the box filters entries. */
/* global cria_grid */
'use strict';

(function () {
  function fecha() {
    $('.menu_painel').prop('hidden', true);
    $('.menu_raiz a').removeClass('ativo');
  }

  $('.menu_raiz a').on('click', function () {
    var $painel = $('.menu_painel[data-raiz="' + $(this).attr('title') + '"]');
    var aberto = !$painel.prop('hidden');
    fecha();
    if (aberto) return;
    $painel.prop('hidden', false);
    $(this).addClass('ativo');
  });

  $('li[id^=menu_item_] a').on('click', function () {
    var chamada = /^cria_grid\('([^']+)','([^']+)','([SN])'\);$/.exec($(this).attr('rel'));
    $('#id_input_menu').val('');
    filtra('');
    if (chamada) cria_grid(chamada[1], chamada[2], chamada[3]);
  });

  $('#id_input_menu').on('input', function () {
    filtra($(this).val().toLowerCase());
  });

  function filtra(texto) {
    fecha();
    $('li[id^=menu_item_]').each(function () {
      $(this).toggle($(this).text().toLowerCase().indexOf(texto) >= 0);
    });
    if (texto) $('.menu_painel').prop('hidden', false);
  }
})();

/* The newer look's buttons are web components; the markup inside stays in the light DOM. */
customElements.define(
  'vg-button',
  class extends HTMLElement {
    connectedCallback() {
      this.setAttribute('role', 'button');
      this.tabIndex = 0;
    }
  },
);
