/**
 * HTML of the windows and the lists. The structure is that of the published XPaths [P]: window = title bar, toolbar,
 * tabs with panels; one `dl` per field; look-ups as a pair of inputs; radios with the id `<campo><VALOR>`.
 * Ids repeat between windows, some start with a digit, and `label[for]` of a radio group points at nothing: as there.
 */
import { escapeHtml } from '../http.ts';
import { inSkin } from './fields.ts';
import type { ActionButton, ChildGrid, Field, Option, Screen, Skin, Tab } from './fields.ts';
import { fieldsOf, screenOf } from './screens/index.ts';
import { widgetFor } from './settings.ts';
import type { IxcSettings } from './settings.ts';

/** A record window; the page numbers it when it stacks it. */
export function renderForm(screen: Screen, skin: Skin, settings: IxcSettings): string {
  const title = escapeHtml(inSkin(screen.title, skin));
  const { table } = screen;
  return `<form name="${table}" class="form_ixc" autocomplete="off">
<div class="mDiv"><div class="ftitle">${title}</div><div class="btn_row"><a id="${table}_btn_close" class="fa fa-times" title="Fechar (Esc)"></a></div></div>
<div class="form_toolbar">${toolbar(screen, skin)}
  <input type="hidden" name="validacao_form_${table}" value="form_${table}"></div>
<div class="form_body"><ul class="tabs">${screen.tabs.map((tab) => tabTitle(tab, skin)).join('')}</ul>
${screen.tabs.map((tab, index) => panel(screen, tab, index, skin, settings)).join('\n')}
</div></form>`;
}

/** The position of the save button varies [P+]; the newer look has `vg-button`s beside it. No fields, no save. */
function toolbar(screen: Screen, skin: Skin): string {
  const save = fieldsOf(screen, {}).length > 0 ? SAVE : '';
  const create = screen.withoutList ? '' : CREATE[skin];
  return skin === 'd' ? `${save}${create}${PRINT}` : `${create}${PRINT}${BADGE}${save}`;
}

const SAVE = '<button type="submit" title="Alt+S" class="ixc-buttons">Salvar</button>';
const CREATE: Readonly<Record<Skin, string>> = {
  d: '<button type="button" id="novo_form" class="ixc-buttons">Novo</button>',
  vg: '<vg-button id="novo_form" variant="secondary">Novo</vg-button>',
};
const PRINT = `<nav id="print_form"><div class="button_print"><span>Ações</span></div><ul class="ul_print"><li>Imprimir</li></ul></nav>`;
const BADGE = `<div class="vg-badge" title="Situação do registro" variant="info"><span class="vg-badge-content">Novo</span></div>`;

function tabTitle(tab: Tab, skin: Skin): string {
  return `<li><a class="tabTitle" rel="${inSkin(tab.panel, skin)}">${escapeHtml(inSkin(tab.title, skin))}</a></li>`;
}

function panel(screen: Screen, tab: Tab, index: number, skin: Skin, settings: IxcSettings): string {
  const id =
    index === 0 ? fieldRow({ kind: 'integer', name: 'id', label: 'ID', readOnly: true }, skin, settings) : '';
  const fields = renderFields(tab.fields ?? [], skin, settings);
  const slot =
    screen.table === 'sva_configuracoes' && index === 0 ? '<div class="campos_plataforma"></div>' : '';
  const buttons = (tab.buttons ?? []).map((button) => actionButton(button, skin)).join('\n');
  const child = tab.child ? childGrid(screen, tab.child, skin) : '';
  const hidden = index === 0 ? '' : ' style="display:none"';
  return `<div id="${inSkin(tab.panel, skin)}" class="panel"${hidden}>${id}${fields}${slot}${buttons}${child}</div>`;
}

function actionButton({ action, label }: ActionButton, skin: Skin): string {
  const text = escapeHtml(label);
  return skin === 'd'
    ? `<button type="button" class="ixc-buttons" data-acao="${action}">${text}</button>`
    : `<vg-button data-acao="${action}">${text}</vg-button>`;
}

/** Rows of fields, for a panel or for the part of a panel that is loaded later. */
export function renderFields(fields: readonly Field[], skin: Skin, settings: IxcSettings): string {
  return fields.map((field) => fieldRow(field, skin, settings)).join('\n');
}

function fieldRow(field: Field, skin: Skin, settings: IxcSettings): string {
  if (field.kind === 'hidden') return `<input type="hidden" id="${field.name}" name="${field.name}">`;
  const mark = field.required ? '<font color="#FF0000">&nbsp;*</font>' : '';
  const label = `<label for="${field.name}">${escapeHtml(inSkin(field.label, skin))}${mark}</label>`;
  const hidden = field.name === 'id' ? ' style="display:none"' : '';
  return `<dl${hidden}><dt class="ixc-containers" variant="label" size="md">${label}</dt><dd class="ixc-containers" variant="input" size="md"><div>${control(field, skin, settings)}</div></dd></dl>`;
}

function control(field: Field, skin: Skin, settings: IxcSettings): string {
  const readOnly = field.readOnly ? ' readonly' : '';
  const named = `id="${field.name}" name="${field.name}"`;
  switch (field.kind) {
    case 'text':
    case 'integer':
      return `<input type="text" ${named}${readOnly}>`;
    case 'password':
      return `<input type="password" ${named}${readOnly} autocomplete="new-password">`;
    case 'money':
    case 'date':
    case 'document':
    case 'phone':
    case 'cep':
      return `<input type="text" ${named} data-mascara="${field.kind}"${readOnly}>${field.kind === 'cep' ? '<button type="button" id="buscacep" class="ixc-buttons" variant="input">Buscar</button>' : ''}`;
    case 'textarea':
      return `<textarea ${named} rows="3"${readOnly}></textarea>`;
    case 'checkbox':
      return `<input type="checkbox" ${named} value="S">`;
    case 'lookup':
      return lookupPair(field.name, field.of, readOnly);
    case 'radio':
      return radioGroup(field.name, field.options);
    case 'select':
      return nativeSelect(named, field.options, field.readOnly);
    case 'choice':
      return widgetFor(settings, field.widget, skin) === 'radio'
        ? radioGroup(
            field.name,
            field.options.filter(([value]) => value !== ''),
          )
        : nativeSelect(named, withEmptyOption(field.options), field.readOnly);
    case 'hidden':
      return '';
  }
}

/** Id and description; some copies of the buttons are hidden, the one to press is `.last-visible` [P+]. */
function lookupPair(name: string, of: string, readOnly: string): string {
  return `<input type="text" id="${name}" name="${name}" class="campo_id" data-tabela="${of}"${readOnly}>
<div class="group_button"><button type="button" rel="${name}" action="f3" class="ixc-buttons" variant="input" hidden></button><button type="button" rel="${name}" class="ixc-buttons but_search" variant="input" title="Buscar"></button><button type="button" rel="${name}" action="f3" class="ixc-buttons last-visible" variant="input" title="Abrir registro"></button></div>
<input type="text" id="${name}_label" class="campo_label"${readOnly}><div id="${name}_label-autocomplete-list" class="autocomplete-list"></div>`;
}

function radioGroup(name: string, options: readonly Option[]): string {
  return options
    .map(
      ([value, text]) =>
        `<span class="opcao"><input type="radio" id="${name}${value}" name="${name}" value="${value}"><label for="${name}${value}">${escapeHtml(text)}</label></span>`,
    )
    .join(' ');
}

function nativeSelect(named: string, options: readonly Option[], readOnly: boolean | undefined): string {
  const items = options.map(([value, text]) => `<option value="${value}">${escapeHtml(text)}</option>`);
  return `<select ${named}${readOnly ? ' disabled' : ''}>${items.join('')}</select>`;
}

function withEmptyOption(options: readonly Option[]): readonly Option[] {
  return options.some(([value]) => value === '') ? options : [['', 'Selecione'], ...options];
}

/** The list screen, or the list of a look-up, without its rows. */
export function renderGrid(
  table: string,
  columns: readonly (readonly [name: string, title: string])[],
  title: string,
): string {
  const [, firstTitle = ''] = columns[1] ?? columns[0] ?? [];
  return `<div><div class="mDiv"><div class="ftitle">${escapeHtml(title)}</div><div class="btn_row"></div></div>
<div class="tDiv2 gridActions"><button type="button" name="novo" class="ixc-buttons">Novo</button><button type="button" name="editar" class="ixc-buttons">Editar</button><button type="button" name="btn_buscar_todas" class="ixc-buttons">Exibir todos</button>
<span class="selectedColumn">${escapeHtml(firstTitle)}</span><ul class="colunas" hidden>${columns
    .map(
      ([name, text]) =>
        `<li data-valor="${table}.${name}" data-nome="${escapeHtml(text)}">${escapeHtml(text)}</li>`,
    )
    .join('')}</ul>
<input class="gridActionsSearchInput" name="q" placeholder="Consultar por ${escapeHtml(firstTitle)}"></div>
${gridTable(table, columns, `data-nome="${table}"`)}${GRID_FOOTER}</div>`;
}

function childGrid(parent: Screen, child: ChildGrid, skin: Skin): string {
  const screen = screenOf(child.table);
  if (!screen) return '';
  const columns = gridColumns(child.table, 'descricao');
  const id = `id="${parent.table}_${child.table}" data-nome="${child.table}" data-pai="${child.by}"`;
  const buttons = ['novo', 'editar', 'deletar'].map((name) => {
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    return `<button type="button" name="${name}" class="ixc-buttons">${label}</button>`;
  });
  return `<div class="grid_filha"><div class="tDiv2 gridActions">${buttons.join('')}<span class="titulo_filha">${escapeHtml(inSkin(screen.title, skin))}</span></div>${gridTable(child.table, columns, id)}${GRID_FOOTER}</div>`;
}

const GRID_FOOTER = `<div class="pDiv"><i class="fa fa-arrows-rotate" title="Atualizar"></i><span class="pPageStat">Nenhum registro</span></div>`;

function gridTable(
  table: string,
  columns: readonly (readonly [name: string, title: string])[],
  attributes: string,
): string {
  const badges = new Set(screenOf(table)?.columns.flatMap((column) => (column.badge ? [column.name] : [])));
  const heads = columns.map(
    ([name, title]) =>
      `<th abbr="${table}.${name}"${badges.has(name) ? ' data-badge' : ''}><div>${escapeHtml(title)}</div></th>`,
  );
  return `<div class="bDiv"><table ${attributes}><thead><tr>${heads.join('')}</tr></thead><tbody></tbody></table></div>`;
}

/** Columns that a list of a table shows; a table without a screen shows its id and description. */
export function gridColumns(
  table: string,
  description: string,
): readonly (readonly [name: string, title: string])[] {
  const screen = screenOf(table);
  if (!screen) {
    return [
      ['id', 'ID'],
      [description, 'Descrição'],
    ];
  }
  const searched = screen.columns.find((column) => column.name === screen.searches);
  const rest = screen.columns.filter((column) => column !== searched && column.name !== 'id');
  const [id] = screen.columns.filter((column) => column.name === 'id');
  return [id, searched, ...rest].flatMap((column) => (column ? [[column.name, column.title] as const] : []));
}

/** What a new record of a screen starts with. */
export function initialValuesOf(screen: Screen): Record<string, string> {
  return Object.fromEntries(
    fieldsOf(screen, {}).flatMap((field) =>
      field.initial === undefined ? [] : [[field.name, field.initial]],
    ),
  );
}
