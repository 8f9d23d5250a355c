// A state of a page that is worth a picture: its name, and how it is brought about in a fresh browser. Whoever adds a
// surface adds a list of them beside these, and the list to `states.ts`.

import type { Page } from '@playwright/test';
import type { Stage } from '../../e2e/faults/fault.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';

export type { Stage };

/** Pages of Encaixe, and how wide and high an operator sees each at the least; `erp` is the ERP's own page. */
export const SIZES = {
  popup: { width: 360, height: 600 },
  panel: { width: 320, height: 700 },
  options: { width: 1280, height: 800 },
  readiness: { width: 1000, height: 800 },
  payload: { width: 1000, height: 800 },
  erp: { width: 1280, height: 800 },
} as const;

export type Surface = keyof typeof SIZES;

export interface State {
  /** The surface, and what is special: also the name of the pictures. */
  readonly name: `${Surface}-${string}`;
  /** What the company prescribes to this browser; left out where nobody manages it. */
  readonly policy?: (sandbox: Sandbox) => object;
  /** Brings it about and answers with the page that shows it. A new sandbox, a new browser, an empty tab. */
  open(stage: Stage): Promise<Page>;
}

/** The surface that a state's name begins with. */
export function surfaceOf({ name }: State): Surface {
  const [first = ''] = name.split('-');
  if (!Object.hasOwn(SIZES, first)) throw new Error(`${name}: there is no surface of that name`);
  return first as Surface;
}
