/*
 * Masks, date picker, dialogs and grids that are filled in place. The mask plug-in is the real one, its caret
 * included; picker and dialog have the markup and the manners of jQuery UI: the picker opens on focus and lies
 * over the fields below until Tab, Escape or a click elsewhere, and a date that is none goes back to the last
 * good one. That these pages mask phones and dates at all is a guess [G].
 */
(function () {
  // The mask follows the length: eight digits after the area code, or nine.
  function phoneMask(value) {
    return value.replace(/\D/g, '').length === 11 ? '(00) 00000-0000' : '(00) 0000-00009';
  }
  $('input.phone').mask(phoneMask, {
    onKeyPress: function (value, _event, field, options) {
      field.mask(phoneMask(value), options);
    },
  });

  var picker = $('<div id="ui-datepicker-div" class="ui-datepicker">').hide().appendTo('body');
  var months = ['Jan', 'Fev', 'Mar', 'Abr', 'Mai', 'Jun', 'Jul', 'Ago', 'Set', 'Out', 'Nov', 'Dez'];

  /** The text as a date, or null. */
  function dateOf(text) {
    var parts = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
    if (!parts) return null;
    var date = new Date(Number(parts[3]), Number(parts[2]) - 1, Number(parts[1]));
    return date.getDate() === Number(parts[1]) && date.getMonth() === Number(parts[2]) - 1 ? date : null;
  }

  function openPicker(field) {
    var shown = dateOf(field.val()) || new Date();
    var days = new Date(shown.getFullYear(), shown.getMonth() + 1, 0).getDate();
    var title = $('<div class="ui-datepicker-title">');
    var grid = $('<div class="ui-datepicker-calendar">');
    for (var day = 1; day <= days; day += 1) grid.append($('<a href="#">').text(day));
    grid.on('mousedown', 'a', function (event) {
      event.preventDefault();
      var picked = ('0' + $(this).text()).slice(-2) + '/' + ('0' + (shown.getMonth() + 1)).slice(-2);
      field.val(picked + '/' + shown.getFullYear()).trigger('change');
      picker.hide();
    });
    var place = field.offset();
    picker
      .empty()
      .append(title.text(months[shown.getMonth()] + ' ' + shown.getFullYear()), grid)
      .css({ top: place.top + field.outerHeight(), left: place.left })
      .show();
  }

  $('input.date')
    .mask('00/00/0000')
    .addClass('hasDatepicker')
    .each(function () {
      $(this).data('good', $(this).val());
    })
    .on('focus', function () {
      openPicker($(this));
    })
    .on('keydown', function (event) {
      if (event.key === 'Tab' || event.key === 'Escape') picker.hide();
    })
    .on('change', function () {
      var text = $(this).val();
      if (text !== '' && !dateOf(text)) $(this).val($(this).data('good'));
      else $(this).data('good', text);
    });
  $(document).on('mousedown', function (event) {
    if (!$(event.target).closest('#ui-datepicker-div, .hasDatepicker').length) picker.hide();
  });

  // Dialogs

  function amount(field) {
    return parseFloat(field.val().replace(/\./g, '').replace(',', '.')) || 0;
  }
  function money(value) {
    return value.toLocaleString('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  }
  function flash(kind, message) {
    $('#flashMessage').remove();
    $('<div id="flashMessage">').addClass('message').addClass(kind).text(message).prependTo('#content');
  }
  function closeDialog(dialog) {
    dialog.hide();
    $('.ui-widget-overlay').remove();
  }

  $('.open-dialog').on('click', function () {
    var dialog = $('#' + $(this).data('dialog')).appendTo('body');
    $('#flashMessage').remove();
    dialog.find('form')[0].reset();
    $('<div class="ui-widget-overlay">').appendTo('body');
    dialog.show().find('select, input').filter(':visible').first().trigger('focus');
  });
  $('.dialog-cancel, .ui-dialog-titlebar-close').on('click', function () {
    closeDialog($(this).closest('.ui-dialog'));
  });
  $('.ui-dialog form').on('submit', function (event) {
    event.preventDefault();
  });

  function totalOfItem() {
    $('#ContractItemTotalAmount').val(
      money(amount($('#ContractItemUnits')) * amount($('#ContractItemUnitAmount'))),
    );
  }
  $('#ContractItemServiceProductId').on('change', function () {
    $('#ContractItemUnitAmount').val($(this).find(':selected').data('price') || '0,00');
    totalOfItem();
  });
  $('#ContractItemUnits, #ContractItemUnitAmount').on('change', totalOfItem);

  $('.dialog-confirm').on('click', function () {
    var button = $(this).prop('disabled', true);
    var dialog = button.closest('.ui-dialog');
    var form = dialog.find('form');
    $.ajax({ url: form.attr('action'), method: 'POST', data: form.serialize(), dataType: 'json' })
      .done(function (answer) {
        flash(answer.success ? 'success' : 'error', answer.message);
        if (!answer.success) return;
        closeDialog(dialog);
        $('#contract-services-table').trigger('reload');
      })
      .fail(function (answer) {
        if (answer.status === 401) location.href = '/Users/logout';
      })
      .always(function () {
        button.prop('disabled', false);
      });
  });

  // Grids that are filled in place

  $('.grid-add').on('click', function () {
    var option = $('#PriceListItemAdd').find(':selected');
    if (!option.val()) return;
    var grid = $('#price-list-items-table');
    var position = Number(grid.attr('data-next'));
    grid.attr('data-next', position + 1);
    var row = $($('#price-list-item-row').html().replace(/__n__/g, position));
    row.children().eq(0).text(option.data('code'));
    row.children().eq(1).text(option.data('title'));
    row.find('input[type=hidden]').val(option.val());
    row.find('input.money').val(option.data('price'));
    grid.find('tbody').append(row);
    $('#PriceListItemAdd').val('');
  });
  $(document).on('click', '.grid-remove', function (event) {
    event.preventDefault();
    $(this).closest('tr').remove();
  });
})();
