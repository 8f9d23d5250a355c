// The guards of every channel and every command, on payloads that nearly are what they should be. The types say what a
// handler may rely on; a guard that lets anything else through breaks that promise, whatever the payload.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { channels } from '../../../lib/messages/channels';
import { eyeCommands } from '../../../lib/messages/commands';
import { handCommands } from '../../../lib/messages/orders';
import { guideCommands } from '../../../lib/messages/pointers';
import { surveyCommands } from '../../../lib/messages/survey';
import { expectCleanPrototypes, hostileClone } from './hostile';
import { always, FUZZ_TIMEOUT } from './runs';
import { guardedIn, isOf, valuesOf } from './types';

afterAll(expectCleanPrototypes);

interface Guarded {
  readonly guard: (input: unknown) => boolean;
}

const TABLES: readonly (readonly [file: string, name: string, table: Readonly<Record<string, Guarded>>])[] = [
  ['lib/messages/channels.ts', 'channels', channels],
  ['lib/messages/commands.ts', 'eyeCommands', eyeCommands],
  ['lib/messages/orders.ts', 'handCommands', handCommands],
  ['lib/messages/pointers.ts', 'guideCommands', guideCommands],
  ['lib/messages/survey.ts', 'surveyCommands', surveyCommands],
];

const all = TABLES.flatMap(([file, name, table]) => {
  const types = guardedIn(file, name);
  return Object.entries(table).map(([entry, { guard }]) => {
    const shape = types.get(entry);
    if (shape === undefined) throw new Error(`the compiler knows no ${entry}`);
    // What carries nothing arrives as null: JSON has no other word for it.
    const isNothing = shape.is === 'literal' && shape.value === undefined;
    const proves = (value: unknown): boolean => isOf(shape, value) || (isNothing && value === null);
    return { entry, guard, shape, proves };
  });
});

describe('guards', { timeout: FUZZ_TIMEOUT }, () => {
  it('are all here', () => {
    expect(all.map(({ entry }) => entry)).toEqual(
      expect.arrayContaining([...Object.keys(channels), ...Object.keys(handCommands)]),
    );
  });

  it('none accepts what is not of its type, whatever arrives', () => {
    always(hostileClone, (value) => {
      for (const { entry, guard, proves } of all) if (guard(value)) expect(proves(value), entry).toBe(true);
    });
  });

  it('none accepts what is nearly of its type', () => {
    const nearly = fc
      .constantFrom(...all)
      .chain(({ shape, ...rest }) => valuesOf(shape, 12).map((value) => ({ ...rest, value })));
    let refused = 0;
    always(nearly, ({ entry, guard, proves, value }) => {
      if (!guard(value)) refused += 1;
      else expect(proves(value), entry).toBe(true);
    });
    expect(refused).toBeGreaterThan(1_000);
  });

  it('each accepts what is of its type', () => {
    const told = new Set<string>();
    const honest = fc
      .constantFrom(...all)
      .chain(({ shape, ...rest }) => valuesOf(shape).map((value) => ({ ...rest, value })));
    always(honest, ({ entry, guard, value }) => {
      if (guard(value)) told.add(entry);
    });
    expect([...told].sort()).toEqual(all.map(({ entry }) => entry).sort());
  });
});
