// Each schema takes a good record as it is and refuses one that is wrong in any member.

import { describe, expect, it } from 'vitest';
import { schemas } from '../../../lib/store/schemas';
import type { TableName } from '../../../lib/store/schemas';
import { samples } from './samples';

const tables = Object.keys(schemas) as TableName[];

describe.each(tables)('schema of %s', (table) => {
  const sample: Record<string, unknown> = { ...samples[table] };
  // A preview of before there was a form is good for nothing, and not damaged.
  const optional = new Set(['step', 'form']);

  it('gives a good record back as it is', () => {
    expect(schemas[table].parse(sample)).toEqual(sample);
  });

  it.each(Object.keys(samples[table]))('refuses a record whose %s is of another type', (member) => {
    expect(schemas[table].safeParse({ ...sample, [member]: Symbol('wrong') }).success).toBe(false);
  });

  it.each(Object.keys(samples[table]).filter((member) => !optional.has(member)))(
    'refuses a record without %s',
    (member) => {
      const { [member]: _gone, ...rest } = sample;
      expect(schemas[table].safeParse(rest).success).toBe(false);
    },
  );
});

describe('schemas', () => {
  it('refuse a code that no vocabulary has', () => {
    expect(schemas.jobs.safeParse({ ...samples.jobs, state: 'paused' }).success).toBe(false);
    expect(schemas.tests.safeParse({ ...samples.tests, methods: ['PUT'] }).success).toBe(false);
  });

  it('refuse a screen of an ERP that does not exist', () => {
    for (const screen of ['sap/order', 'ixc', 'ixc/../x', 7]) {
      expect(schemas.previews.safeParse({ ...samples.previews, screen }).success).toBe(false);
    }
  });

  it('take an optional member as absent or as a value, never as undefined', () => {
    expect(schemas.journal.safeParse({ ...samples.journal, step: undefined }).success).toBe(false);
  });

  it('drop a member that they do not know', () => {
    expect(schemas.choices.parse({ ...samples.choices, token: 'x' })).toEqual(samples.choices);
  });
});
