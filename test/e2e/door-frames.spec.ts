// Frames inside a granted page. Voalle's eyes are in all frames of its own; a frame of another origin, or of none, that
// shows the very same screen is not seen, not read and not written to. And what Encaixe draws over a page is its own:
// thrown out it comes back, and a page that insists is left alone.

import type { Frame, Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import * as operator from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { ask, PARTIU, ready, WATCH } from './harness/ready.ts';
import { tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import { awakeIn } from './harness/world.ts';

const SECRET = WATCH.secrets.token;
const SCREEN = 'Integrações Webhooks › Informações';

/** Puts a frame beside the page's own content. */
async function addFrame(page: Page, attributes: Readonly<Record<string, string>>): Promise<Frame> {
  const frame = await page.evaluateHandle((given) => {
    const made = document.createElement('iframe');
    for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
    made.style.cssText = 'width:600px;height:500px';
    const loaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }));
    document.body.append(made);
    return loaded.then(() => made);
  }, attributes);
  const inner = await frame.contentFrame();
  if (!inner) throw new Error('no frame');
  return inner;
}

/** All that stands in a document: markup, and what its fields hold. */
function contentIn(of: Page | Frame): Promise<string> {
  return of.evaluate(() => {
    const fields = document.querySelectorAll('input,textarea');
    const held = [...fields].map((field) => String(Reflect.get(field, 'value')));
    return [document.documentElement.outerHTML, ...held].join('\n');
  });
}

test('frames of another origin, or of none, that show the very same screen get nothing', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const { origin } = sandbox.voalle;
  await operator.openDirectly(page, origin, 'webhooks');
  const panel = await ready(installed, page, WATCH);
  const tabId = await tabIdOf(installed, page);
  const address = page.url();
  await operator.pressNew(page);
  await encaixe.seesScreen(panel, SCREEN);
  const dialog = await page.evaluate(() => document.documentElement.outerHTML);
  await page.keyboard.press('Escape');
  await page.goto(`${origin}/shell`);

  // The same screen of the same ERP, under another name of its host; copies of it without an address; and the screen
  // itself in a sandbox, where it has no origin.
  const twin = await addFrame(page, { src: address.replace('voalle.', 'outro.') });
  await operator.pressNew(twin);
  const copies = [
    await addFrame(page, { srcdoc: dialog, sandbox: 'allow-same-origin' }),
    await addFrame(page, { src: 'about:blank' }),
    await addFrame(page, { srcdoc: dialog, sandbox: 'allow-scripts' }),
    await addFrame(page, { src: address, sandbox: 'allow-scripts allow-forms' }),
  ];
  await copies[1]?.evaluate((markup) => {
    document.documentElement.append(...new DOMParser().parseFromString(markup, 'text/html').body.children);
  }, dialog);
  expect(await awakeIn(installed, tabId)).toEqual([0]);
  expect(await ask(panel, 'tab.view', { tabId })).toMatchObject({ seen: { screen: null } });

  // The one frame that is the ERP's own is seen, filled, and the only one that holds the secret.
  const own = await addFrame(page, { src: address });
  await operator.pressNew(own);
  await encaixe.seesScreen(panel, SCREEN);
  expect(await awakeIn(installed, tabId)).toHaveLength(2);
  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  expect(await contentIn(own)).toContain(SECRET);
  for (const other of [page, twin, ...copies]) {
    const content = await contentIn(other);
    expect(content.length).toBeGreaterThan(500);
    expect(content).not.toContain(SECRET);
    expect(content).not.toContain(WATCH.values.url);
  }
});

test('what is drawn over a page comes back when the page throws it out, and not for ever', async ({
  installed,
  sandbox,
  page,
}) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await encaixe.seesScreen(panel, 'Produtos › Produto');
  await encaixe.preview(panel, installed.texts);
  await encaixe.fill(panel, installed.texts);
  const drawn = page.locator('html > :not(head, body)');
  await expect(drawn).toHaveCount(1);
  const closed = await drawn.evaluate(({ shadowRoot, childNodes }) => [shadowRoot, childNodes.length]);
  expect(closed).toEqual([null, 0]);

  await page.bringToFront();
  await drawn.evaluate((element) => element.remove());
  await expect(drawn).toHaveCount(1);

  const thrown = await page.evaluate(async () => {
    let times = 0;
    const out = (): void => {
      for (const element of document.querySelectorAll('html > :not(head, body)')) {
        element.remove();
        times += 1;
      }
    };
    new MutationObserver(out).observe(document.documentElement, { childList: true });
    out();
    // It stays away for as long as it takes the browser to draw sixty times.
    for (let still = 0, before = times; still < 60; still += 1) {
      await new Promise(requestAnimationFrame);
      if (times !== before) [before, still] = [times, 0];
    }
    return times;
  });
  expect(thrown).toBeGreaterThan(1);
  expect(thrown).toBeLessThan(10);
  await expect(drawn).toHaveCount(0);
});
