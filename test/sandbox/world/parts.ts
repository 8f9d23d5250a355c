/** What pages of the world are made of: labels that any product may use, fields, forms, tables, dialogs. Markup only. */
import type { Random } from './random.ts';

/** Words of forms everywhere, also where there is no ERP. */
export const LABELS = [
  'Descrição',
  'Tipo',
  'Integração',
  'Título',
  'Código',
  'Nome',
  'URL',
  'Token',
  'Plataforma',
  'Ativo',
  'Status',
  'Versão',
  'E-mail',
  'Telefone',
  'Celular',
  'CPF/CNPJ',
  'Produto',
  'Quantidade',
  'Valor unitário',
  'Filial',
  'Login',
  'Senha',
  'Observações',
  'Cidade',
  'CEP',
  'Data de nascimento',
  'Método',
  'Parâmetros',
] as const;

/** A name of an input as a programmer would make it of its label. */
export function slug(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
}

/** How a product writes its fields. */
export type Style = 'for' | 'around' | 'placeholder' | 'definition' | 'material' | 'row' | 'cake';

export function field(chance: Random, label: string, style: Style, prefix = ''): string {
  const name = slug(label);
  const id = `${prefix}${name}`;
  const named = style === 'cake' ? `name="data[${prefix}][${name}]"` : `name="${name}"`;
  const input = control(chance, label, `id="${id}" ${named}`);
  switch (style) {
    case 'for':
    case 'cake':
      return `<div class="input"><label for="${id}">${label}</label>${input}</div>`;
    case 'around':
      return `<label>${label} ${input}</label>`;
    case 'placeholder':
      return `<input id="${id}" ${named} placeholder="${label}">`;
    case 'definition':
      return `<dl><dt><label for="${id}">${label}</label></dt><dd>${input}</dd></dl>`;
    case 'row':
      return `<tr><th>${label}</th><td>${input}</td></tr>`;
    case 'material':
      return `<div class="MuiFormControl-root"><label class="MuiInputLabel-root">${label}</label><div class="MuiInputBase-root">${chance.chance(30) ? `<div role="button" aria-haspopup="listbox" tabindex="0" class="MuiSelect-select">${label}</div><input type="hidden" ${named}>` : `<input type="text" ${named}>`}</div></div>`;
  }
}

function control(chance: Random, label: string, named: string): string {
  switch (label) {
    case 'Tipo':
    case 'Status':
    case 'Plataforma':
    case 'Método':
      return `<select ${named}><option value="">Selecione</option><option value="1">Padrão</option><option value="P">Partiu</option></select>`;
    case 'Ativo':
      return `<input type="checkbox" ${named} value="S"${chance.chance(50) ? ' checked' : ''}>`;
    case 'Senha':
      return `<input type="password" ${named}>`;
    case 'Observações':
      return `<textarea ${named}></textarea>`;
    default:
      return `<input type="text" ${named} value="${chance.chance(30) ? 'exemplo' : ''}">`;
  }
}

export function fields(chance: Random, count: number, style: Style, prefix = ''): string {
  const rows = chance.some(LABELS, count).map((label) => field(chance, label, style, prefix));
  return style === 'row' ? `<table>${rows.join('')}</table>` : rows.join('\n');
}

export const save = (text = 'Salvar'): string => `<button type="submit">${text}</button>`;

/** A plain table of words. */
export function table(chance: Random, columns: readonly string[], rows: number, id = ''): string {
  const cells = (tag: string, texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const body = Array.from({ length: rows }, (_, row) =>
    cells(
      'td',
      columns.map((column) => `${column.slice(0, 3)} ${row}${chance.below(90)}`),
    ),
  );
  return `<table${id === '' ? '' : ` id="${id}"`}><thead>${cells('th', columns)}</thead><tbody>${body.join('')}</tbody></table>`;
}

/** A window over a page, as component libraries make them. */
export function dialog(title: string, inside: string, more = ''): string {
  return `<div role="presentation" class="MuiDialog-root"><div role="dialog" aria-modal="true" ${more}><header><h6>${title}</h6></header>${inside}</div></div>`;
}
