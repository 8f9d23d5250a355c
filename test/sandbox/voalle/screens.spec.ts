/**
 * Proves that every screen is reached in three ways: by its address, through the legacy menu, and through the
 * shell, where no address names it. What is done on the screens is proven beside this file.
 */
import { expect, test } from '@playwright/test';
import { findBrowser } from '../../start/browser.ts';
import * as operator from './operator.ts';
import { screens, type ScreenName } from './operator-screens.ts';
import { startVoalle, type VoalleSandbox } from './server.ts';
import { browser, ways } from './spec-setup.ts';

let voalle: VoalleSandbox;
test.beforeAll(async () => {
  voalle = await startVoalle();
});
test.beforeEach(() => voalle.reset());
test.afterAll(() => voalle.close());
test.use(browser(findBrowser()));

const names = Object.keys(screens) as ScreenName[];

for (const [way, open] of Object.entries(ways)) {
  test(`every screen opens ${way}`, async ({ page }) => {
    for (const name of names) {
      const at = await open(page, voalle.origin, name);
      const { path, trail } = screens[name];
      await expect(at.locator('h2, h5').first()).toHaveText(trail[2], { ignoreCase: true });
      const shown = page.url() + at.url();
      if (way === 'in the shell') expect(shown).not.toContain(path);
      else expect(new URL(at.url()).pathname).toBe(path);
    }
  });
}

test('the legacy menu goes from screen to screen, whatever is open in it', async ({ page }) => {
  await page.goto(voalle.origin);
  for (const name of ['integrators', 'people', 'contactOrigins', 'contracts', 'campaigns'] as const)
    await operator.openThroughMenu(page, name);
});

test('two menu entries lead to the contact origins', async ({ page }) => {
  await page.goto(voalle.origin);
  const menu = page.locator('.neo-menu');
  const entries = menu.locator('a').filter({ hasText: /^Origens de Contato$/ });
  await expect(entries).toHaveCount(2);
  for (const entry of await entries.all())
    await expect(entry).toHaveAttribute('href', '/crm_contact_origins');
});

test('a path may be written in another case and with an ending', async ({ page }) => {
  await page.goto(`${voalle.origin}/Companies_Places/index/`);
  await expect(page.locator('h5')).toHaveText('Locais', { ignoreCase: true });
});

test('a reset brings the seeded rows back', async ({ page }) => {
  await operator.openDirectly(page, voalle.origin, 'places');
  await operator.editRow(page, 'Filial Centro');
  await operator.typeInto(page, 'Descrição', 'Filial Sul');
  await operator.pressFooter(page, 'Salvar');
  await operator.awaitFlash(page, 'Atualizado com sucesso!');
  expect(voalle.data.places[1]?.description).toBe('Filial Sul');
  voalle.reset();
  expect(voalle.data.places[1]?.description).toBe('Filial Centro');
  await operator.openDirectly(page, voalle.origin, 'places');
  await page.getByText('Filial Centro').waitFor();
});
