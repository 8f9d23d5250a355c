/**
 * The calls behind every screen: `/aplicativo/<table>/action/action.php?action=…`. `grid`, `recupera`, `novo`, `edit` and
 * `botaoAjax_<n>` (buttons.ts) are seen in the wild [P+]; how a window's HTML and a look-up's description travel is a
 * guess [G].
 */
import { formBody, html, json, latin1, pause, redirect, text } from '../http.ts';
import type { Answer, Call, Routes } from '../http.ts';
import { BUTTONS } from './buttons.ts';
import type { Action, ScreenCall } from './buttons.ts';
import { inSkin, optionText } from './fields.ts';
import type { Screen, Skin } from './fields.ts';
import { list } from './query.ts';
import type { Listed } from './query.ts';
import { describe, remove, shown, write } from './records.ts';
import type { Written } from './records.ts';
import { gridColumns, initialValuesOf, renderForm, renderGrid } from './render.ts';
import { descriptionColumn, findRow, rowsOf } from './rows.ts';
import type { IxcData, Row } from './rows.ts';
import { buttonOf, columnOf, fieldsOf, screenOf } from './screens/index.ts';
import type { IxcSettings } from './settings.ts';

/** How often each button that acts at once was pressed, by its label. */
export type Presses = Record<string, number>;

export function actionRoutes(data: IxcData, settings: IxcSettings, pressed: Presses): Routes {
  return {
    'ANY /aplicativo/:table/action/action.php': async (call) => {
      const given: Row = { ...formBody(call), ...Object.fromEntries(call.url.searchParams) };
      const table = call.params.table ?? '';
      const name = given.action ?? '';
      const screen = screenOf(table);
      // A press counts whatever comes of it.
      const button = screen && buttonOf(screen, name);
      if (button) pressed[button.label] = (pressed[button.label] ?? 0) + 1;
      if (settings.session === 'expired') return redirect('/app/login');
      const action = actionOf(name, table);
      if (!action || !(screen || Object.hasOwn(data, table))) return text('Ação não encontrada', 404);
      return latin1(await action({ data, settings, table, skin: skinOf(call, settings), given }));
    },
  };
}

/** The skin of the page that asks: one server may serve both looks at once [P]. */
export function skinOf(call: Call, settings: IxcSettings): Skin {
  const asked = call.url.searchParams.get('skin');
  return asked === 'd' || asked === 'vg' ? asked : settings.skin;
}

function actionOf(name: string, table: string): Action | undefined {
  return (name.startsWith('botaoAjax_') ? BUTTONS[`${table} ${name}`] : undefined) ?? ACTIONS[name];
}

const ACTIONS: Readonly<Record<string, Action>> = {
  grid: async ({ data, settings, table, given }) => {
    await pause(settings.delay.grid);
    const listed = list(data, table, {
      qtype: given.qtype ?? `${table}.id`,
      query: given.query ?? '',
      oper: given.oper ?? 'L',
      page: Number(given.page ?? 1),
      rp: Number(given.rp ?? 20),
      sortname: given.sortname ?? '',
      sortorder: given.sortorder ?? 'asc',
      gridParam: given.grid_param ?? '',
    });
    return listed ? json(gridAnswer(data, table, listed)) : text('Erro na consulta', 500);
  },

  lista: async ({ settings, table, skin }) => {
    await pause(settings.delay.window);
    const screen = screenOf(table);
    const title = screen ? inSkin(screen.title, skin) : 'Consulta';
    const body = renderGrid(table, gridColumns(table, descriptionColumn(table)), title);
    return html(body, 200, { 'x-grid-vazia': screen?.opensEmpty ? 'S' : 'N' });
  },

  janela: async ({ settings, table, skin }) => {
    await pause(settings.delay.window);
    const screen = screenOf(table);
    return screen ? html(renderForm(screen, skin, settings)) : text('Usuário sem permissão', 403);
  },

  inicia: async ({ settings, table }) => {
    await pause(settings.delay.record);
    const screen = screenOf(table);
    return json(asList(screen ? initialValuesOf(screen) : {}));
  },

  recupera: async ({ data, settings, table, given }) => {
    await pause(settings.delay.record);
    const row = findRow(data, table, given.id ?? '') ?? {};
    return json(asList(shownRow(table, row)));
  },

  descricao: async ({ data, settings, table, given }) => {
    await pause(settings.lookup.delay);
    return json({ descricao: describe(data, table, given.id ?? '') });
  },

  autocomplete: async ({ data, settings, table, given }) => {
    await pause(settings.delay.grid);
    const wanted = (given.q ?? '').toLowerCase();
    const found = rowsOf(data, table)
      .map((row) => ({ id: row.id ?? '', descricao: describe(data, table, row.id ?? '') }))
      .filter(({ descricao }) => descricao.toLowerCase().includes(wanted));
    return json(found.slice(0, 10));
  },

  novo: async (request) => saved(request, undefined),
  edit: async (request) => saved(request, request.given.id),

  deletar: async ({ data, table, given }) =>
    json(
      remove(data, table, given.id ?? '')
        ? { type: 'success' }
        : { type: 'error', message: 'Não encontrado!' },
    ),
};

async function saved({ data, settings, table, given }: ScreenCall, id: string | undefined): Promise<Answer> {
  await pause(settings.delay.save);
  if (given[`validacao_form_${table}`] !== `form_${table}`)
    return json({ type: 'error', message: 'Formulário inválido!' });
  const screen = screenOf(table);
  if (!screen) return json({ type: 'error', message: 'Usuário sem permissão!' });
  return json(savedAnswer(write(data, table, postedColumns(screen, given), id), id === undefined));
}

function savedAnswer(result: Written, isNew: boolean): object {
  if (!result.ok) return { type: 'error', message: result.message };
  const message = `Registro ${isNew ? 'inserido' : 'atualizado'} com sucesso!`;
  return { type: 'success', message, id: result.id, atualiza_campos: result.changed };
}

/** Only fields of the window are taken from a posted form, and never those that are read-only there. */
function postedColumns(screen: Screen, given: Row): Row {
  const writable = fieldsOf(screen, given).filter((field) => !field.readOnly);
  return Object.fromEntries(
    writable.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}

function shownRow(table: string, row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, shown(columnOf(table, name), value)]),
  );
}

function asList(row: Row): readonly { campo: string; valor: string }[] {
  return Object.entries(row).map(([campo, valor]) => ({ campo, valor }));
}

function gridAnswer(data: IxcData, table: string, listed: Listed): object {
  const columns = gridColumns(table, descriptionColumn(table)).map(([name]) => name);
  const rows = listed.rows.map((row) => ({
    id: row.id ?? '',
    cell: columns.map((name) => cellText(data, table, name, row[name] ?? '')),
  }));
  return { page: String(listed.page), total: String(listed.total), rows };
}

function cellText(data: IxcData, table: string, name: string, value: string): string {
  const field = columnOf(table, name);
  if (field?.kind === 'lookup') return describe(data, field.of, value) || value;
  if (field?.kind === 'checkbox') return value === 'S' ? 'Sim' : 'Não';
  return optionText(field, shown(field, value));
}
