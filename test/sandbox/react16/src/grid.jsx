/**
 * The list of a screen in the shape of react-table 6: ARIA roles on plain boxes, a check box a row that
 * carries the record's id, actions in the last column, search, pager and total. [P-old]
 */
import React, { useCallback, useEffect, useRef, useState } from 'react';
import { IconAction } from './controls.jsx';
import { call } from '../../voalle/client/gateway.js';
import { useMui } from './mui.jsx';

const pageSizes = [5, 10, 20, 25, 50, 100];

/** The rows of a gateway resource, a page at a time. */
export function useRows(resource) {
  const [query, setQuery] = useState({ filter: '', page: 1, pageSize: 20 });
  const [answer, setAnswer] = useState({ data: [], totalRecords: 0, totalPages: 1, loading: true });
  const asked = useRef(0);
  const reload = useCallback(async () => {
    const turn = ++asked.current;
    const { filter, page, pageSize } = query;
    try {
      const got = await call(
        'GET',
        `${resource}?Page=${page}&PageSize=${pageSize}&Filter=${encodeURIComponent(filter)}`,
      );
      if (turn === asked.current) setAnswer({ ...got, loading: false });
    } catch {
      if (turn === asked.current)
        setAnswer({ data: [], totalRecords: 0, totalPages: 1, failed: true, loading: false });
    }
  }, [resource, query]);
  useEffect(() => {
    reload();
    return () => {
      asked.current += 1;
    };
  }, [reload]);
  const ask = useCallback((patch) => setQuery((now) => ({ ...now, ...patch })), []);
  return { ...answer, ...query, ask, reload };
}

export function GridToolbar({ onNew, rows }) {
  const waiting = useRef();
  useEffect(() => () => clearTimeout(waiting.current), []);
  return (
    <div className="grid-toolbar">
      <IconAction tooltip="Criar novo registro" color="primary" onClick={onNew} />
      <IconAction tooltip="Filtro avançado" />
      <IconAction tooltip="Imprimir/Exportar" />
      <IconAction tooltip="Atualizar" onClick={rows.reload} />
      <IconAction tooltip="Ajuda da Rotina" />
      <IconAction tooltip="Resumo da Rotina" />
      <input
        name="filterAll"
        type="text"
        placeholder="Pesquisar..."
        onChange={({ target: { value } }) => {
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => rows.ask({ filter: value, page: 1 }), 200);
        }}
      />
    </div>
  );
}

/** `columns` is `[{ title, show(row) }]`; `actions(row)` gives the icons of a row, and without it they have no column. */
export function Grid({ columns, data, actions, selectable = true, failed = false }) {
  const { Checkbox } = useMui();
  const [selected, setSelected] = useState([]);
  const toggle = (id) =>
    setSelected((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const box = (props) => <Checkbox style={{ padding: 2 }} {...props} />;
  return (
    <>
      {selected.length > 0 && (
        <div className="grid-selected">{`${selected.length} registro(s) selecionado(s)`}</div>
      )}
      <div className="ReactTable">
        <div className="rt-table" role="grid">
          <div className="rt-thead -header">
            <div className="rt-tr" role="row">
              {selectable && (
                <div className="rt-th rt-narrow" role="columnheader">
                  {box({
                    name: 'datagrid-multiSelect',
                    checked: data.length > 0 && selected.length === data.length,
                    onChange: ({ target }) => setSelected(target.checked ? data.map(({ id }) => id) : []),
                  })}
                </div>
              )}
              {columns.map(({ title }) => (
                <div key={title} className="rt-th" role="columnheader">
                  <div>{title}</div>
                </div>
              ))}
              {actions && (
                <div className="rt-th rt-actions" role="columnheader" id="rowActions">
                  Ações
                </div>
              )}
            </div>
          </div>
          <div className="rt-tbody">
            {data.map((row) => (
              <div key={row.id} className="rt-tr-group" role="rowgroup">
                <div className="rt-tr" role="row">
                  {selectable && (
                    <div className="rt-td rt-narrow" role="gridcell">
                      {box({
                        name: `multiSelect-${row.id}`,
                        value: String(row.id),
                        checked: selected.includes(row.id),
                        onChange: () => toggle(row.id),
                      })}
                    </div>
                  )}
                  {columns.map(({ title, show }) => (
                    <div key={title} className="rt-td" role="gridcell">
                      {show(row)}
                    </div>
                  ))}
                  {actions && (
                    <div className="rt-td rt-actions" role="gridcell">
                      {actions(row)}
                    </div>
                  )}
                </div>
              </div>
            ))}
          </div>
        </div>
        {data.length === 0 && (
          <p className="rt-noData">
            {failed ? 'Detectamos uma falha ao carregar os dados.' : 'Nenhuma informação encontrada.'}
          </p>
        )}
      </div>
    </>
  );
}

/** Shown with one page too, as the 2025 capture does. [S] */
export function GridFooter({ total, page, totalPages, pageSize, ask }) {
  const { MenuItem, Select } = useMui();
  const last = Math.max(1, totalPages);
  const go = (next) => ask({ page: Math.min(last, Math.max(1, next)) });
  return (
    <div className="grid-footer">
      <p>
        Total: <b>{total}</b> {total > 1 ? 'registros' : 'registro'}
      </p>
      <IconAction tooltip="Anterior" disabled={page <= 1} onClick={() => go(page - 1)} />
      <span>
        Página{' '}
        <input
          name="pagination-page"
          type="number"
          value={page}
          onChange={({ target }) => go(Number(target.value) || 1)}
        />{' '}
        de {last}
      </span>
      <IconAction tooltip="Próxima" disabled={page >= last} onClick={() => go(page + 1)} />
      <Select
        name="datagrid-page-size"
        value={pageSize}
        onChange={({ target }) => ask({ pageSize: target.value, page: 1 })}
      >
        {pageSizes.map((size) => (
          <MenuItem key={size} value={size}>{`${size} por página`}</MenuItem>
        ))}
      </Select>
    </div>
  );
}
