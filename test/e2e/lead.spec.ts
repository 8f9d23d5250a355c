// "Leve-me até lá": the operator asks for a step and presses what is pointed at, entry by entry, until the screen is
// open. What is pointed at is what the press reaches, in both skins of IXC, in Voalle's own pages and in its shell.

import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import { followSpotlight, pointsAt, pointsNowhere, pressPointed, spotOn } from './harness/spotlight.ts';
import { ask, PARTIU, ready, WATCH } from './harness/ready.ts';
import { tabIdOf } from './harness/surfaces.ts';
import type { Installed } from './harness/launch.ts';
import { expect, test } from './harness/test.ts';

const LABELS = { next: 'Pressione aqui', here: 'É aqui', routine: 'Só depois de conferir tudo' };

interface Led {
  readonly tabId: number;
  readonly profileId: string;
  readonly panel: Page;
}

/** The tab and the profile that the panel's messages name. */
async function ledFrom(installed: Installed, panel: Page, page: Page): Promise<Led> {
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  if (profile === undefined) throw new Error('There is no profile');
  return { tabId: await tabIdOf(installed, page), profileId: profile.id, panel };
}

function lead({ panel, tabId, profileId }: Led, step: string): Promise<unknown> {
  return ask(panel, 'guide.lead', { tabId, profileId, step, labels: LABELS });
}

for (const [skin, root] of [
  ['d', 'Sistema'],
  ['vg', 'Principal'],
] as const) {
  test.describe(`IXC, skin ${skin}`, () => {
    test('to Integrações SVA › Novo', async ({ installed, sandbox, page }) => {
      await page.goto(`${sandbox.ixc.origin}/adm.php?skin=${skin}`);
      const led = await ledFrom(installed, await ready(installed, page, PARTIU), page);

      expect(await lead(led, 'integration')).toEqual({ ok: true, value: null });
      expect((await pointsAt(page, 'Configurações')).label).toBe('◀ Pressione aqui');
      await followSpotlight(page, 'Configurações', 'Integrações SVA');
      expect((await pressPointed(page, 'Novo')).label).toBe('▲ É aqui');

      await expect(ixc.windowOf(page, 'sva_configuracoes')).toBeVisible();
      await pointsNowhere(page);
      // The way is over: leaving the screen does not begin it anew.
      await ixc.pressEscape(page, 'sva_configuracoes');
      await led.panel.locator('.screen-title').waitFor({ state: 'detached' });
      expect(await spotOn(page)).toBeNull();
    });

    test('to Contrato › Produtos › Novo', async ({ installed, sandbox, page }) => {
      await page.goto(`${sandbox.ixc.origin}/adm.php?skin=${skin}`);
      const led = await ledFrom(installed, await ready(installed, page, PARTIU), page);
      await lead(led, 'contract-product');

      await followSpotlight(page, root, 'Contratos');
      await pointsAt(page, 'Editar');
      // Which contract is the operator's own choice.
      await page.getByRole('button', { name: 'Exibir todos' }).click();
      await page.locator('[id="1_grid"] tr[id="row31"]').click();
      await followSpotlight(page, 'Editar', 'Produtos', 'Novo');

      await expect(ixc.windowOf(page, 'vd_contratos_produtos')).toBeVisible();
      await pointsNowhere(page);
    });
  });
}

test('IXC: a list of another entry is no part of the way', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const led = await ledFrom(installed, await ready(installed, page, PARTIU), page);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await lead(led, 'contract-product');
  // It has a button Novo, too, and the way has an entry Produtos.
  await pointsAt(page, 'Sistema');
});

test('IXC: a routine is warned of for as long as it is there, and left alone', async ({
  installed,
  sandbox,
  page,
}) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const led = await ledFrom(installed, await ready(installed, page, PARTIU), page);
  await lead(led, 'existing-customers');
  await followSpotlight(page, 'Configurações', 'Rotinas provedor');
  const { label } = await pointsAt(page, 'Ajustar cadastros SVA');
  expect(label).toBe('▲ ⚠ Só depois de conferir tudo');

  await ixc.openTab(page, 'rotinas_provedor', 'Logins');
  await pointsNowhere(page);
  await ixc.openTab(page, 'rotinas_provedor', 'Contratos');
  await pointsAt(page, 'Ajustar cadastros SVA');
  await ixc.pressEscape(page, 'rotinas_provedor');
  await pointsNowhere(page);
  const asked = sandbox.ixc.requests.matching({ path: '/aplicativo/rotinas_provedor/action/action.php' });
  expect(asked.map(({ query }) => query).filter((query) => query.includes('botaoAjax'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(0);
});

test('IXC: told to stop, it stops', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const led = await ledFrom(installed, await ready(installed, page, PARTIU), page);
  await lead(led, 'integration');
  await pressPointed(page, 'Configurações');
  await pointsAt(page, 'Integrações SVA');
  await ask(led.panel, 'guide.stop', { tabId: led.tabId });
  await pointsNowhere(page);
});

test('IXC: a field is pointed at until something is pressed', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const led = await ledFrom(installed, await ready(installed, page, PARTIU), page);
  const { panel, tabId, profileId } = led;
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  await ixc.pressNew(page, 'produtos');
  await panel.locator('.screen-title').waitFor();

  expect(await ask(panel, 'guide.point', { tabId, profileId, key: 'preco_base' })).toEqual({
    ok: true,
    value: null,
  });
  const spot = await pointsAt(page, 'preco_base');
  expect(spot.label).toContain('Preço base');
  await page.keyboard.press('Shift');
  await pointsNowhere(page);
  expect(await ask(panel, 'guide.point', { tabId, profileId, key: 'nothing' })).toEqual({
    ok: false,
    error: 'missing',
  });
});

test('Voalle: through the side menu, over page loads', async ({ installed, sandbox, page }) => {
  const { voalle } = sandbox;
  await page.goto(`${voalle.origin}/parameters`);
  const led = await ledFrom(installed, await ready(installed, page, WATCH), page);
  await lead(led, 'integrator');
  await followSpotlight(page, 'Manutenções', 'Integrações', 'Integradores');
  await page.waitForURL(`${voalle.origin}/api_configs`);
  await followSpotlight(page, 'Criar novo registro');
  await expect(page.getByText('Cadastrar nova integração')).toBeVisible();
  await pointsNowhere(page);
});

test('Voalle: through the shell, from its menu into its frame', async ({ installed, sandbox, page }) => {
  await page.goto(`${sandbox.voalle.origin}/shell`);
  const led = await ledFrom(installed, await ready(installed, page, WATCH), page);
  await lead(led, 'integrator');
  await followSpotlight(page, 'Manutenções', 'Integrações', 'Integradores', 'Criar novo registro');
  await expect(page.frameLocator('iframe').getByText('Cadastrar nova integração')).toBeVisible();
  await pointsNowhere(page);
});
