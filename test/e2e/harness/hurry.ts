// A sandbox without the pace of an ERP: for whoever does not test what waiting does.

import type { Sandbox } from '../../sandbox/sandbox.ts';

/** Takes out of the sandbox what only costs time, until its next reset. */
export function hurry({ ixc, voalle }: Sandbox): void {
  ixc.settings.lookup.delay = 20;
  ixc.settings.delay = { window: 0, record: 0, grid: 0, platform: 0, save: 0 };
  ixc.settings.toastMs = 2_000;
  voalle.settings.gatewayDelay = 0;
}
