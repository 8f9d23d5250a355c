// The keys of the browser that the manifest gives a name, and how the panel opens beside a page. A browser opens a panel
// only within the press itself: whoever calls `openBeside` has awaited nothing before it.

import type { Wish } from '../model/wish';
import type { Tools } from './tools';
import { leaveWish } from './wishes';

/** As the manifest calls it. */
const LOCK = 'lock-vault';

const WISHES: Readonly<Record<string, Wish>> = {
  check: { what: 'check' },
  preview: { what: 'preview' },
  undo: { what: 'undo' },
};

/** True for a command whose work is done in the panel. */
export function isForPanel(command: string): boolean {
  return command === 'open-panel' || Object.hasOwn(WISHES, command);
}

/** @param tabId the tab that was in front; null where the browser does not tell */
export async function commanded(tools: Tools, command: string, tabId: number | null): Promise<void> {
  if (command === LOCK) await tools.vault.lock();
  const wish = Object.hasOwn(WISHES, command) ? WISHES[command] : undefined;
  if (wish !== undefined && tabId !== null) await leaveWish(tools, tabId, wish);
}

/** What opens a panel; Chromium has the one, Firefox the other. */
export interface PanelBrowser {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the panel of a window; one that is open stays as it is. */
export async function openBeside(
  { sidePanel, sidebarAction }: PanelBrowser,
  windowId: number,
): Promise<void> {
  await (sidebarAction === undefined ? sidePanel?.open({ windowId }) : sidebarAction.open());
}
