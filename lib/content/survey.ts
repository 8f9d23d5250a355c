// The script that looks at what a screen is made of. It is not in a page until the operator teaches a field or takes a diagnosis;
// it points with them, describes, counts, and tells. It writes nothing, keeps nothing, and reads no value.

import { resolver } from '../form/resolve';
import type { Seen } from '../form/dialect';
import { surveyCommands } from '../messages/survey';
import type { Finds, TaughtAnchor } from '../model/taught';
import type { FieldDef } from '../model/screen';
import { diagnose } from './diagnosis';
import { pick } from './pick';
import type { Pick } from './pick';
import { begun } from './start';
import type { Started } from './start';

const SHELF = Symbol.for('encaixe.survey');
type World = typeof globalThis & { [SHELF]?: Started };

/** Readies the survey in this document, once. Without eyes there is nothing to look by. */
export function readySurvey(): void {
  const started = begun();
  const world = globalThis as World;
  if (started === null || world[SHELF] === started) return;
  world[SHELF] = started;
  const { port, dialect, screens, life } = started;
  let pointing = new AbortController();
  let picking: Pick | null = null;

  function stop(): void {
    pointing.abort();
    picking = null;
  }

  const seenAs = (screen: string): Seen | null => {
    const seen = dialect.detect(document);
    return seen?.screen.id === screen ? seen : null;
  };

  port.listen(
    surveyCommands,
    {
      pick: ({ screen, labels }) => {
        stop();
        const seen = seenAs(screen);
        if (seen === null) return 'screen-gone';
        pointing = new AbortController();
        const signal = AbortSignal.any([pointing.signal, life.signal]);
        picking = pick(seen, dialect, labels, signal, (anchor) => {
          picking = null;
          void port.tell('page.picked', { anchor });
        });
        return 'begun';
      },
      pickMove: ({ by }) => {
        if (by === 'take') return picking?.take() ?? null;
        return picking?.move(by === 'next' ? 1 : -1) ?? null;
      },
      pickStop: () => {
        stop();
        return null;
      },
      find: ({ screen, anchor }) => {
        const seen = seenAs(screen);
        return seen === null ? 'screen-gone' : finds(seen, started, anchor);
      },
      learn: ({ screen, field, anchor }) => {
        const taught = screens.find(({ id }) => id === screen)?.fields.find(({ key }) => key === field);
        if (taught !== undefined) learn(taught, anchor);
        return null;
      },
      skeleton: ({ erp }) => diagnose(started, erp),
    },
    life.signal,
  );
}

/** A field that nothing but its description is known of. */
function finds(seen: Seen, { dialect }: Started, taught: TaughtAnchor): Finds {
  const field: FieldDef = { key: '', label: '', kind: 'text', tag: 'G', taught };
  const { state } = resolver(seen, dialect).resolve(field);
  return state === 'ok' ? 'one' : state === 'ambiguous' ? 'many' : 'none';
}

// The screens came as a message: this copy of them is the document's own.
function learn(field: { -readonly [K in 'taught']?: FieldDef[K] }, anchor: TaughtAnchor | null): void {
  if (anchor === null) delete field.taught;
  else field.taught = anchor;
}
