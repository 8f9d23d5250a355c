// Runs the table of faults: brings the operator there, lets it happen, and proves what must be true afterwards.

import { test } from '../harness/test.ts';
import { FAULTS } from './table.ts';

for (const [subject, faults] of Object.entries(FAULTS))
  test.describe(subject, () => {
    for (const { name, before, happens, after, timeout } of faults)
      test(name, async ({ installed, sandbox, page }) => {
        if (timeout !== undefined) test.setTimeout(timeout);
        const stage = { installed, sandbox, page, t: installed.texts };
        const panel = await before(stage);
        await happens(stage, panel);
        await after(stage, panel);
      });
  });
