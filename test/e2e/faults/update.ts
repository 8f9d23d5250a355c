// The extension is updated, or turned off, with pages of the ERP open. In Chromium the new version's script gets a world of
// its own in the page: the old one has to be told, and has to be silent.

import type { CDPSession, Page } from '@playwright/test';
import * as ixc from '../../sandbox/ixc/operator.ts';
import * as voalle from '../../sandbox/voalle/operator.ts';
import * as encaixe from '../harness/encaixe.ts';
import { valuesOf } from '../harness/ixc.ts';
import { ask, PARTIU, ready, WATCH } from '../harness/ready.ts';
import { openPanel } from '../harness/surfaces.ts';
import { expect } from '../harness/test.ts';
import { turnOff, update } from './browser.ts';
import { filled, filling, journalSays } from './fault.ts';
import type { Fault, Stage } from './fault.ts';

/** What a page's console said: errors, and what nobody caught. */
const said = new WeakMap<Page, string[]>();

function listen(page: Page): void {
  const errors: string[] = [];
  said.set(page, errors);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
}

interface Notice {
  readonly words: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** What the page's closed roots say as a status, and where; the browser's own tools look into them. */
async function noticesOn(page: Page): Promise<readonly Notice[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found: Notice[] = [];
    const visit = async (node: typeof root): Promise<void> => {
      const role = (node.attributes ?? []).indexOf('role');
      if (node.nodeName === 'P' && node.attributes?.[role + 1] === 'status') {
        const { model } = await session.send('DOM.getBoxModel', { nodeId: node.nodeId });
        const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
        found.push({ words: node.children?.[0]?.nodeValue ?? '', box: { left, top, right, bottom } });
      }
      for (const inner of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) await visit(inner);
    };
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    for (const host of html?.children ?? []) for (const shadow of host.shadowRoots ?? []) await visit(shadow);
    return found;
  } finally {
    await session.detach();
  }
}

/** The extension as it is after its update, with the panel anew: the browser closed the old one. */
async function afterUpdate({ installed, page }: Stage, old: Page): Promise<Page> {
  const worker = await update(installed);
  await old.close();
  return openPanel({ ...installed, worker }, page);
}

const panels = new WeakMap<Page, Page>();

function panelOf(page: Page): Page {
  const panel = panels.get(page);
  if (panel === undefined) throw new Error('no panel');
  return panel;
}

/** One notice, which stands over nothing that saves and takes no click. */
async function saysOnce(page: Page, words: string, save: Parameters<typeof overlaps>[0]): Promise<void> {
  await expect.poll(async () => (await noticesOn(page)).map((notice) => notice.words)).toEqual([words]);
  const [notice] = await noticesOn(page);
  if (notice === undefined) throw new Error('no notice');
  expect(await overlaps(save, notice)).toBe(false);
}

async function overlaps(save: ReturnType<Page['locator']>, { box }: Notice): Promise<boolean> {
  const at = await save.boundingBox();
  if (at === null) throw new Error('no Save');
  const isBeside = at.x > box.right || at.x + at.width < box.left;
  return !isBeside && at.y < box.bottom && at.y + at.height > box.top;
}

const left: readonly Fault[] = (['d', 'vg'] as const).map((skin): Fault => ({
  name: `the extension is turned off with IXC open (${skin}): the page says to load it again, once, and no more`,
  async before({ installed, sandbox, page }) {
    sandbox.ixc.settings.skin = skin;
    listen(page);
    await page.goto(`${sandbox.ixc.origin}/adm.php`);
    const panel = await ready(installed, page, PARTIU);
    await ixc.openMenu(page, skin === 'd' ? 'Sistema' : 'Principal', 'Produtos');
    return panel;
  },
  async happens({ installed, page }) {
    await turnOff(installed);
    await page.bringToFront();
    await ixc.pressNew(page, 'produtos');
  },
  async after({ page, t }) {
    await saysOnce(page, t('outlived'), ixc.windowOf(page, 'produtos').locator('button[type="submit"]'));
    // It watches no longer: what the page throws out stays out, whatever happens.
    await page
      .locator('html > :not(head, body)')
      .evaluateAll((hosts) => hosts.forEach((host) => host.remove()));
    await ixc.pressEscape(page, 'produtos');
    await ixc.pressNew(page, 'produtos');
    expect(await noticesOn(page)).toEqual([]);
    expect(said.get(page)).toEqual([]);
  },
}));

export const updates: readonly Fault[] = [
  ...left,
  {
    name: 'the extension is turned off with Voalle open: the page says to load it again',
    async before({ installed, sandbox, page }) {
      listen(page);
      await voalle.openDirectly(page, sandbox.voalle.origin, 'webhooks');
      return ready(installed, page, WATCH);
    },
    async happens({ installed, page }) {
      await turnOff(installed);
      await page.bringToFront();
      await voalle.pressNew(page);
    },
    async after({ page, t }) {
      await saysOnce(page, t('outlived'), await voalle.footerButton(page, 'continuar'));
      expect(said.get(page)).toEqual([]);
    },
  },
  {
    name: 'the extension is updated after a fill: the new one takes over unseen, and says that it cannot undo',
    async before(stage) {
      listen(stage.page);
      return filled(stage);
    },
    async happens(stage, panel) {
      panels.set(stage.page, await afterUpdate(stage, panel));
    },
    async after(stage) {
      const { page, t } = stage;
      const panel = panelOf(page);
      await encaixe.seesScreen(panel, 'Produtos › Produto');
      const receipt = await encaixe.receipt(panel);
      expect(receipt.summary).toBe(t('receipt.written', 7));
      const values = await valuesOf(ixc.windowOf(page, 'produtos'));
      await panel.getByRole('button', { name: t('receipt.undo', 7), exact: true }).click();
      await panel.getByText(t('undoError.unknown')).waitFor();
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toEqual(values);
      // The next fill is taken by the new one.
      await ixc.pressEscape(page, 'produtos');
      await ixc.pressNew(page, 'produtos');
      await encaixe.preview(panel, t);
      expect((await encaixe.fill(panel, t)).summary).toBe(t('receipt.written', 7));
      await expect.poll(() => noticesOn(page)).toEqual([]);
      expect(said.get(page)).toEqual([]);
    },
  },
  {
    name: 'the extension is updated during a fill: it stops, and the receipt sends the operator to look',
    async before(stage) {
      listen(stage.page);
      return filling(stage);
    },
    async happens(stage, panel) {
      panels.set(stage.page, await afterUpdate(stage, panel));
    },
    async after(stage) {
      const { page, t } = stage;
      const panel = panelOf(page);
      await encaixe.seesScreen(panel, 'Produtos › Produto');
      const receipt = await encaixe.receipt(panel);
      expect(receipt.title).toBe(t('jobState.interrupted'));
      for (const line of receipt.lines) expect(line).toContain(t('receipt.notReached'));
      await journalSays(
        { ...stage, installed: { ...stage.installed, worker: await workerOf(stage) } },
        'interrupted',
      );
      // Nothing goes on writing: what stands is at most the field that was under way.
      await expect.poll(() => noticesOn(page)).toEqual([]);
      expect(await valuesOf(ixc.windowOf(page, 'produtos'))).toMatchObject({ descricao: '', preco_base: '' });
      expect(said.get(page)).toEqual([]);
      expect(await ask(panel, 'profiles.list')).toHaveLength(1);
    },
  },
];

const workerOf = async ({ installed }: Stage): Promise<Stage['installed']['worker']> =>
  installed.context.serviceWorkers().at(-1) ?? installed.worker;
