// Record windows of IXC in the shape that is known of them: stacked forms with a title bar, a toolbar, tabs whose
// `rel` is a panel's id, and one `dl` for each field. Ours, and no bigger than the tests need.

/** How a field looks: which of these it is on a real screen is often not known. */
export type Widget =
  | { readonly is: 'text' | 'check'; readonly value?: string }
  | { readonly is: 'lookup'; readonly value?: string; readonly text?: string }
  | { readonly is: 'select' | 'radio'; readonly value?: string; readonly options: Options };

/** Codes with the texts that stand beside them. */
export type Options = Readonly<Record<string, string>>;

export interface Line {
  readonly name: string;
  readonly label: string;
  readonly widget: Widget;
}

export interface Tab {
  readonly rel: string;
  readonly text: string;
  readonly lines: readonly Line[];
}

export interface Window {
  readonly level: number;
  readonly table: string;
  readonly title?: string;
  /** The record's number, '' for a new one; the window shows none when it is left out. */
  readonly record?: string;
  readonly tabs: readonly Tab[];
  /** `rel` of the tab that is open; the first one when it is left out. */
  readonly open?: string;
}

/** Markup of one window. */
export function windowMarkup({ level, table, title = table, record, tabs, open }: Window): string {
  const shown = open ?? tabs[0]?.rel;
  const titles = tabs.map(({ rel, text }) => `<li><a class="tabTitle" rel="${rel}">${text}</a></li>`);
  const panels = tabs.map(
    ({ rel, lines }) =>
      `<div id="${rel}"${rel === shown ? '' : ' style="display: none"'}>${lines.map(lineMarkup).join('')}</div>`,
  );
  const id = record === undefined ? '' : `<input id="id" name="id" type="hidden" value="${record}">`;
  return `<form id="${level}_form" name="${table}">
    <div class="mDiv"><div class="ftitle">${title}</div>
      <div class="btn_row"><a id="${table}_btn_close" class="fa fa-times"></a></div></div>
    <div><button type="submit" title="Alt+S"><i></i>Salvar</button></div>
    <div>${id}<ul>${titles.join('')}</ul>${panels.join('')}</div>
  </form>`;
}

/** Opens windows, one over the other, and nothing else. */
export function open(...windows: readonly Window[]): void {
  document.body.innerHTML = windows.map(windowMarkup).join('');
  // Not by `selected`: the tests' DOM takes it for the second entry, whichever carries it.
  for (const list of document.querySelectorAll('select')) list.value = list.dataset.value ?? '';
}

function lineMarkup({ name, label, widget }: Line): string {
  return `<dl><dt class="ixc-containers" variant="label"><label for="${name}">${label}<font color="#FF0000">&nbsp;*</font></label></dt>
    <dd class="ixc-containers" variant="input"><div>${widgetMarkup(name, widget)}</div></dd></dl>`;
}

function widgetMarkup(name: string, widget: Widget): string {
  const { value = '' } = widget;
  switch (widget.is) {
    case 'text':
      return `<input id="${name}" name="${name}" value="${value}">`;
    case 'check':
      return `<input type="checkbox" id="${name}" name="${name}" value="S"${value === 'S' ? ' checked' : ''}>`;
    case 'lookup':
      return `<input id="${name}" name="${name}" value="${value}">
        <button type="button" rel="${name}" class="but_search last-visible"></button>
        <button type="button" rel="${name}" action="f3"></button>
        <input id="${name}_label" value="${widget.text ?? ''}">`;
    case 'select':
      return `<select id="${name}" name="${name}" data-value="${value}">${Object.entries(widget.options)
        .map(([code, text]) => `<option value="${code}">${text}</option>`)
        .join('')}</select>`;
    case 'radio':
      return Object.entries(widget.options)
        .map(
          ([code, text]) =>
            `<input type="radio" id="${name}${code}" name="${name}" value="${code}"${code === value ? ' checked' : ''}>${text}`,
        )
        .join(' ');
  }
}
