// The journal tells who did what, when, where, on which screen, for which partner and in which fields, and never what was written:
// not on the page, not in its files, not in the database. It can be searched, taken along as CSV and JSON, and forgets what is
// too old.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import * as ixc from '../sandbox/ixc/operator.ts';
import { isAccessible } from './harness/accessible.ts';
import * as encaixe from './harness/encaixe.ts';
import { valuesOf } from './harness/ixc.ts';
import * as journal from './harness/journal.ts';
import { storedIn } from './harness/kept.ts';
import type { Installed } from './harness/launch.ts';
import { ask, PARTIU, ready } from './harness/ready.ts';
import { killWorker, openOptions } from './harness/surfaces.ts';
import { expect, test } from './harness/test.ts';
import { startsWith } from './harness/wording.ts';

const WHO = 'Rita de Cássia';

/** What a spreadsheet could take for a formula. */
const FORMULA = /^\s*[=+\-@]/;

test('a fill and its undo stand there with who, when and where, and no value stands anywhere', async ({
  installed,
  sandbox,
  page,
}) => {
  test.setTimeout(120_000);
  const { texts: t } = installed;
  const began = Date.now();
  const options = await openOptions(installed);
  const section = journal.sectionOf(options, t);
  await section.getByText(t('journal.none'), { exact: true }).waitFor();
  await expect(section).toContainText(t('journal.noneHint'));
  for (const kind of ['csv', 'json'])
    await expect(section.getByRole('button', { name: t(`journal.${kind}`) })).toBeDisabled();
  await isAccessible(options, 'empty journal');
  await journal.sayWho(options, t, WHO);

  await page.goto(`${sandbox.ixc.origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  await ixc.openMenu(page, 'Sistema', 'Produtos');
  const product = await ixc.openRecord(page, 'produtos', '36');
  const before = await valuesOf(product);
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  const productFields = (await encaixe.rowsOf(panel, t)).map(({ field }) => field);
  await encaixe.fill(panel, t);
  await encaixe.undo(panel, t);
  await ixc.openMenu(page, 'Configurações', 'Integrações SVA');
  await ixc.pressNew(page, 'sva_configuracoes');
  await encaixe.seesScreen(panel, 'Integrações SVA');
  await encaixe.preview(panel, t);
  await encaixe.tickAll(panel, t);
  await encaixe.fill(panel, t);
  await expect(ixc.fieldOf(page, 'sva_configuracoes', 'senha')).toHaveValue(PARTIU.secrets.password);

  // The options learned of all of it by themselves.
  await journal.shown(options, t, 4).waitFor();
  const lines = await journal.linesOf(options, t);
  const [secret, undone, filled, added] = lines;
  const about = { who: WHO, instance: 'ERP de exemplo', partner: 'Partiu!' };
  const onProduct = { ...about, screen: 'Produtos › Produto' };
  expect(added).toMatchObject({ ...about, what: t('journal.instanceAdded'), partner: '', screen: '' });
  expect(filled).toMatchObject({ ...onProduct, what: t('journal.fill') });
  expect(undone).toMatchObject({ ...onProduct, what: t('journal.undo') });
  expect(filled?.fields).toBe(productFields.join(', '));
  // Field by field an undo goes back the way that the fill came.
  expect(undone?.fields).toBe(productFields.toReversed().join(', '));
  expect(secret).toMatchObject({ ...about, what: t('journal.fill'), screen: 'Integrações SVA' });
  expect(secret?.fields.split(', ')).toContain('Senha');
  const moments = lines.map(({ when }) => Date.parse(when));
  expect(moments).toEqual(moments.toSorted((one, other) => other - one));
  for (const moment of moments) expect(moment).toBeGreaterThanOrEqual(began);
  await isAccessible(options, 'journal with lines');

  const { lines: kept, canReadKey } = await journal.journalKept(options);
  await test.step('what changed is sealed: equal values alike, a secret not at all, and no guess can be tried', () => {
    const [, fill, undo, withSecret] = kept.map(({ changes = [] }) => changes);
    expect(fill).toHaveLength(productFields.length);
    const turned = fill?.map(({ key, before: was, after }) => ({ key, before: after, after: was }));
    expect(undo).toEqual(turned?.toReversed());
    for (const { before: was, after } of fill ?? []) {
      expect(was).toMatch(/^[\da-f]{32}$/);
      expect(after).toMatch(/^[\da-f]{32}$/);
    }
    const password = { key: 'senha', before: null, after: null };
    expect(withSecret?.find(({ key }) => key === 'senha')).toEqual(password);
    const guess = JSON.stringify(['ixc/product', 'descricao', PARTIU.values.productName]);
    const hashed = createHash('sha256').update(guess).digest('hex').slice(0, 32);
    expect(fill?.map(({ after }) => after)).not.toContain(hashed);
    expect(canReadKey).toBe(false);
  });

  const files = [await journal.fileOf(options, t, 'csv'), await journal.fileOf(options, t, 'json')];
  const written = [...Object.values(PARTIU.values), ...Object.values(PARTIU.secrets), '9.90'];
  const held = [before.descricao, before.preco_base].map((value) => value ?? '');
  // Of a digit or two nothing can be said: a seal holds them all.
  const values = [...written, ...held].filter((value) => value.length > 3);
  const texts = [
    await section.evaluate((region) => new XMLSerializer().serializeToString(region)),
    JSON.stringify(kept),
    ...(await Promise.all(files.map((path) => readFile(path, 'utf8')))),
  ];
  // The search can find something: other tables hold what the operator typed for the profile.
  expect(await storedIn(installed)).toContain(PARTIU.values.productName);
  for (const text of texts) {
    expect(text).toContain(WHO);
    for (const value of values) expect(text).not.toContain(value);
  }
});

/** A journal of three weeks, with names that begin like formulas; returns the options that show it. */
async function longJournal(installed: Installed, page: Page, origin: string): Promise<Page> {
  await page.goto(`${origin}/adm.php`);
  const panel = await ready(installed, page, PARTIU);
  const [instance] = await ask<{ id: string }[]>(panel, 'instances.list');
  const [profile] = await ask<{ id: string }[]>(panel, 'profiles.list');
  const instanceId = instance?.id ?? '';
  await ask(panel, 'instances.update', { id: instanceId, label: '=1+1', environment: 'training' });
  const of = { instanceId, profileId: profile?.id ?? '', partnerId: 'partiu' };
  const changes = [{ key: 'preco_base', before: 'a1', after: 'b2' }];
  const price = { ...of, screen: 'ixc/product', fields: ['preco_base'], changes } as const;
  const login = { ...of, screen: 'ixc/sva-integration', fields: ['login'] } as const;
  const many = Array.from({ length: 60 }, (_, at) => at);
  const options = await openOptions(installed);
  await journal.plantLines(options, [
    ...many.map((at) => journal.line(`fill-${at}`, 3, { ...price, who: WHO })),
    ...many.map((at) => journal.line(`undo-${at}`, 10, { ...login, event: 'undo', who: '=cmd()' })),
    ...['+55', '-2', '@SOMA(A1)'].map((who) =>
      journal.line(who, 20, { ...of, event: 'tick', step: '=x', who }),
    ),
  ]);
  await journal.shown(options, installed.texts, 50, ALL).waitFor();
  return options;
}

/** The lines above, and the one of the instance that was added. */
const ALL = 124;

test('a filter leaves what matches, and more lines come at a press', async ({ installed, sandbox, page }) => {
  const { texts: t } = installed;
  const options = await longJournal(installed, page, sandbox.ixc.origin);
  const section = journal.sectionOf(options, t);
  const filter = journal.filterOf(options, t);
  const field = (key: string) => filter.getByLabel(startsWith(t(key)));
  const clear = filter.getByRole('button', { name: t('journal.clear'), exact: true });

  await test.step('more lines, until there are no more', async () => {
    const more = section.getByRole('button', { name: t('journal.more'), exact: true });
    await more.click();
    await journal.shown(options, t, 100, ALL).waitFor();
    await more.click();
    await journal.shown(options, t, ALL).waitFor();
    await expect(more).toHaveCount(0);
    await expect(section.locator('.journal-lines')).toBeFocused();
    const lines = await journal.linesOf(options, t);
    const moments = lines.map(({ when }) => when);
    expect(lines).toHaveLength(ALL);
    expect(moments).toEqual(moments.toSorted().toReversed());
  });

  const cleared = async (): Promise<void> => {
    await clear.click();
    await journal.shown(options, t, 50, ALL).waitFor();
    await expect(clear).toBeDisabled();
  };
  await test.step('by text, without case and accents', async () => {
    await field('journal.text').fill('PRECO');
    await journal.shown(options, t, 50, 60).waitFor();
    for (const { fields } of await journal.linesOf(options, t)) expect(fields).toBe('Preço base');
    await cleared();
    await expect(field('journal.text')).toHaveValue('');
  });
  await test.step('by what was done', async () => {
    await field('journal.event').selectOption({ label: t('journal.tick') });
    await journal.shown(options, t, 3).waitFor();
    for (const { what } of await journal.linesOf(options, t)) expect(what).toBe(t('journal.tick'));
    await cleared();
  });
  await test.step('by who, together with where and for whom', async () => {
    await field('journal.person').fill('rita de cassia');
    await field('journal.instance').selectOption({ label: '=1+1' });
    await field('journal.partner').selectOption({ label: 'Partiu!' });
    await journal.shown(options, t, 50, 60).waitFor();
    for (const { who } of await journal.linesOf(options, t)) expect(who).toBe(WHO);
    await cleared();
  });
  await test.step('by period, its last day included', async () => {
    await field('journal.from').fill(journal.dayOf(20));
    await field('journal.until').fill(journal.dayOf(20));
    await journal.shown(options, t, 3).waitFor();
    await field('journal.until').fill(journal.dayOf(10));
    await journal.shown(options, t, 50, 63).waitFor();
    await cleared();
  });
  await test.step('nothing matches, and the page says what to do', async () => {
    await field('journal.text').fill('nada disso');
    await section.getByText(t('journal.noneMatch'), { exact: true }).waitFor();
    await expect(section).toContainText(t('journal.noneMatchHint'));
    await isAccessible(options, 'journal without a match');
    await cleared();
  });
});

test('the files hold the lines that the filter shows, and nothing in them is a formula', async ({
  installed,
  sandbox,
  page,
}) => {
  const { texts: t } = installed;
  const options = await longJournal(installed, page, sandbox.ixc.origin);
  const everything = await journal.csvOf(await journal.fileOf(options, t, 'csv'));
  expect(everything).toHaveLength(ALL + 1);
  for (const cell of everything.flat()) expect(cell).not.toMatch(FORMULA);
  const people = new Set(everything.slice(1).map(([, , who]) => who));
  expect([...people]).toEqual(['', WHO, "'=cmd()", "'@SOMA(A1)", "'-2", "'+55"]);
  expect(new Set(everything.slice(1).map((cells) => cells[3]))).toEqual(new Set(["'=1+1"]));

  const filter = journal.filterOf(options, t);
  await filter.getByLabel(startsWith(t('journal.event'))).selectOption({ label: t('journal.fill') });
  await journal.shown(options, t, 50, 60).waitFor();
  await journal
    .sectionOf(options, t)
    .getByRole('button', { name: t('journal.more') })
    .click();
  await journal.shown(options, t, 60).waitFor();
  const lines = await journal.linesOf(options, t);
  const [headings, ...rows] = await journal.csvOf(await journal.fileOf(options, t, 'csv'));
  const named = ['when', 'what', 'who', 'instance', 'partner', 'screen', 'fields', 'seals'];
  expect(headings).toEqual(named.map((key) => t(`journal.${key}`)));
  expect(rows).toEqual(
    lines.map(({ when, what, who, instance, partner, screen, fields }) => {
      const seals = 'Preço base: a1 → b2';
      return [when, what, who, `'${instance}`, partner, screen, fields, seals];
    }),
  );
  const json = await journal.jsonOf(await journal.fileOf(options, t, 'json'));
  expect(json.format).toBe('encaixe-journal');
  expect(json.lines.map(({ at, who, instance }) => ({ when: at, who, instance }))).toEqual(
    lines.map(({ when, who, instance }) => ({ when, who, instance })),
  );
  for (const { event, partnerId, screen, fields, changes } of json.lines) {
    expect({ event, partnerId, screen, fields }).toEqual({
      event: 'fill',
      partnerId: 'partiu',
      screen: 'ixc/product',
      fields: ['preco_base'],
    });
    expect(changes).toEqual([{ key: 'preco_base', before: 'a1', after: 'b2' }]);
  }
});

test('lines older than the days that are set are gone for good, now and when the browser starts', async ({
  installed,
}) => {
  const { texts: t } = installed;
  const options = await openOptions(installed);
  const section = journal.sectionOf(options, t);
  await journal.sayWho(options, t, WHO);
  await journal.plantLines(options, [
    journal.line('old', 40),
    journal.line('young', 20),
    journal.line('today', 0),
  ]);
  await journal.shown(options, t, 3).waitFor();
  const days = section.getByLabel(startsWith(t('journal.keep')));
  const keep = async (wanted: string): Promise<void> => {
    await days.fill(wanted);
    await section.getByRole('button', { name: t('journal.keepSave'), exact: true }).click();
  };
  const ids = async () => (await journal.journalKept(options)).lines.map(({ id }) => id);
  await expect(days).toHaveValue('365');

  await keep('0');
  await expect(section.getByRole('alert')).toHaveText(t('journal.keepWrong'));
  expect(await ids()).toEqual(['old', 'young', 'today']);

  await keep('30');
  await section.getByText(t('journal.kept', 30), { exact: true }).waitFor();
  await journal.shown(options, t, 2).waitFor();
  expect(await ids()).toEqual(['young', 'today']);
  // The days are kept beside the name, and neither costs the other.
  await expect(section.getByLabel(startsWith(t('journal.operator')))).toHaveValue(WHO);

  await journal.plantLines(options, [journal.line('late', 31)]);
  await journal.shown(options, t, 3).waitFor();
  await killWorker(installed, options);
  await options.reload();
  await journal.shown(options, t, 2).waitFor();
  await expect(days).toHaveValue('30');

  await keep('9999');
  await section.getByText(t('journal.kept', 3650), { exact: true }).waitFor();
  expect(await ids()).toEqual(['young', 'today']);
});
