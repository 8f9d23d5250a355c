// Who tries to get in gets nothing: a granted page that means harm, a page beside it, a script that asks for what only
// Encaixe's own pages may have, a document that takes another's place. Each test shows, too, that what it looks with
// would have found something.

import type { Page } from '@playwright/test';
import * as operator from '../sandbox/ixc/operator.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import * as encaixe from './harness/encaixe.ts';
import { makeHostile, overheardOf, reach } from './harness/hostile.ts';
import { valuesOf } from './harness/ixc.ts';
import { inArea } from './harness/kept.ts';
import { filesOfBuild } from './harness/launch.ts';
import type { Installed } from './harness/launch.ts';
import { ask, PARTIU, ready } from './harness/ready.ts';
import { tabIdOf } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import { command, heardIn, hearIn, holdCommand, holdGrants, sayInPage } from './harness/world.ts';

const SECRET = PARTIU.secrets.password;
const API_TOKEN = `3:${'c4'.repeat(32)}`;
const refused = { refused: true };

/** The panel beside an ERP that shows the screen with the secret, open for a new record. */
async function opened(installed: Installed, page: Page, origin: string): Promise<Page> {
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await openScreen(page);
  await encaixe.seesScreen(panel, 'Integrações SVA');
  return panel;
}

async function openScreen(page: Page): Promise<void> {
  await operator.openMenu(page, 'Configurações', 'Integrações SVA');
  await operator.pressNew(page, 'sva_configuracoes');
}

/** The same ERP under a name of its own: a page that looks the same to the letter. */
const twinOf = ({ ixc }: Sandbox): string => ixc.origin.replace('ixc.', 'outro.');

const secretField = (page: Page) => operator.fieldOf(page, 'sva_configuracoes', 'senha');

test('a hostile page on a granted origin has the one secret that was filled, in its own field, and no more', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t, id } = installed;
  await makeHostile(page);
  const panel = await opened(installed, page, sandbox.ixc.origin);
  const [instance] = await ask<{ id: string }[]>(panel, 'instances.list');
  await ask(panel, 'instances.secret', { id: instance?.id, key: 'token', value: API_TOKEN });
  await encaixe.preview(panel, t);
  expect(await overheardOf(page, SECRET, API_TOKEN)).toEqual([]);
  await encaixe.fill(panel, t);
  await expect(secretField(page)).toHaveValue(SECRET);
  await encaixe.check(panel, t);

  // The page hears its own field: that is where the operator put the secret, and how this test can hear at all.
  const heard = await overheardOf(page, SECRET, API_TOKEN);
  expect(heard).not.toEqual([]);
  expect([...new Set(heard.map(({ field }) => field))]).toEqual(['senha']);
  expect([...new Set(heard.map(({ text }) => text))]).toEqual([SECRET]);
  expect(heard.map(({ way }) => way)).toContain('listener:input');
  // The background had both, all the time.
  const kept = await inArea(installed.worker, 'session');
  expect([kept.includes(SECRET), kept.includes(API_TOKEN)]).toEqual([true, true]);

  for (const file of filesOfBuild()) {
    const got = await reach(page, `chrome-extension://${id}/${file}`);
    expect(got, file).toEqual({ fetched: false, script: false, framed: false });
  }
  const own = await page.locator('script[src]').first().getAttribute('src');
  const itself = await reach(page, new URL(own ?? '', page.url()).href);
  expect(itself).toEqual({ fetched: true, script: true, framed: true });
});

test('what a page shouts is heard by nobody', async ({ installed, sandbox, page }) => {
  const { texts: t, id } = installed;
  const panel = await opened(installed, page, sandbox.ixc.origin);
  const rows = await encaixe.preview(panel, t);
  const values = await valuesOf(operator.windowOf(page, 'sva_configuracoes'));
  const steps = await encaixe.proofs(panel, t);
  const tabId = await tabIdOf(installed, page);
  await hearIn(installed, tabId);

  const there = await page.evaluate(async (extension) => {
    const order = {
      command: 'fill',
      payload: {
        ...{ job: 'x', origin: location.origin, screen: 'ixc/sva-integration', form: '1 ' },
        rows: [{ key: 'login', value: 'x', secret: false, expected: '' }],
      },
      channel: 'fill.start',
    };
    postMessage(order, '*');
    for (const name of ['encaixe', 'encaixe.changes', 'message', 'fill', 'page.saving', 'page.message']) {
      document.dispatchEvent(new CustomEvent(name, { detail: order, bubbles: true }));
      dispatchEvent(new CustomEvent(name, { detail: order }));
    }
    new BroadcastChannel('encaixe.changes').postMessage({ about: 'instances' });
    const runtime = (
      Reflect.get(globalThis, 'chrome') as
        { runtime?: { sendMessage?(id: string, message: object): Promise<unknown> } } | undefined
    )?.runtime;
    const answer = await runtime?.sendMessage?.(extension, order).catch(() => undefined);
    return {
      shelf: Symbol.for('encaixe') in globalThis,
      runtime: runtime !== undefined,
      answer: answer ?? null,
    };
  }, id);
  expect(there).toEqual({ shelf: false, runtime: false, answer: null });

  // A look that came after all of it finds everything as it was; looks and what is marked after them are all that was heard.
  await encaixe.closePreview(panel, t);
  expect(await encaixe.preview(panel, t)).toEqual(rows);
  expect(await valuesOf(operator.windowOf(page, 'sva_configuracoes'))).toEqual(values);
  expect(await encaixe.proofs(panel, t)).toEqual(steps);
  const heard = await heardIn(installed, tabId);
  expect(heard.length).toBeGreaterThan(0);
  const commands = heard.map((message) => (JSON.parse(message) as { command: string }).command);
  expect(commands.filter((command) => command !== 'read' && command !== 'mark')).toEqual([]);
});

test('the same page on another origin is not looked at, and gets no secret of a profile that is not its own', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await opened(installed, page, sandbox.ixc.origin);
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const twin = await installed.context.newPage();
  await twin.goto(`${twinOf(sandbox)}/adm.php`);
  await openScreen(twin);
  const tabId = await tabIdOf(installed, twin);
  await hearIn(installed, tabId);
  const look = { tabId, profileId: profile?.id, step: null };
  const denied = { ok: false, error: 'not-granted' };

  expect(await ask(panel, 'screen.preview', look)).toEqual(denied);
  expect(await ask(panel, 'tab.view', { tabId })).toMatchObject({ instance: null, profiles: [], seen: null });
  expect(await sayInPage(installed, tabId, { channel: 'page.hello', payload: { erp: 'ixc' } })).toEqual(
    refused,
  );

  // As an instance of its own it is looked at, and still the other's profile is not for it.
  const theirs = await ready(installed, twin, { ...PARTIU, secrets: {} });
  await encaixe.seesScreen(theirs, 'Integrações SVA');
  expect(await ask(panel, 'screen.preview', look)).toEqual(denied);
  expect(await ask(panel, 'screen.check', { ...look, compare: true })).toEqual(denied);
  await encaixe.preview(theirs, t);
  await encaixe.fill(theirs, t);
  const values = await valuesOf(operator.windowOf(twin, 'sva_configuracoes'));
  expect(values).toMatchObject({ login: PARTIU.values.login, senha: '' });
  const heard = (await heardIn(installed, tabId)).join('\n');
  expect(heard).toContain('"command":"fill"');
  expect(heard).not.toContain(SECRET);

  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  await expect(secretField(page)).toHaveValue(SECRET);
});

test('a content script may not ask what only pages of Encaixe may, nor a page order what the background may', async ({
  installed,
  sandbox,
  page,
}) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const tabId = await tabIdOf(installed, page);
  const say = (message: object): Promise<unknown> => sayInPage(installed, tabId, message);
  for (const message of [
    { channel: 'instances.list' },
    { channel: 'profiles.list' },
    { channel: 'secrets.set', payload: { profileId: 'x', key: 'password', value: 'x' } },
    { channel: 'tab.view', payload: { tabId: 1 } },
    { channel: 'fill.start', payload: { previewId: 'x', keys: ['login'], confirmed: false } },
    { channel: 'vault.view' },
    { channel: 'vault.unlock', payload: { passphrase: 'x' } },
    { channel: 'transfer.export', payload: { profileIds: [], passphrase: null } },
    { channel: 'no.such.channel' },
  ]) {
    expect(await say(message)).toEqual(refused);
  }
  // Its own channels it may use, from an instance; from any other page not even those.
  expect(await say({ channel: 'page.hello', payload: { erp: 'ixc' } })).toMatchObject({
    answer: { granted: true },
  });

  const read = { command: 'read', payload: { screen: 'ixc/no-such-screen', compare: false } };
  expect(await command(panel, tabId, read)).toBeUndefined();
  expect(await command(installed.worker, tabId, read)).toEqual({ answer: null });

  await page.goto(sandbox.plain.origin);
  expect(await say({ channel: 'page.hello', payload: { erp: 'ixc' } })).toEqual(refused);
});

test('a document that takes the place of another gets neither its fill nor its answer', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const panel = await opened(installed, page, sandbox.ixc.origin);
  await encaixe.preview(panel, t);
  const held = await holdCommand(installed, 'fill');
  await encaixe.startFill(panel, t);
  await held.reached();
  await page.reload();
  await openScreen(page);
  const tabId = await tabIdOf(installed, page);
  await hearIn(installed, tabId);
  const blank = await valuesOf(operator.windowOf(page, 'sva_configuracoes'));
  await held.release();
  await panel
    .getByText(t('lookError.pageSilent'))
    .or(panel.getByText(t('preview.gone')))
    .waitFor();
  expect(await valuesOf(operator.windowOf(page, 'sva_configuracoes'))).toEqual(blank);
  expect(await heardIn(installed, tabId)).not.toContainEqual(expect.stringContaining('"fill"'));

  // A fill that is ordered for this document is heard in it.
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await encaixe.preview(panel, t);
  await encaixe.fill(panel, t);
  await expect(secretField(page)).toHaveValue(SECRET);
  expect(await heardIn(installed, tabId)).toContainEqual(expect.stringContaining(SECRET));
});

test('an answer that comes when its document is gone reaches nobody', async ({
  installed,
  sandbox,
  page,
}) => {
  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  await ready(installed, page, PARTIU);
  const tabId = await tabIdOf(installed, page);
  const hello = { channel: 'page.hello', payload: { erp: 'ixc' } };
  expect(await sayInPage(installed, tabId, hello)).toMatchObject({ answer: { granted: true } });

  const held = await holdGrants(installed);
  const asked = sayInPage(installed, tabId, hello).catch(() => null);
  await held.reached();
  await page.goto(`${sandbox.plain.origin}/pedido`);
  await hearIn(installed, tabId);
  await held.release();
  // The browser gives the answer up with the document that waited for it.
  expect((await asked) ?? null).toBeNull();
  expect(await heardIn(installed, tabId)).toEqual([]);
  const news = { command: 'read', payload: {} };
  await command(installed.worker, tabId, news);
  expect(await heardIn(installed, tabId)).toEqual([JSON.stringify(news)]);
});
