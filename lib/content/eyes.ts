// The script that every granted page carries: it watches for screens, reads one when asked, and tells what the
// ERP itself says about a save. It has no hand to write with (hands.ts), presses nothing, stores nothing, and
// knows no partner and no profile.

import type { Dialect, Seen } from '../form/dialect';
import { read, readRaw } from '../form/read';
import { eyeCommands } from '../messages/commands';
import { rowsMayWait } from '../form/rows';
import { watch } from '../form/watch';
import type { ErpId } from '../model/erp';
import type { ScreenDef } from '../model/screen';
import type { Snapshot } from '../model/snapshot';
import { start } from './start';

/** So many of a form's first controls tell whether its values came; of a grid below them nobody needs the rest. */
const TELLING = 200;

/** Opens the eyes on this page, if it is granted. */
export async function openEyes<Detect>(
  erp: ErpId,
  dialectOf: (screens: readonly ScreenDef<Detect>[]) => Dialect,
): Promise<void> {
  const started = await start(erp, dialectOf);
  if (started === null) return;
  const { port, dialect, life, formOf } = started;
  const { signal } = life;

  /** Forms that somebody, operator or fill, has changed since they were opened or saved. */
  const touched = new WeakSet<Element>();
  const heard = new WeakSet<Element>();
  let told = '';
  let arrived = '';

  const look = (): Seen | null => dialect.detect(document);

  /** What one save saves: every tab of the form, whether it is shown or not; the shown one first. */
  function family(): readonly Seen[] {
    const seen = look();
    return seen === null ? [] : dialect.family(seen);
  }

  const readAll = (forms: readonly Seen[]): Snapshot[] =>
    forms.map((each, index) => read(each, dialect, { pristine: false, hiddenToo: index > 0 }));

  /** How much of a record is there: a form stands first, its values come after it, and fields after a value. */
  function fullness(seen: Seen): string {
    const controls = [...seen.root.querySelectorAll<HTMLInputElement>(dialect.candidates)];
    const filled = controls.slice(0, TELLING).filter(({ value }) => value !== '');
    return [dialect.record(seen), controls.length, filled.length].join(' ');
  }

  /** How long the lists are that the screen counts: they fill, and are filtered, after it stands. */
  function rowsOf(seen: Seen | null): number {
    const counts = seen?.screen.fields.some(({ kind }) => kind === 'tally') === true;
    return counts ? seen.root.querySelectorAll('tr,[role="row"]').length : 0;
  }

  function probe(): void {
    const seen = look();
    const screen = seen?.screen.id ?? null;
    // What a person's window is called may be the person's name.
    const heading = seen?.screen.personal === true ? '' : dialect.heading(document).slice(0, 300);
    if (seen === null) arrived = '';
    else if (!touched.has(seen.root)) arrived = fullness(seen);
    const environment = dialect.environment?.(document) ?? null;
    const news = [screen, heading, arrived, rowsOf(seen), environment].join('\n');
    if (told !== news) {
      told = news;
      void port.tell('page.seen', { screen, heading, ...(environment && { environment }) });
    }
    for (const message of dialect.messages(document)) {
      if (heard.has(message.element)) continue;
      heard.add(message.element);
      const { kind, text } = message;
      const saved = kind === 'success' ? family() : [];
      for (const { root } of saved) touched.delete(root);
      void port.tell('page.message', { kind, text: text.slice(0, 1_000), snapshots: readAll(saved) });
    }
  }

  const touch = (): void => {
    for (const { root } of family()) touched.add(root);
  };
  const saving = (): void => void port.tell('page.saving', { snapshots: readAll(family()) });
  const options = { signal, capture: true, passive: true } as const;
  document.addEventListener('input', touch, options);
  document.addEventListener('change', touch, options);
  document.addEventListener('submit', saving, options);
  document.addEventListener(
    'keydown',
    (event) => {
      if (dialect.isSaveKey?.(event) === true) saving();
    },
    options,
  );
  document.addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element)) return;
      // An entry of a list that hangs outside the form changes the form all the same.
      if (target.closest('[role="option"],[role="menuitem"]') !== null) touch();
      else if (dialect.isSave(target)) saving();
    },
    options,
  );

  port.listen(
    eyeCommands,
    {
      read: ({ screen, compare }) => {
        const seen = look();
        if (seen?.screen.id !== screen) return null;
        return {
          ...(compare ? readRaw : read)(seen, dialect, { pristine: !touched.has(seen.root) }),
          form: formOf(seen),
        };
      },
      sleep: () => {
        life.abort();
        return null;
      },
    },
    signal,
  );
  // A page that comes back from the browser's cache has been forgotten meanwhile.
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      told = '';
      probe();
    },
    { signal },
  );
  watch(document, probe, signal, rowsMayWait(signal));
}
