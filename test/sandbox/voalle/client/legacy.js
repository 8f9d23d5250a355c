/*
 * The behaviour of the legacy pages: menu, tabs, Parâmetros sections, the streaming rows of a product, and
 * money inputs; lists are in tables.js, masks and dialogs in widgets.js. Old jQuery manners on purpose; a menu
 * link to another React block swaps the block without a page load. The scripts stand at the end of the body, so
 * the page is there when they run.
 */
(function () {
  $(document).on('click', '.neo-toggle', function (event) {
    event.preventDefault();
    $(this).toggleClass('open').next('ul').toggle();
  });

  $(document).on('click', 'a[data-block]', function (event) {
    // Only from block to block: a legacy page has to be left for good.
    if (!window.activeBlock) return;
    event.preventDefault();
    history.pushState({}, '', this.href);
    window.PubSub.publish('app/block/destroy', { nodeId: 'react-portal' });
    window.PubSub.publish('app/block/render', {
      key: $(this).data('block'),
      nodeId: 'react-portal',
      auth: {},
    });
  });
  $(window).on('popstate', function () {
    if (window.activeBlock) location.reload();
  });

  $('.parameter-menu a').on('click', function (event) {
    event.preventDefault();
    var key = $(this).data('section');
    $('.parameter-menu a').removeAttr('aria-current');
    $(this).attr('aria-current', 'true');
    $('#ParameterForm section')
      .hide()
      .filter('[data-section="' + key + '"]')
      .show();
    $('#ParameterForm input[name=section]').val(key);
  });

  $('.ui-tabs-nav a').on('click', function (event) {
    event.preventDefault();
    $(this).parent().addClass('ui-tabs-active').siblings().removeClass('ui-tabs-active');
    $('.ui-tabs-panel').hide();
    $($(this).attr('href')).show();
  });

  $('#ServiceProductUseStreaming').on('change', function () {
    $('.streaming-only').toggle($(this).val() === '1');
  });

  $(document).on('blur', 'input.money', function () {
    var number = parseFloat($(this).val().replace(/\./g, '').replace(',', '.'));
    $(this).val((isNaN(number) ? 0 : number).toLocaleString('pt-BR', { minimumFractionDigits: 2 }));
  });
})();
