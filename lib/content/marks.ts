// The script that marks. It is not in a page until a look at the screen found something, or the operator asks about one
// field from the browser's menu. It draws a small mark beside each field (badges.ts), and takes it away as soon as it may
// no longer be true: the field was edited or is gone, another screen or record is on top, the background says so. It
// presses nothing, focuses nothing, writes nothing, and knows of values neither what is there nor what should be.

import { badges } from '../form/badges';
import type { Control, Dialect, Seen } from '../form/dialect';
import { fieldReport } from '../form/field-report';
import { labelsOf } from '../form/labels';
import { itemsNamed, locate } from '../form/locate';
import { resolver } from '../form/resolve';
import { watch } from '../form/watch';
import { markCommands } from '../messages/marks';
import type { FocusedField, MarkOrder } from '../messages/marks';
import { fieldOf, pairKey } from '../model/screen';
import type { FieldDef } from '../model/screen';
import { begun } from './start';
import type { Started } from './start';

const SHELF = Symbol.for('encaixe.marks');
type World = typeof globalThis & { [SHELF]?: Started };

/** Readies the marks in this document, once. Without eyes there is nothing to mark. */
export function readyMarks(): void {
  const started = begun();
  const world = globalThis as World;
  if (started === null || world[SHELF] === started) return;
  world[SHELF] = started;
  const { port, dialect, life, formOf } = started;
  const { signal } = life;
  const layer = badges(document, window, signal);
  /** What is marked; another order, or the end of its screen, ends it. */
  let standing = new AbortController();
  standing.abort();

  function stop(): void {
    standing.abort();
    layer.clear();
  }

  function isOnTop({ screen, form }: MarkOrder, seen: Seen | null): seen is Seen {
    return seen?.screen.id === screen && formOf(seen) === form;
  }

  function mark(order: MarkOrder): 'marked' | 'screen-gone' {
    const seen = dialect.detect(document);
    if (!isOnTop(order, seen)) {
      stop();
      return 'screen-gone';
    }
    standing.abort();
    standing = new AbortController();
    const found = controlsOf(order, seen, dialect);
    const wanted = new Set(found.map(([, { element }]) => element));
    for (const element of layer.marked()) if (!wanted.has(element)) layer.drop(element);
    for (const [{ severity, text }, { element }] of found)
      layer.set(element, { severity, word: order.words[severity], sentence: text });
    const silent = found.flatMap(([, control]) =>
      SILENT.has(control.kind) ? [[control, held(control)] as const] : [],
    );
    watch(
      document,
      () => {
        if (!isOnTop(order, dialect.detect(document))) {
          stop();
          return;
        }
        for (const element of layer.marked()) if (!element.isConnected) layer.drop(element);
        for (const [control, before] of silent) if (held(control) !== before) layer.drop(control.element);
        layer.refresh();
      },
      AbortSignal.any([standing.signal, signal]),
    );
    return 'marked';
  }

  const edited = (event: Event): void => {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    for (const element of layer.marked()) if (element.contains(event.target)) layer.drop(element);
  };
  for (const name of ['input', 'change'] as const)
    document.addEventListener(name, edited, { signal, capture: true, passive: true });
  // A page that comes back from the browser's cache may show another record.
  window.addEventListener('pagehide', stop, { signal });

  port.listen(
    markCommands,
    {
      mark,
      unmark: () => {
        stop();
        return null;
      },
      focused: () => focusedIn(document, dialect),
    },
    signal,
  );
}

/** Controls that are edited elsewhere than where they stand: in a list over the page, or by another button of the group. */
const SILENT: ReadonlySet<Control['kind']> = new Set(['list', 'search', 'radio']);

const held = (control: Control): string | null => safely(() => control.read().value);

type Marked = readonly [MarkOrder['marks'][number], Control];

/** The controls of the marks that are there to be seen; the screen is gone through once for all of them. */
function controlsOf({ marks }: MarkOrder, seen: Seen, dialect: Dialect): readonly Marked[] {
  const { resolve } = resolver(seen, dialect);
  return marks.flatMap((mark): Marked[] => {
    const field = fieldOf(seen.screen, mark.key);
    const control = field === undefined ? null : safely(() => controlAt(field, mark.key));
    return control === null ? [] : [[mark, control]];
  });

  function controlAt(field: FieldDef, key: string): Control | null {
    if (field.kind === 'tally') return null;
    if (field.kind === 'pairs') {
      const found = locate(key, seen, dialect);
      return found.ok ? found.control : null;
    }
    const found = resolve(field);
    return found.state === 'ok' ? dialect.control(found.anchor, field, seen.root) : null;
  }
}

// A control that is not what its markup says is no reason to lose the other marks.
function safely<T>(find: () => T): T | null {
  try {
    return find();
  } catch {
    return null;
  }
}

function focusedIn(document: Document, dialect: Dialect): FocusedField | null {
  const element = document.activeElement;
  if (!element?.matches('input,textarea,select,[contenteditable]')) return null;
  const seen = dialect.detect(document);
  const key = seen?.root.contains(element) === true ? safely(() => keyOf(element, seen, dialect)) : null;
  if (seen === null || key === null) return { field: null, report: fieldReport(element) };
  const controls = (within: Element): number =>
    [...within.querySelectorAll(dialect.candidates)].filter(
      (each) => dialect.anchor(each, seen.root) !== null,
    ).length;
  const labels = labelsOf(element, seen.root, controls);
  return { field: { screen: seen.screen.id, key }, report: fieldReport(element, labels) };
}

/** Which field of the screen an element is a part of. */
function keyOf(element: Element, seen: Seen, dialect: Dialect): string | null {
  const { resolve } = resolver(seen, dialect);
  for (const field of seen.screen.fields) {
    if (field.kind === 'tally') continue;
    if (field.kind === 'pairs') {
      const repeater = dialect.repeater(field, seen.root);
      if (repeater?.root.contains(element) !== true) continue;
      const item = repeater
        .items()
        .find(({ name, value }) => [name, value].some((part) => part.element.contains(element)));
      const name = item?.name.read().value.trim() ?? '';
      const isTold = name !== '' && itemsNamed(pairKey(field.key, name), field, seen, dialect).length === 1;
      return isTold ? pairKey(field.key, name) : field.key;
    }
    const found = resolve(field);
    if (found.state !== 'ok') continue;
    const { element: whole } = dialect.control(found.anchor, field, seen.root);
    if (found.anchor === element || whole.contains(element)) return field.key;
  }
  return null;
}
