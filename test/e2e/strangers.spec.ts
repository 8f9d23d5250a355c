// Who has no business with Encaixe has nothing of it: pages that are no instance, instances that were removed. And a
// secret is where the operator put it, and nowhere else. Whoever tries to get in stands in door.spec.ts.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import * as operator from '../sandbox/ixc/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { inArea, listen, storedIn } from './harness/kept.ts';
import type { Installed } from './harness/launch.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { contentOf, openOptions, openPopup, tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

/** All that Encaixe has in a page. */
interface Presence {
  /** Pages on which the browser was told to run a script of ours. */
  readonly registered: readonly string[];
  /** A script that the extension runs there finds an awake one of ours. */
  readonly awake: boolean;
  /** Somebody answers the background. */
  readonly answers: boolean;
  /** Elements beside the page's own head and body: where marks are drawn. */
  readonly elements: number;
}

const NOTHING: Presence = { registered: [], awake: false, answers: false, elements: 0 };

async function presenceIn(installed: Installed, page: Page): Promise<Presence> {
  const tabId = await tabIdOf(installed, page);
  const seen = await installed.worker.evaluate(async (id) => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    const [world] = await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        const shelf = Reflect.get(globalThis, Symbol.for('encaixe')) as { life: AbortController } | undefined;
        return shelf !== undefined && !shelf.life.signal.aborted;
      },
    });
    const question = { command: 'read', payload: { screen: 'ixc/no-such-screen', compare: false } };
    const answers = await chrome.tabs.sendMessage(id, question).then(
      (reply: unknown) => reply !== undefined,
      () => false,
    );
    return {
      registered: scripts.flatMap(({ matches = [] }) => matches),
      awake: world?.result === true,
      answers,
    };
  }, tabId);
  const elements = await page.locator('html > :not(head, body)').count();
  return { ...seen, elements };
}

test('a page that is no instance has nothing of ours, and so has an ERP before it is added @firefox', async ({
  installed,
  sandbox,
  page,
}) => {
  for (const address of [`${sandbox.plain.origin}/pedido`, `${sandbox.ixc.origin}/adm.php`]) {
    await page.goto(address);
    expect(await presenceIn(installed, page)).toEqual(NOTHING);
  }
  await ready(installed, page, PARTIU);
  expect(await presenceIn(installed, page)).toEqual({
    registered: ['http://ixc.localhost/*'],
    awake: true,
    // On Firefox it is a page of the extension that asks, and a page commands nothing.
    answers: installed.system === null,
    elements: 0,
  });
  // The other page is as much a stranger as before.
  await page.goto(`${sandbox.plain.origin}/pedido`);
  expect(await presenceIn(installed, page)).toMatchObject({ awake: false, answers: false, elements: 0 });
});

test('an instance that is removed in the options: its open tab is left at once, and stays left', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  expect(await presenceIn(installed, page)).toMatchObject({ awake: true, answers: true, elements: 1 });

  const options = await openOptions(installed);
  await options.getByRole('button', { name: t('options.removeOf', 'ERP de exemplo'), exact: true }).click();
  await options
    .getByRole('dialog')
    .getByRole('button', { name: t('options.remove'), exact: true })
    .click();
  await options.getByText(t('options.instancesNone')).waitFor();

  await panel.getByText(t('instance.unknownHere')).waitFor();
  await expect.poll(() => presenceIn(installed, page)).toEqual(NOTHING);
  await page.reload();
  expect(await presenceIn(installed, page)).toEqual(NOTHING);
  expect(await inArea(installed.worker, 'session')).not.toContain(PARTIU.secrets.password);
});

test('a secret is in the session memory and in its field, and nowhere else @firefox', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t, worker } = installed;
  const SECRET = 'segredo-plantado-7f3a9c';
  const said = listen(installed);
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, { ...PARTIU, secrets: {} });
  await encaixe.keepValues(panel, { password: SECRET });
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await expect(page.locator('html')).not.toContainText(SECRET);
  await encaixe.preview(panel, t);
  const previewed = await contentOf(panel);
  await encaixe.fill(panel, t);
  await operator.pressSave(page, 'sva_configuracoes');
  await encaixe.stepDone(panel, t, 'Cadastrar a integração SVA');
  // Where it belongs; this also shows that the searches below can find something.
  await expect(operator.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(SECRET);
  expect(await inArea(worker, 'session')).toContain(SECRET);

  const popup = await openPopup(installed, page);
  const options = await openOptions(installed);
  for (const own of [popup, options]) await own.locator('h2').first().waitFor();
  const contents = await Promise.all([panel, popup, options].map(contentOf));
  for (const content of [previewed, ...contents]) expect(content).not.toContain(SECRET);
  const stored = await storedIn(installed);
  expect(stored).toContain('provedor.exemplo');
  expect(stored).not.toContain(SECRET);
  expect(said.join('\n')).not.toContain(SECRET);
});
