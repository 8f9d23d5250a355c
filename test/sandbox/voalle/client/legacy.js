/*
 * The behaviour of the legacy pages: menu, tabs, Parâmetros sections, the streaming rows of a product, money
 * inputs, and the DataTables list. Old jQuery manners on purpose; a menu link to another React block swaps
 * the block without a page load. It stands at the end of the body, so the page is there when it runs.
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

  $('input.money').on('blur', function () {
    var number = parseFloat($(this).val().replace(/\./g, '').replace(',', '.'));
    $(this).val((isNaN(number) ? 0 : number).toLocaleString('pt-BR', { minimumFractionDigits: 2 }));
  });

  var table = $('table.dataTable');
  var echo = 0;
  function load(search) {
    echo += 1;
    var asked = echo;
    $.ajax({
      url: table.data('source'),
      data: { sEcho: asked, sSearch: search, iDisplayStart: 0 },
      dataType: 'json',
    })
      .done(function (answer) {
        if (asked !== echo) return;
        var rows = answer.aaData.map(function (cells, index) {
          var row = $('<tr>').addClass(index % 2 ? 'even' : 'odd');
          cells.forEach(function (cell, column) {
            var last = column === cells.length - 1;
            row.append(last ? $('<td>').html(cell) : $('<td>').text(cell));
          });
          return row;
        });
        table.find('tbody').empty().append(rows);
      })
      .fail(function (answer) {
        if (answer.status === 401) location.href = '/Users/logout';
      });
  }
  if (table.length) {
    load('');
    $('#service-products-table_filter input').on('keyup', function () {
      load($(this).val());
    });
  }
})();
