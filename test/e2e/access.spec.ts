// What access asks for beyond axe: every stop of a walk with Tab can be seen, nothing scrolls sideways at 320 pixels or at twice
// the size, nothing moves for whoever wants no motion, and what changes is said.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/voalle/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { stopOf, walk } from './harness/keys.ts';
import { ready, WATCH } from './harness/ready.ts';
import { openOptions, openPanel, openPayload, openPopup } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import type { Installed } from './harness/launch.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';

const PRINTED = 'https://um-endereco-muito-comprido.watch.example/api/voalle/contrato/notificacoes';

/** The panel at work on a record with mistakes, with values that no line is wide enough for. */
async function atWork(installed: Installed, sandbox: Sandbox, page: Page): Promise<Page> {
  sandbox.voalle.data.integrators.unshift({
    id: 900,
    alias: 'WatchBrasil_v2',
    description: 'IntegradorComUmNomeSemNenhumEspacoParaQuebrarALinhaEmLugarNenhum',
    type: 'Reativa',
    vdi: false,
    url: PRINTED,
    version: '2',
    parameters: [],
    active: false,
    token: '',
  });
  await operator.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const panel = await ready(installed, page, {
    ...WATCH,
    values: { ...WATCH.values, url: `${sandbox.partners.origin}/webhook/allow-post` },
  });
  await operator.editRow(page, 'WatchBrasil_v2');
  await encaixe.findings(panel, installed.texts).first().waitFor();
  return panel;
}

/** Everything that can be folded up is open. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Nothing is wider than the window; says what is. */
async function staysWithin(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.scrollingElement ?? document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(
        (element) =>
          `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent.slice(0, 40)}`,
      );
  });
  expect(wide, what).toEqual([]);
}

const NARROW = { width: 320, height: 800 };

// A page at twice its size has half the room, in the same pixels of its own: what a browser's zoom to 200 % does to it. A window
// of 1280 pixels is 640 wide then, the panel of 400 is 200, and the popup, which the browser gives no more than 800 by 600
// to, has 400 by 300.
const ZOOMED = {
  panel: { width: 200, height: 450 },
  popup: { width: 400, height: 300 },
  page: { width: 640, height: 400 },
};

test('nothing scrolls sideways, in 320 pixels or at twice the size', async ({ installed, sandbox, page }) => {
  test.slow();
  const { texts: t } = installed;
  await operator.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const before = await openPopup(installed, page);
  await before.getByRole('button', { name: t('instance.add') }).waitFor();
  const panel = await atWork(installed, sandbox, page);
  const both = async (surface: Page, zoomed: typeof NARROW, what: string): Promise<void> => {
    await unfold(surface);
    for (const size of [NARROW, zoomed]) {
      await surface.setViewportSize(size);
      await staysWithin(surface, `${what} at ${size.width} pixels`);
    }
  };
  await both(before, ZOOMED.popup, 'the popup that adds an ERP');
  await both(panel, ZOOMED.panel, 'the panel with findings');
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  await both(panel, ZOOMED.panel, 'the panel with a preview');
  await encaixe.fill(panel, t);
  await both(panel, ZOOMED.panel, 'the panel with a receipt');

  const popup = await openPopup(installed, page);
  await encaixe.testConnection(popup, t);
  await both(popup, ZOOMED.popup, 'the popup with a tested connection');
  const options = await openOptions(installed);
  await options.getByRole('table').waitFor();
  await both(options, ZOOMED.page, 'the options');
  await options.getByRole('button', { name: t('options.removeOf', 'ERP de exemplo'), exact: true }).click();
  await options.getByRole('dialog').waitFor();
  await both(options, ZOOMED.page, 'the options asking before a removal');
  await both(await openPayload(installed), ZOOMED.page, 'the page that checks a payload');
});

test('a walk with Tab shows where it is at every stop', async ({ installed, sandbox, page }) => {
  test.slow();
  const { texts: t } = installed;
  await operator.openDirectly(page, sandbox.voalle.origin, 'integrators');
  const before = await openPopup(installed, page);
  await before.getByRole('button', { name: t('instance.add') }).waitFor();
  const seen = async (surface: Page, what: string, least: number): Promise<void> => {
    const stops = await walk(surface);
    expect(
      stops.filter(({ visible, covered }) => !visible || covered),
      what,
    ).toEqual([]);
    expect(stops.length, what).toBeGreaterThanOrEqual(least);
  };
  await seen(before, 'the popup that adds an ERP', 4);
  const panel = await atWork(installed, sandbox, page);
  await panel.setViewportSize(NARROW);
  await unfold(panel);
  await seen(panel, 'the panel with findings', 20);
  await encaixe.preview(panel, t);
  await seen(panel, 'the panel with a preview', 20);
  const popup = await openPopup(installed, page);
  await popup.getByLabel(t('profile.choose')).waitFor();
  await seen(popup, 'the popup of a known page', 4);
  const options = await openOptions(installed);
  await options.getByRole('table').waitFor();
  await unfold(options);
  await seen(options, 'the options', 20);
});

test('the focus survives every press that takes its own control away', async ({
  installed,
  sandbox,
  page,
}) => {
  test.slow();
  const { texts: t } = installed;
  const panel = await atWork(installed, sandbox, page);
  const press = async (surface: Page, name: string, gone = true): Promise<void> => {
    const button = surface.getByRole('button', { name, exact: true }).first();
    await button.focus();
    await surface.keyboard.press('Enter');
    if (gone) await expect(button).toHaveCount(0);
    await expect.poll(async () => (await stopOf(surface)).name, { message: name }).not.toBeNull();
  };
  await press(panel, t('screen.preview'));
  await press(panel, t('preview.close'));
  await press(panel, t('screen.preview'));
  await press(panel, t('preview.tickAll'));
  const rows = (await encaixe.rowsOf(panel, t)).length;
  await press(panel, t('preview.fill', rows));
  await encaixe.receipt(panel);
  await press(panel, t('receipt.undo', rows));
  await press(panel, t('receipt.close'));
  await unfold(panel);
  await press(panel, t('profile.secretForgetOf', await secretLabel(panel)));

  const options = await openOptions(installed);
  await press(options, t('options.editOf', 'Perfil de exemplo'));
  await press(options, t('cancel'));
  await press(options, t('options.editOf', 'ERP de exemplo'));
  await press(options, t('save'));
  await press(options, t('options.removeOf', 'Perfil de exemplo'), false);
  await press(options.getByRole('dialog').page(), t('cancel'));
  await expect(
    options.getByRole('button', { name: t('options.removeOf', 'Perfil de exemplo'), exact: true }),
  ).toBeFocused();
  await options.keyboard.press('Enter');
  await options.keyboard.press('Escape');
  await expect(
    options.getByRole('button', { name: t('options.removeOf', 'Perfil de exemplo'), exact: true }),
  ).toBeFocused();
  await options.keyboard.press('Enter');
  await press(options, t('options.remove'));
  await expect.poll(async () => (await stopOf(options)).name).not.toBeNull();
});

/** What the first secret of the form is called. */
async function secretLabel(panel: Page): Promise<string> {
  const label = panel
    .locator('.field', { has: panel.locator('input[type="password"]') })
    .locator('label')
    .first();
  return (await label.evaluate((element) => element.firstChild?.textContent ?? '')).trim();
}

test('without motion nothing moves', async ({ installed }) => {
  const options = await openOptions(installed);
  await options.getByText(installed.texts('options.instancesNone')).waitFor();
  const moving = (): Promise<readonly string[]> =>
    options.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
          const spans = [transitionDuration, animationName === 'none' ? '0s' : animationDuration];
          return spans
            .join(',')
            .split(',')
            .some((span) => Number.parseFloat(span) > 0);
        })
        .map((element) => element.localName),
    );
  await options.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving()).not.toEqual([]);
  await options.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toEqual([]);
});

test('in the colours of the system what stood out by its ground keeps an edge', async ({
  installed,
  sandbox,
  page,
}) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const popup = await openPopup(installed, page);
  const banner = popup.locator('.banner').first();
  await banner.waitFor();
  const edge = (): Promise<string> => banner.evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect(await edge()).toBe('none');
  await popup.emulateMedia({ forcedColors: 'active' });
  expect(await edge()).toBe('solid');
});

test('progress and results are said by live regions that stand there before', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await atWork(installed, sandbox, page);
  const findings = panel.getByRole('status').filter({ hasText: t('findings.count', 4).slice(2) });
  await expect(findings).toHaveCount(1);
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  // What is said meanwhile, from the first word to the last.
  await panel.evaluate(() => {
    const said = new Set<string>();
    Object.assign(globalThis, { said });
    new MutationObserver(() => {
      for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
        if (region.textContent !== '') said.add(region.textContent);
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await encaixe.fill(panel, t);
  const said = await panel.evaluate(() => [...(Reflect.get(globalThis, 'said') as Set<string>)]);
  expect(said.some((text) => text.startsWith(`${t('jobState.running')}:`))).toBe(true);
  const { summary } = await encaixe.receipt(panel);
  expect(said.some((text) => text.includes(summary))).toBe(true);
});

test('the table of contents of the options leads, and follows what is read', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  await operator.openDirectly(page, sandbox.voalle.origin, 'integrators');
  await (await openPanel(installed, page)).close();
  const options = await openOptions(installed);
  const contents = options.getByRole('navigation', { name: t('parts.contents') });
  const current = contents.locator('[aria-current]');
  await expect(current).toHaveText(t('options.instances'));
  await options.setViewportSize({ width: 1000, height: 400 });
  await options.keyboard.press('Tab');
  await expect(options.getByRole('link', { name: t('parts.skip') })).toBeFocused();
  await contents.getByRole('link', { name: t('transfer.title'), exact: true }).focus();
  await options.keyboard.press('Enter');
  await expect(current).toHaveText(t('transfer.title'));
  await expect(options.getByRole('heading', { name: t('transfer.title'), exact: true })).toBeInViewport();
  await options.keyboard.press('Control+End');
  await options.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await expect(current).toHaveText(t('options.about'));
  await expect(contents).toBeInViewport();
});
