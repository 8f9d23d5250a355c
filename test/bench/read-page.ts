// What runs in the page of the benchmark `read`: Encaixe's own reading of a window, and its peers, over the same controls.
// Bundled for that; nothing of it is shipped.

import { computeAccessibleName } from 'dom-accessibility-api';
import { ixcDialect } from '../../lib/erps/ixc/dialect';
import { read } from '../../lib/form/read';
import type { ScreenDef } from '../../lib/model/screen';

export const FIELDS = 60;
export const FOREIGN = 3_000;

/** Half of the fields are known by their names, half by nothing but the label beside them. */
const SCREEN = {
  id: 'ixc/bench',
  erp: 'ixc',
  title: 'Bench',
  menu: [],
  detect: { form: 'bench' },
  fields: Array.from({ length: FIELDS }, (_, at) => ({
    key: `campo_${at}`,
    label: `Campo de número ${at}`,
    ...(at % 2 === 0 ? { names: [`campo_${at}`] } : {}),
    kind: 'text',
    tag: 'S',
  })),
} as const satisfies ScreenDef<{ form: string }>;

/** Draws the window as IXC does: a list of terms, each with its control. */
export function draw(): void {
  const fields = SCREEN.fields.map(
    (field, at) => `<dl><dt><label for="c${at}">${field.label}:</label></dt><dd>${controlOf(at)}</dd></dl>`,
  );
  document.body.innerHTML = `<form id="2_form" name="bench"><div class="ftitle">Bench</div>${fields.join('')}</form>`;
}

function controlOf(at: number): string {
  const name = `id="c${at}" name="${at % 2 === 0 ? `campo_${at}` : `x${at}`}"`;
  if (at % 5 === 0)
    return `<select ${name}><option value="S" selected>Sim</option><option value="N">Não</option></select>`;
  if (at % 7 === 0) return `<input type="checkbox" ${name} value="S" checked>`;
  return `<input ${name} value="valor ${at}">`;
}

/** Adds inputs that have nothing to do with the window. */
export function addForeign(): void {
  const rows = Array.from(
    { length: FOREIGN },
    (_, at) =>
      `<label for="f${at}">Campo de número ${at}</label><input id="f${at}" name="campo_${at}" value="${at}">`,
  );
  const aside = document.createElement('aside');
  aside.innerHTML = rows.join('');
  document.body.append(aside);
}

/** Sees the window, finds every field and reads it. How many were found. */
function encaixe(): number {
  const dialect = ixcDialect([SCREEN]);
  const seen = dialect.detect(document);
  if (seen === null) return 0;
  const { fields } = read(seen, dialect, { pristine: false });
  return fields.filter(({ state, value }) => state === 'ok' && value !== '').length;
}

const controls = (): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('form[name="bench"] :is(input,select,textarea)'),
];

/** The names of the same controls, by the rules of the web, and nothing else. */
const accessibleNames = (): number =>
  controls().filter((control) => computeAccessibleName(control).startsWith('Campo')).length;

/** The least that anybody could do: every control, its first label and its value, unjudged. */
const bareLoop = (): number =>
  controls().filter((control) => (control.labels?.[0]?.textContent ?? '') !== '' && control.value !== '')
    .length;

export const SUBJECTS = { encaixe, accessibleNames, bareLoop };

/**
 * Milliseconds that a subject takes, so often; what it finds must be all of the fields. Before each time something in the
 * page changes: nobody reads a page twice that has not changed, and what the browser remembers of it is gone then.
 */
export function time(subject: keyof typeof SUBJECTS, times: number): number[] {
  return Array.from({ length: times }, (_, at) => {
    document.body.append(document.createElement('label'));
    document.body.lastElementChild?.remove();
    const began = performance.now();
    const found = SUBJECTS[subject]();
    const took = performance.now() - began;
    if (found !== FIELDS) throw new Error(`${subject}, ${at}: ${found} of ${FIELDS} fields`);
    return took;
  });
}
