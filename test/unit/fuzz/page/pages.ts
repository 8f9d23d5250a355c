// Pages that nobody designed, small and cheap: nodes with the names and labels of real screens, and with hostile ones, in
// any nesting; and the frame around them that makes an ERP's page of it.

import fc from 'fast-check';
import type { FieldDef, ScreenDef } from '../../../../lib/model/screen';
import { hostileText } from '../hostile';

/** A node of a page, before it is one. */
export interface Node {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly value: string;
  readonly below: readonly Node[];
}

const LEAVES = ['input', 'input', 'input', 'textarea', 'select', 'label', 'span', 'i', 'button'];
const BOXES = [
  'div',
  'div',
  'dl',
  'dt',
  'dd',
  'label',
  'fieldset',
  'section',
  'table',
  'tr',
  'td',
  'th',
  'h5',
  'option',
];

/** The tests' DOM selects by no name with a quote, a bracket or a blank in it; a real browser is asked for those. */
const hostileName = hostileText.map((text) => text.replace(/[^\p{L}\p{N}\p{M}\p{Cf}._:-]/gu, ''));

/** Nodes about these fields. */
export function nodesAbout(fields: readonly FieldDef[]): fc.Arbitrary<readonly Node[]> {
  const names = fields.flatMap((field) => [...(field.names ?? []), `${field.names?.[0] ?? ''}_label`]);
  const labels = fields.flatMap(({ label, aliases = [], tally, repeater }) => [
    label,
    ...aliases,
    ...(tally?.by ?? []),
    ...(tally?.where?.says ?? []),
    ...(repeater === undefined ? [] : [...repeater.add, ...repeater.name, ...repeater.value]),
  ]);
  const name = fc.oneof(fc.constantFrom('id', 'x', ...names), hostileName);
  const text = fc.oneof(fc.constantFrom('', 'Sim', ...labels), hostileText);
  const roles = fc.constantFrom(
    'button',
    'combobox',
    'listbox',
    'grid',
    'row',
    'columnheader',
    'gridcell',
    'dialog',
  );
  const attribute = (called: string, said: fc.Arbitrary<string>) => fc.tuple(fc.constant(called), said);
  // Most nodes say little of themselves.
  const attributes = fc
    .array(
      fc.oneof(
        attribute('id', name),
        attribute('name', name),
        attribute('for', name),
        attribute(
          'type',
          fc.constantFrom('text', 'radio', 'checkbox', 'hidden', 'password', 'file', 'bogus'),
        ),
        attribute('role', roles),
        attribute('aria-labelledby', name),
        attribute('aria-label', text),
        attribute('placeholder', text),
        attribute('title', text),
        attribute('style', fc.constantFrom('display: none', 'visibility: hidden', 'color: red')),
        fc.constantFrom(
          ['aria-hidden', 'true'] as const,
          ['aria-haspopup', 'listbox'] as const,
          ['aria-autocomplete', 'list'] as const,
          ['hidden', ''] as const,
          ['multiple', ''] as const,
          ['tabindex', '0'] as const,
        ),
      ),
      { maxLength: 3 },
    )
    .map((entries): Readonly<Record<string, string>> => Object.fromEntries(entries));
  const parts = { attributes, text, value: hostileText };
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'page' },
      fc.record({ ...parts, tag: fc.constantFrom(...LEAVES), below: fc.constant([]) }),
      fc.record({
        ...parts,
        tag: fc.constantFrom(...BOXES),
        below: fc.array(tie('node'), { maxLength: 3, depthIdentifier: 'page' }),
      }),
    ),
  }));
  return fc.array(node, { maxLength: 4, depthIdentifier: 'page' });
}

/** Makes a node of a page. Names that no page can have are left out. */
export function build({ tag, attributes, text, value, below }: Node): Element {
  const element = document.createElement(tag);
  for (const [name, said] of Object.entries(attributes)) element.setAttribute(name, said);
  if (tag !== 'input') element.append(text, ...below.map(build));
  if (element instanceof HTMLSelectElement) {
    for (const each of [value, text]) {
      const option = document.createElement('option');
      option.value = each;
      option.append(each);
      element.append(option);
    }
  }
  if (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type !== 'file')
  )
    element.value = value;
  return element;
}

/** A few fields of a screen are as good as all, and cheaper. */
export function fewOf(screen: ScreenDef, from: number): ScreenDef {
  const start = from % Math.max(1, screen.fields.length);
  return { ...screen, fields: screen.fields.slice(start, start + 4) };
}
