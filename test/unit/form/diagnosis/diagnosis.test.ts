// Reports on screens, read as pages again: the screen is recognised, and every field is found by the same reason as it was there,
// or missed in the same way. A report that somebody sends is put beside these as it is, and named here.

import { beforeEach, describe, expect, it } from 'vitest';
import { resolver } from '../../../../lib/form/resolve';
import type { Diagnosis } from '../../../../lib/model/diagnosis';
import { pageOf, reportIn } from './page';

describe.each(['ixc-product-renamed', 'voalle-integrator'])('%s', (name) => {
  let report: Diagnosis;
  beforeEach(() => {
    report = reportIn(name);
  });

  it('is the screen that it was', () => {
    const { dialect } = pageOf(report);
    expect(dialect.detect(document)?.screen.id).toBe(report.screen);
  });

  it('has each field where it was, for the reason that it was', () => {
    const { dialect, elements } = pageOf(report);
    const seen = dialect.detect(document);
    if (seen === null) throw new Error('no screen');
    const { resolve } = resolver(seen, dialect);
    const found = report.fields.map(({ key, taught }) => {
      const field = seen.screen.fields.find((each) => each.key === key);
      if (field === undefined) throw new Error(`no field ${key}`);
      const more = taught === undefined ? {} : { taught };
      if (field.kind === 'pairs')
        return { key, state: dialect.repeater(field, seen.root) === null ? 'missing' : 'ok', ...more };
      const resolution = resolve(field);
      return resolution.state === 'ok'
        ? { key, state: 'ok', by: resolution.by, at: elements.indexOf(resolution.anchor), ...more }
        : { key, state: resolution.state, ...more };
    });
    expect(found).toEqual(report.fields);
  });
});
