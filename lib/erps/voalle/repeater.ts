// Lists of name and value (headers, parameters): found by the words of their labels and buttons, because their
// containers say nothing of themselves [P-old + S]. Items are counted anew each time, for their places shift
// [P-old]. Refuses: lists whose names and values, or names and buttons, do not pair up. Presses nothing.

import { textControl } from '../../form/controls';
import type { Repeater, RepeaterItem } from '../../form/dialect';
import { labelsOf } from '../../form/labels';
import { isShown } from '../../form/visible';
import type { FieldDef } from '../../model/screen';
import { fold, foldLabel } from '../../plan/fold';

type Input = HTMLInputElement | HTMLTextAreaElement;

const INPUTS =
  'input:not([type="hidden"],[type="checkbox"],[aria-hidden="true"]),textarea:not([aria-hidden="true"])';

/** The list of this field within a window, or null when there is no button that adds to it. */
export function repeaterOf(field: Pick<FieldDef, 'repeater'>, root: Element): Repeater | null {
  const words = field.repeater;
  const adder = words === undefined ? undefined : buttons(root, words.add, textsOf)[0];
  if (words === undefined || adder === undefined) return null;

  const names = (): Input[] => inputsOf(root, words.name);

  /** Buttons and names are counted against each other: one more or less, and none is certain. */
  function removerOf(name: Input): HTMLElement | null {
    const all = names();
    const removers = buttons(root, words?.remove ?? [], hintsOf);
    return removers.length === all.length ? (removers[all.indexOf(name)] ?? null) : null;
  }

  function items(): RepeaterItem[] {
    const values = inputsOf(root, words?.value ?? []);
    const all = names();
    return all.flatMap((name, index): RepeaterItem[] => {
      const value = values[index];
      if (value === undefined || values.length !== all.length) return [];
      const text = { kind: 'text' } as const;
      return [
        {
          name: textControl(name, text, root),
          value: textControl(value, text, root),
          remover: () => removerOf(name),
        },
      ];
    });
  }

  // No box is known to hold the items and nothing else; their labels keep them from being taken for fields.
  return { root: adder, adder, items };
}

function inputsOf(root: Element, words: readonly string[]): Input[] {
  const wanted = words.map(foldLabel);
  const count = (element: Element): number => element.querySelectorAll(INPUTS).length;
  return [...root.querySelectorAll<Input>(INPUTS)].filter(
    (input) =>
      isShown(input, root) && labelsOf(input, root, count).some((text) => wanted.includes(foldLabel(text))),
  );
}

function buttons(
  root: Element,
  words: readonly string[],
  textsOn: (button: Element) => string[],
): HTMLElement[] {
  const wanted = words.map(fold);
  return [...root.querySelectorAll<HTMLElement>('button')].filter(
    (button) => textsOn(button).some((text) => wanted.includes(fold(text))) && isShown(button, root),
  );
}

const textsOf = (button: Element): string[] => [button.textContent];

/** An icon says what it does in its `tooltip`, and in the `title` of what it stands in [P]. */
const hintsOf = (button: Element): string[] => [
  button.getAttribute('tooltip') ?? button.closest('[title]')?.getAttribute('title') ?? '',
];
