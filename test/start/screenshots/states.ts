// Every state that is pictured, surface by surface.

import { erp } from './erp.ts';
import { firstRun } from './first-run.ts';
import { options } from './options.ts';
import { own } from './own.ts';
import { panel } from './panel.ts';
import { payload } from './payload.ts';
import { policy } from './policy.ts';
import { popup } from './popup.ts';
import { readiness } from './readiness.ts';
import type { State } from './state.ts';
import { vault } from './vault.ts';
import { work } from './work.ts';

export const STATES: readonly State[] = [
  ...popup,
  ...firstRun,
  ...panel,
  ...work,
  ...erp,
  ...options,
  ...own,
  ...policy,
  ...vault,
  ...readiness,
  ...payload,
];
