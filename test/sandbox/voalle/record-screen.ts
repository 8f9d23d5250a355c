/**
 * A legacy screen over rows: a DataTables list, a long form in tabs at `add` and `edit/<id>`, and what a post
 * of it does. A screen declares its columns, tabs and checks; how the real ERP names its actions beyond
 * `getDataTable` [P] is a guess [G].
 */
import { html, json, redirect, type Answer } from '../http.ts';
import { caption, menuLabel } from './menu.ts';
import { legacyTitle } from './layout.ts';
import { legacyInput, postedFields, type FormState, type LegacyField, type Texts } from './legacy-form.ts';
import { markup, type Markup } from './markup.ts';
import { tableRows, tableShell } from './legacy-table.ts';
import type { Refusal } from './checks.ts';
import type { VoalleData } from './data.ts';
import { announce, show, type Screen, type ScreenState, type Visit } from './visit.ts';

export interface RecordScreen<Row extends { id: number }> {
  /** The list's path, as the menu has it. */
  readonly path: string;
  /** Where the form lives, if under another controller. */
  readonly formPath?: string;
  /** The form's title, if it is not the list's. */
  readonly formTitle?: string;
  readonly model: string;
  /** The id of the list's table. */
  readonly table: string;
  /** Rows that only other screens make. */
  readonly fixedRows?: boolean;
  readonly columns: Readonly<Record<string, (row: Row, data: VoalleData) => string>>;
  rows(data: VoalleData): Row[];
  /** The texts of the form; of a new one for `null`. */
  values(row: Row | null, data: VoalleData): Texts;
  tabs(form: OpenForm<Row>): readonly Tab[];
  /** What stands after the form: dialogs must not be inside it. */
  beside?(form: OpenForm<Row>): Markup;
  /** The row that a post makes of an old one; its id does not matter. */
  take(fields: Texts, old: Row | null, form: Texts, data: VoalleData): Row;
  check(row: Row, data: VoalleData): Refusal | null;
  /** What else the ERP does once a row is saved. */
  saved?(row: Row, state: ScreenState): void;
  /** Whether a save leads back to the form, which has something new to show. */
  stays?: boolean;
}

export interface OpenForm<Row> {
  readonly row: Row | null;
  readonly state: ScreenState;
  readonly visit: Visit;
  readonly values: Texts;
  input(field: LegacyField): Markup;
}

export interface Tab {
  readonly title: string;
  /** The id of the tab itself, where one is known. */
  readonly id?: string;
  readonly content: readonly Markup[];
}

/** The screen that answers for a controller's name. */
export function recordScreen<Row extends { id: number }>(shape: RecordScreen<Row>): Screen {
  const { path, formPath = path } = shape;
  return (visit, state, action, id) => {
    const { data } = state;
    const row = shape.rows(data).find((one) => String(one.id) === id) ?? null;
    const form = (one: Row | null): Answer =>
      visit.method === 'POST' ? save(shape, visit, state, one) : open(shape, visit, state, one);
    switch (action) {
      case '':
        return show(visit, state, { content: list(shape, visit) });
      case 'getdatatable':
        return json(rows(shape, visit, data));
      case 'add':
        return shape.fixedRows === true ? notFound : form(null);
      case 'edit':
        return row && visit.path.toLowerCase().startsWith(formPath) ? form(row) : notFound;
      default:
        return notFound;
    }
  };
}

const notFound = html('Not Found', 404);

function list<Row extends { id: number }>(shape: RecordScreen<Row>, { links }: Visit): Markup {
  const { path, table, columns } = shape;
  const create = markup`<div class="toolbar"><a class="button" href="${links.to(`${path}/add`)}" title="Criar novo registro">Criar novo registro</a></div>`;
  return markup`${legacyTitle(caption(path), menuLabel(path))}${shape.fixedRows !== true && create}
${tableShell({ id: table, source: links.to(`${path}/getDataTable`), titles: [...Object.keys(columns), 'Ações'] })}`;
}

function rows<Row extends { id: number }>(shape: RecordScreen<Row>, visit: Visit, data: VoalleData): unknown {
  const { path, formPath = path, columns } = shape;
  const cells = shape
    .rows(data)
    .map((row) => [
      ...Object.values(columns).map((cell) => cell(row, data)),
      markup`<a href="${visit.links.to(`${formPath}/edit/${row.id}`)}" title="Editar" class="icon-edit">Editar</a>`,
    ]);
  return tableRows(cells, visit.query);
}

function open<Row extends { id: number }>(
  shape: RecordScreen<Row>,
  visit: Visit,
  state: ScreenState,
  row: Row | null,
  refused?: { fields: Texts; errors: Texts },
): Answer {
  const { path, formPath = path, model } = shape;
  const { links } = visit;
  const values = { ...shape.values(row, state.data), ...refused?.fields };
  const form: FormState = { model, values, errors: refused?.errors ?? {} };
  const handed: OpenForm<Row> = { row, state, visit, values, input: (field) => legacyInput(form, field) };
  const tabs = shape.tabs(handed);
  const action = links.to(row ? `${formPath}/edit/${row.id}` : `${formPath}/add`);
  const content = markup`${legacyTitle(caption(path), shape.formTitle ?? menuLabel(path))}
<form action="${action}" id="${model}Form" method="post" accept-charset="utf-8"><input type="hidden" name="_method" value="${row ? 'PUT' : 'POST'}">
<div id="${model[0]?.toLowerCase()}${model.slice(1)}Tab" class="ui-tabs"><ul class="ui-tabs-nav">${tabs.map(
    ({ title, id }, index) =>
      markup`<li class="${index === 0 && 'ui-tabs-active'}" ${id !== undefined && markup`id="${id}"`}><a href="#tab-${index}">${title}</a></li>`,
  )}</ul>
${tabs.map(
  (tab, index) =>
    markup`<div id="tab-${index}" class="ui-tabs-panel" ${index > 0 && markup`style="display:none"`}>${tab.content}</div>`,
)}</div>
<div class="submit"><button type="submit">Salvar</button> <a class="button" href="${links.to(path)}">Voltar</a></div></form>
${shape.beside?.(handed)}`;
  return show(visit, state, { content });
}

function save<Row extends { id: number }>(
  shape: RecordScreen<Row>,
  visit: Visit,
  state: ScreenState,
  old: Row | null,
): Answer {
  const { path, formPath = path, model } = shape;
  const { data, settings } = state;
  const all = shape.rows(data);
  const fields = postedFields(model, visit.form);
  const id = old?.id ?? Math.max(0, ...all.map((one) => one.id)) + 1;
  const row = { ...shape.take(fields, old, visit.form, data), id };
  const own = shape.check(row, data);
  const refusal = settings.refuseSaves ?? own;
  announce(state, refusal, old ? 'Atualizado com sucesso!' : 'Cadastrado com sucesso!');
  if (refusal) {
    const errors = own?.field === undefined ? {} : { [own.field]: own.message };
    return open(shape, visit, state, old, { fields, errors });
  }
  if (old) Object.assign(old, row);
  else all.push(row);
  shape.saved?.(old ?? row, state);
  return redirect(visit.links.to(shape.stays === true ? `${formPath}/edit/${id}` : path), 303);
}
