// Every way to fail, in one table; a file for each subject. The worker that ends at each step of a fill is a table of its
// own: killed.spec.ts.

import { clock } from './clock.ts';
import { erp } from './erp.ts';
import type { Fault } from './fault.ts';
import { pages } from './pages.ts';
import { panels } from './panels.ts';
import { permission } from './permission.ts';
import { storage } from './storage.ts';
import { updates } from './update.ts';

export const FAULTS: Readonly<Record<string, readonly Fault[]>> = {
  'the page goes away': pages,
  'the extension is updated': updates,
  'a permission goes': permission,
  'the clock is set': clock,
  'two at work': panels,
  'the database fails': storage,
  'the ERP has changed': erp,
};
