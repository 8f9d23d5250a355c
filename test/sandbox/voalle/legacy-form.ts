/**
 * Inputs of a legacy CakePHP form: names are `data[Model][field]`, ids `Model` + `Field` [P]. A form is a list
 * of fields and the texts that stand in them; nothing here knows a screen.
 */
import { markup, type Markup } from './markup.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface LegacyField {
  readonly name: string;
  readonly label: string;
  /** `fixed` shows a value that cannot be changed; `date` and `phone` are masked. */
  readonly kind: 'text' | 'money' | 'date' | 'phone' | 'textarea' | 'checkbox' | 'select' | 'fixed';
  /** Of a select; a plain text is its own value. */
  readonly options?: readonly (string | Option)[];
  readonly required?: boolean;
  readonly maxLength?: number;
}

/** Texts by field name, as a form holds and posts them. */
export type Texts = Readonly<Record<string, string>>;

/** What an input needs to know of the form around it. */
export interface FormState {
  readonly model: string;
  readonly values: Texts;
  readonly errors: Texts;
}

export const yesNo: readonly Option[] = [
  { value: '0', label: 'Não' },
  { value: '1', label: 'Sim' },
];

export function fieldName(model: string, field: string): string {
  return `data[${model}][${field}]`;
}

export function fieldId(model: string, field: string): string {
  return `${model}${field.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

/** A field with its label, as the form shows it. */
export function legacyInput(form: FormState, field: LegacyField): Markup {
  const { name, label, kind, required } = field;
  const error = form.errors[name];
  const id = fieldId(form.model, name);
  const text = markup`<label for="${id}">${label}</label>`;
  const message = error !== undefined && markup`<div class="error-message">${error}</div>`;
  const box = cssClass(kind);
  return markup`<div class="input ${box} ${required === true && 'required'} ${error !== undefined && 'error'}">${
    // CakePHP prints the box before its label, and a select or a text after it.
    kind === 'checkbox' ? [control(form, field), text] : [text, control(form, field)]
  }${message}</div>`;
}

function cssClass(kind: LegacyField['kind']): string {
  return kind === 'select' || kind === 'textarea' || kind === 'checkbox' ? kind : 'text';
}

/** A field's control alone. */
export function control(form: FormState, { name, kind, options = [], maxLength }: LegacyField): Markup {
  const value = form.values[name] ?? '';
  const attributes = markup`name="${fieldName(form.model, name)}" id="${fieldId(form.model, name)}"`;
  switch (kind) {
    case 'text':
      return markup`<input type="text" ${attributes} ${maxLength !== undefined && markup`maxlength="${maxLength}"`} value="${value}">`;
    case 'money':
    case 'date':
    case 'phone':
      return markup`<input type="text" class="${kind}" ${attributes} value="${value}" autocomplete="off">`;
    case 'fixed':
      return markup`<input type="text" ${attributes} value="${value}" readonly>`;
    case 'textarea':
      return markup`<textarea ${attributes} rows="3">${value}</textarea>`;
    case 'checkbox':
      // CakePHP prints a hidden 0 under the same name before each check box.
      return markup`<input type="hidden" name="${fieldName(form.model, name)}" id="${fieldId(form.model, name)}_" value="0"><input type="checkbox" ${attributes} value="1" ${value === '1' && markup`checked`}>`;
    case 'select':
      return markup`<select ${attributes}>${options.map((option) => selectOption(option, value))}</select>`;
  }
}

function selectOption(option: string | Option, chosen: string): Markup {
  const { value, label } = typeof option === 'string' ? { value: option, label: option } : option;
  return markup`<option value="${value}" ${value === chosen && markup`selected`}>${label}</option>`;
}

/** The posted fields of a model, trimmed. */
export function postedFields(model: string, form: Texts): Texts {
  const own = `data[${model}][`;
  return Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name.startsWith(own) && name.indexOf(']', own.length) === name.length - 1)
      .map(([name, value]) => [name.slice(own.length, -1), value.trim()]),
  );
}

/** The posted rows of a model, in the order of their numbers: `data[Model][0][field]`, … */
export function postedRows(model: string, form: Texts): Texts[] {
  const rows: Record<string, string>[] = [];
  for (const [name, value] of Object.entries(form)) {
    const [, owner, position, field] = /^data\[(\w+)\]\[(\d+)\]\[(\w+)\]$/.exec(name) ?? [];
    if (owner !== model || position === undefined || field === undefined) continue;
    const row = (rows[Number(position)] ??= {});
    row[field] = value.trim();
  }
  return rows.filter(Boolean);
}

/** `1.234,50` as a number; what is no number counts as 0. */
export function amountOf(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.')) || 0;
}

/** A number as the ERP prints money. */
export function moneyText(amount: number): string {
  return amount.toLocaleString('pt-BR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
