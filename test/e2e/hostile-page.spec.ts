// A granted ERP page that means no good, or was made by somebody who did: what it says is text in the panel and nothing
// else, the panel keeps its shape, a fill works or says why not, and thousands of foreign fields cost next to nothing.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import * as operator from '../sandbox/ixc/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { listen } from './harness/kept.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

const TABLE = 'sva_configuracoes';
const MARKUP =
  '<img src=x onerror="document.title=1"><script>alert(1)</script>\u202eoãçargetnI\u202c ne\u200bxo';
const LONG = `${MARKUP} ${'Integração'.repeat(1_000)}`;

/** Opens the integration's window beside the panel. */
async function begin(installed: Installed, origin: string, page: Page): Promise<Page> {
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, TABLE);
  await encaixe.seesScreen(panel, 'Integrações SVA');
  return panel;
}

/** Nothing of the page's words became an element, and nothing sticks out of the panel. */
async function expectShape(panel: Page): Promise<void> {
  expect(await panel.locator('img[src="x"], script:not([src])').count()).toBe(0);
  expect(await panel.title()).not.toBe('1');
  const sizes = await panel.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const parts = [...document.querySelectorAll('main *')].filter((part) => part.children.length === 0);
    return {
      over: scrollWidth - clientWidth,
      tallest: Math.max(...parts.map((part) => part.getBoundingClientRect().height)),
    };
  });
  expect(sizes.over).toBeLessThanOrEqual(0);
  // No single text pushes the rest out of sight.
  expect(sizes.tallest).toBeLessThan(250);
}

test('hostile words are text in the panel, which keeps its shape, and a fill is what it was', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const said = listen(installed);
  const panel = await begin(installed, sandbox.ixc.origin, page);
  await page.evaluate(
    ([table, words]) => {
      const form = document.querySelector(`form[name="${table}"]`);
      const title = form?.querySelector('.ftitle');
      if (title) title.textContent = words;
      for (const label of form?.querySelectorAll('label') ?? []) label.append(` ${words}`);
      const list = form?.querySelector<HTMLSelectElement>('select[name="plataforma"]');
      const option = new Option(words, words);
      list?.append(option);
      if (list) list.value = words;
      // A toast as the ERP's own, with words that are none of it.
      const toast = document.createElement('div');
      toast.className = 'notification-error';
      toast.textContent = words;
      document.body.append(toast);
    },
    [TABLE, LONG] as const,
  );
  await expect(panel.getByText('<img src=x', { exact: false }).first()).toBeVisible();
  await expectShape(panel);

  const rows = await encaixe.preview(panel, t);
  expect(rows.map(({ now }) => now).join(' ')).toContain('<img src=x onerror=');
  await expectShape(panel);
  await encaixe.tickAll(panel, t);
  const { lines } = await encaixe.fill(panel, t);
  expect(lines.length).toBeGreaterThan(2);
  // Each row was filled, or refused for a reason that is told.
  for (const line of lines) expect(line).toMatch(/\S+ \S+/);
  await expect(operator.fieldOf(page, TABLE, 'login')).toHaveValue(PARTIU.values.login);
  await expectShape(panel);
  expect(said.filter((text) => text.includes('Error'))).toEqual([]);
});

test('fields that bear the names of what a form can do: no screen, and nobody breaks', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const said = listen(installed);
  const panel = await begin(installed, sandbox.ixc.origin, page);
  await page.evaluate((table) => {
    const form = document.querySelector(`form[name="${table}"]`);
    for (const name of [
      'querySelector',
      'querySelectorAll',
      'contains',
      'closest',
      'getAttribute',
      'isConnected',
    ]) {
      const input = document.createElement('input');
      input.name = name;
      form?.append(input);
    }
  }, TABLE);
  await expect(panel.locator('.screen-title')).toHaveCount(0);
  await expect(panel.getByRole('button', { name: t('screen.preview'), exact: true })).toHaveCount(0);
  await page.evaluate(() =>
    document
      .querySelector('input[name="querySelector"]')
      ?.dispatchEvent(new Event('input', { bubbles: true })),
  );
  expect(said.filter((text) => text.includes('Error'))).toEqual([]);
});

test('five thousand foreign fields beside the window cost next to nothing', async ({
  installed,
  sandbox,
  page,
}) => {
  await begin(installed, sandbox.ixc.origin, page);
  const tabId = await tabIdOf(installed, page);
  const reads = (): Promise<number> =>
    installed.worker.evaluate(async (id) => {
      const message = { command: 'read', payload: { screen: 'ixc/sva-integration', compare: false } };
      const times: number[] = [];
      for (let turn = 0; turn < 25; turn += 1) {
        const began = performance.now();
        const reply: unknown = await chrome.tabs.sendMessage(id, message);
        if (!JSON.stringify(reply).includes('plataforma')) throw new Error('the screen was not read');
        times.push(performance.now() - began);
      }
      return times.toSorted((a, b) => a - b)[12] ?? 0;
    }, tabId);
  const alone = await reads();
  await page.evaluate(() => {
    const foreign = document.createElement('form');
    for (let index = 0; index < 5_000; index += 1) {
      const label = document.createElement('label');
      const input = document.createElement('input');
      input.id = input.name = index % 2 === 0 ? 'plataforma' : `campo_${index}`;
      label.append('Plataforma ', input);
      foreign.append(label);
    }
    document.body.prepend(foreign);
  });
  const among = await reads();
  // Both are a few milliseconds, of which the way there and back is one.
  expect(among / Math.max(alone, 1)).toBeLessThan(5);
});
