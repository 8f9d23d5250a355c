// What was taught of fields, as the options show it: listed, mended, forgotten, out into a file and in from one.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import { err } from '../../lib/model/result';
import type { Result } from '../../lib/model/result';
import type { TaughtAnchor, TaughtField, TaughtFileError, TaughtImport } from '../../lib/model/taught';
import { LONGEST_TRANSFER } from '../../lib/model/transfer';
import type { Asking } from './asking';

/** Why a file was not taken, or a description not kept. */
export type TaughtProblem = TaughtFileError | 'not-one' | 'not-allowed' | 'unreadable';

export interface TaughtState {
  /** Null until it is known. */
  readonly fields: ReadonlySignal<readonly TaughtField[] | null>;
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  /** Each of these answers null where the background did not. */
  readonly change: (
    field: TaughtField,
    anchor: TaughtAnchor,
  ) => Promise<Result<unknown, TaughtProblem> | null>;
  readonly forget: (field: TaughtField) => Promise<boolean>;
  readonly never: (field: TaughtField, never: boolean) => Promise<boolean>;
  readonly pack: () => Promise<Result<string, TaughtProblem> | null>;
  readonly bring: (file: File) => Promise<Result<TaughtImport, TaughtProblem> | null>;
}

export function taughtState({ ask, attempt, glance }: Asking): TaughtState {
  const fields = signal<readonly TaughtField[] | null>(null);

  async function load(): Promise<void> {
    const all = await glance(() => ask('fields.list'));
    if (all !== null) fields.value = all;
  }

  async function then<T>(question: () => Promise<T>): Promise<T | null> {
    const answer = await attempt(async () => ({ given: await question() }));
    await load();
    return answer === null ? null : answer.given;
  }

  const change = async (question: () => Promise<unknown>): Promise<boolean> =>
    (await then(async () => ({ done: await question() }))) !== null;

  const whichOf = ({ instanceId, screen, field }: TaughtField) => ({ instanceId, screen, field });

  return {
    fields,
    load,
    heed({ about }) {
      if (about === 'taught' || about === 'instances') void load();
    },
    change: (field, anchor) => then(() => ask('fields.change', { ...whichOf(field), anchor })),
    forget: (field) => change(() => ask('fields.forget', whichOf(field))),
    never: (field, never) => change(() => ask('fields.never', { ...whichOf(field), never })),
    pack: () => attempt(() => ask('fields.export')),
    async bring(file) {
      // Bytes of the longest file, whatever its letters; more is not even read.
      if (file.size > 3 * LONGEST_TRANSFER) return err('too-big');
      const text = await file.text().catch(() => null);
      if (text === null) return err('unreadable');
      if (text.length > LONGEST_TRANSFER) return err('too-big');
      return then(() => ask('fields.import', { text }));
    },
  };
}
