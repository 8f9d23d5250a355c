/*
 * The DataTables lists of the legacy pages: one XHR a page and a search, the answer's last column taken as
 * markup, a footer with the count and two links. A table without `data-source` is no business of this script.
 */
(function () {
  $('table[data-source]').each(function () {
    var table = $(this);
    var id = this.id;
    var length = Number(table.data('length'));
    var echo = 0;
    var start = 0;
    var total = 0;

    function load() {
      echo += 1;
      var asked = echo;
      $.ajax({
        url: table.data('source'),
        data: {
          sEcho: asked,
          sSearch: $('#' + id + '_filter input').val(),
          iDisplayStart: start,
          iDisplayLength: length,
        },
        dataType: 'json',
      })
        .done(function (answer) {
          if (asked === echo) draw(answer);
        })
        .fail(function (answer) {
          if (answer.status === 401) location.href = '/Users/logout';
        });
    }

    function draw(answer) {
      total = answer.iTotalDisplayRecords;
      var rows = answer.aaData.map(function (cells, index) {
        var row = $('<tr>').addClass(index % 2 ? 'even' : 'odd');
        cells.forEach(function (cell, column) {
          var last = column === cells.length - 1;
          row.append(last ? $('<td>').html(cell) : $('<td>').text(cell));
        });
        return row;
      });
      if (rows.length === 0) {
        var empty = $('<td class="dataTables_empty">').attr('colspan', table.find('th').length);
        rows = [$('<tr>').append(empty.text('Nenhum registro encontrado'))];
      }
      table.find('tbody').empty().append(rows);
      var first = total === 0 ? 0 : start + 1;
      var last = Math.min(start + length, total);
      $('#' + id + '_info').text('Mostrando de ' + first + ' até ' + last + ' de ' + total + ' registros');
    }

    function turn(step) {
      return function (event) {
        event.preventDefault();
        var next = start + step * length;
        if (next < 0 || next >= total) return;
        start = next;
        load();
      };
    }

    $('#' + id + '_previous').on('click', turn(-1));
    $('#' + id + '_next').on('click', turn(1));
    $('#' + id + '_filter input').on('keyup', function () {
      start = 0;
      load();
    });
    table.on('reload', load);
    load();
  });
})();
