/**
 * The calls behind the screens: `/aplicativo/<table>/action/action.php?action=…`. `grid`, `recupera`, `novo`, `edit`
 * and `botaoAjax_<n>` are seen in the wild [P+]; how a window's HTML and a look-up's description travel is a guess [G].
 */
import { formBody, html, json, latin1, pause, redirect, text } from '../http.ts';
import type { Answer, Call, Routes } from '../http.ts';
import { descriptionColumn, findRow, rowsOf } from './data.ts';
import type { IxcData, Row } from './data.ts';
import { inSkin, optionText } from './fields.ts';
import type { Screen, Skin } from './fields.ts';
import { list } from './query.ts';
import type { Listed } from './query.ts';
import { describe, remove, shown, subscriberData, write } from './records.ts';
import type { Written } from './records.ts';
import { gridColumns, initialValuesOf, renderFields, renderForm, renderGrid } from './render.ts';
import { columnOf, fieldsOf, screenOf } from './screens/index.ts';
import { platformFields } from './screens/sva-configuracoes.ts';
import type { IxcSettings } from './settings.ts';

interface Request {
  readonly data: IxcData;
  readonly settings: IxcSettings;
  readonly table: string;
  readonly skin: Skin;
  /** Parameters of the address and of the body, together. */
  readonly given: Row;
}

type Action = (request: Request) => Promise<Answer>;

export function actionRoutes(data: IxcData, settings: IxcSettings): Routes {
  return {
    'ANY /aplicativo/:table/action/action.php': async (call) => {
      if (settings.session === 'expired') return redirect('/app/login');
      const given: Row = { ...formBody(call), ...Object.fromEntries(call.url.searchParams) };
      const table = call.params.table ?? '';
      const action = actionOf(given.action ?? '', table);
      if (!action || !Object.hasOwn(data, table)) return text('Ação não encontrada', 404);
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

/** Calls of single screens; their numbers are invented [G]. */
const BUTTONS: Readonly<Record<string, Action>> = {
  // The fields that a platform shows.
  'sva_configuracoes botaoAjax_11': async ({ settings, skin, given }) => {
    await pause(settings.delay.platform);
    return html(renderFields(platformFields(given.plataforma ?? ''), skin, settings));
  },
  // What a plan of sale prescribes for its contract; asked synchronously [P].
  'cliente_contrato botaoAjax_23': async ({ data, given }) => {
    const plan = findRow(data, 'vd_contratos', given.id_vd_contrato ?? '');
    return json({
      tipo: plan?.tipo ?? '',
      base_geracao_tipo_doc: plan?.base_geracao_por_tipo_doc ?? '',
    });
  },
  // Description and price of the product that a contract takes.
  'vd_contratos_produtos botaoAjax_31': async ({ data, settings, given }) => {
    await pause(settings.delay.record);
    const product = findRow(data, 'produtos', given.id_produto ?? '');
    if (!product) return json({});
    const price = shown(columnOf('produtos', 'preco_base'), product.preco_base ?? '');
    return json({ descricao: product.descricao ?? '', valor_unit: price });
  },
  // The customer's own data, for "Usar dados cadastro".
  'sva_usuarios botaoAjax_41': async ({ data, settings, given }) => {
    await pause(settings.delay.record);
    return json(subscriberData(data, given.id_contrato ?? ''));
  },
};

async function saved({ data, settings, table, given }: Request, id: string | undefined): Promise<Answer> {
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
