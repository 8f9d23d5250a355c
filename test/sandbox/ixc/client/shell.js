/* Side menu: top entries show their groups, folders open and close, an entry opens its screen, the box filters. */
/* global cria_grid, cria_form */
'use strict';

(function () {
  function fecha() {
    $('.menu_painel, .pasta > .submenu').prop('hidden', true);
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

  $('.pasta .submenu_title a').on('click', function () {
    var $itens = $(this).closest('.pasta').children('.submenu');
    $itens.prop('hidden', !$itens.prop('hidden'));
  });

  $('li[id^=menu_item_] a').on('click', function () {
    var rel = $(this).attr('rel');
    var lista = /^cria_grid\('([^']+)','([^']+)','([SN])'\);$/.exec(rel);
    var janela = /^cria_form\('([^']+)'\);$/.exec(rel);
    $('#id_input_menu').val('');
    filtra('');
    if (lista) cria_grid(lista[1], lista[2], lista[3]);
    else if (janela) cria_form(janela[1]);
  });

  $('#id_input_menu').on('input', function () {
    filtra($(this).val().toLowerCase());
  });

  function filtra(texto) {
    fecha();
    $('li[id^=menu_item_]').each(function () {
      $(this).toggle($(this).text().toLowerCase().indexOf(texto) >= 0);
    });
    if (texto) $('.menu_painel, .pasta > .submenu').prop('hidden', false);
    // Side by side while they show what was found.
    $('.menu_painel').each(function (lugar) {
      $(this).css('left', texto ? 190 + 230 * lugar : '');
    });
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
