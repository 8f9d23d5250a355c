// What is left behind in a page after 200 changes of its screen: windows come, are seen, and go, at the same pace on an
// instance and on a page that is none. Nodes and bytes are counted after the browser has thrown away what nobody needs.

import type { CDPSession, Page } from '@playwright/test';
import { ask } from '../e2e/harness/ready.ts';
import { openOptions } from '../e2e/harness/surfaces.ts';
import { BARE, inBrowser, openTab, serve, WATCHED } from './browser.ts';
import { busyPage } from './busy-page.ts';
import type { Line, Row } from './report.ts';

const CHANGES = 200;
const REHEARSAL = 20;
/** Longer than the eyes wait for a page to come to rest: every change is seen. */
const PACE = 180;

/** Beyond what the page alone leaves: less than one small window, and less than the heap moves by itself. */
const NODES = 30;
const BYTES = 256 * 1024;

interface Held {
  readonly nodes: number;
  readonly bytes: number;
}

export const heap: Row = {
  name: 'heap',
  measure: () =>
    inBrowser(async (installed) => {
      const { context } = installed;
      for (const each of [WATCHED, BARE]) await serve(context, each, busyPage(false));
      const options = await openOptions(installed);
      await ask(options, 'instances.add', {
        origin: WATCHED,
        erp: 'ixc',
        label: 'IXC',
        environment: 'training',
      });
      const bare = await growth(await openTab(context, BARE));
      const watched = await growth(await openTab(context, WATCHED));
      const nodes = watched.nodes - bare.nodes;
      const bytes = watched.bytes - bare.bytes;
      return [
        line(
          'nodes',
          String(watched.nodes),
          String(bare.nodes),
          String(nodes),
          String(NODES),
          nodes <= NODES,
        ),
        line('heap', kB(watched.bytes), kB(bare.bytes), kB(bytes), kB(BYTES), bytes <= BYTES),
      ];
    }),
};

const kB = (bytes: number): string => `${(bytes / 1024).toFixed(0)} kB`;

function line(of: string, ours: string, bare: string, more: string, most: string, met: boolean): Line {
  return {
    what: `${of} after ${CHANGES} changes of the screen`,
    ours: `${ours} more than before`,
    beside: `the page alone: ${bare}`,
    result: `${more} more`,
    goal: `≤ ${most}`,
    met,
  };
}

/** What is held after the changes beyond what was held before them. */
async function growth(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await change(page, REHEARSAL);
  const before = await held(session);
  await change(page, CHANGES);
  const after = await held(session);
  await page.close();
  return { nodes: after.nodes - before.nodes, bytes: after.bytes - before.bytes };
}

/** Opens and closes a window so many times, and waits after each. */
function change(page: Page, times: number): Promise<void> {
  return page.evaluate(
    async ([count, pace]) => {
      const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pace));
      for (let at = 0; at < count; at += 1) {
        const form = document.createElement('form');
        form.id = `${at + 3}_form`;
        form.setAttribute('name', at % 2 === 0 ? 'produtos' : 'sva_configuracoes');
        const title = document.createElement('div');
        title.className = 'ftitle';
        title.textContent = 'Janela';
        form.append(title, ...Array.from({ length: 30 }, () => document.createElement('input')));
        document.body.prepend(form);
        await rest();
        form.remove();
        await rest();
      }
    },
    [times, PACE] as const,
  );
}

async function held(session: CDPSession): Promise<Held> {
  // Twice: what the first round lets go of, the second finds.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const figure = (wanted: string): number => {
    const found = metrics.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`The browser does not tell ${wanted}`);
    return found.value;
  };
  return { nodes: figure('Nodes'), bytes: figure('JSHeapUsedSize') };
}
