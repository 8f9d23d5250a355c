// The journal in the options as its reader sees it, its files, and its table in the extension's own database, for tests that need
// lines of other days than today, or look at what is really kept.

import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import papa from 'papaparse';
import type { JournalEntry } from '../../../lib/model/setup.ts';
import type { Texts } from './texts.ts';
import { overwrite } from './typing.ts';
import { startsWith } from './wording.ts';

/** A line as it stands in the table. */
export interface JournalLine {
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly instance: string;
  readonly partner: string;
  readonly screen: string;
  readonly fields: string;
}

export const sectionOf = (options: Page, t: Texts): Locator =>
  options.getByRole('region', { name: t('options.journal') });

export const filterOf = (options: Page, t: Texts): Locator =>
  sectionOf(options, t).getByRole('search', { name: t('journal.filter') });

/** The line that says how many are shown, and of how many. */
export const shown = (options: Page, t: Texts, lines: number, total = lines): Locator =>
  sectionOf(options, t).getByText(t('journal.shown', lines, total), { exact: true });

/** The lines that are shown, in their order. */
export async function linesOf(options: Page, t: Texts): Promise<readonly JournalLine[]> {
  return sectionOf(options, t)
    .getByRole('table', { name: t('options.journal') })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        // Before its text a cell holds the name of its column, for where there is no room for headings.
        const cell = (id: string): string => {
          const parts = [...(row.querySelector(`.cell-${id}`)?.childNodes ?? [])];
          const isName = (part: Node): boolean => part instanceof Element && part.className === 'cell-name';
          return parts.flatMap((part) => (isName(part) ? [] : [part.textContent ?? ''])).join('');
        };
        return {
          when: row.querySelector('time')?.dateTime ?? '',
          what: cell('what'),
          who: cell('who'),
          instance: cell('instance'),
          partner: cell('partner'),
          screen: cell('screen'),
          fields: cell('fields'),
        };
      }),
    );
}

/** Types who works here and keeps it. */
export async function sayWho(options: Page, t: Texts, name: string): Promise<void> {
  const section = sectionOf(options, t);
  await overwrite(section.getByLabel(startsWith(t('journal.operator'))), name);
  await section.getByRole('button', { name: t('journal.operatorSave'), exact: true }).click();
  await section.getByText(t('journal.operatorSaved'), { exact: true }).waitFor();
}

/** The path of the file that a button gives. */
export async function fileOf(options: Page, t: Texts, kind: 'csv' | 'json'): Promise<string> {
  const download = options.waitForEvent('download');
  await sectionOf(options, t)
    .getByRole('button', { name: t(`journal.${kind}`), exact: true })
    .click();
  const file = await download;
  await sectionOf(options, t).getByText(t('journal.given', file.suggestedFilename())).waitFor();
  return file.path();
}

/** The journal as JSON. */
export interface JournalFile {
  readonly format: string;
  readonly lines: readonly (Pick<JournalEntry, 'event' | 'who' | 'fields' | 'changes' | 'partnerId'> & {
    readonly at: string;
    readonly instance: string;
    readonly screen: string | null;
  })[];
}

export const jsonOf = async (path: string): Promise<JournalFile> =>
  JSON.parse(await readFile(path, 'utf8')) as JournalFile;

/** The rows of a CSV, its headings first. */
export async function csvOf(path: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(path, 'utf8');
  // The mark by which Excel knows UTF-8.
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

/** What the journal's table holds, whoever wrote it, and whether anybody can read the key of its seals. */
export function journalKept(
  options: Page,
): Promise<{ readonly lines: readonly JournalEntry[]; readonly canReadKey: boolean | null }> {
  return options.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await done(indexedDB.open('encaixe'));
    const transaction = database.transaction(['journal', 'keys']);
    const lines = (await done(transaction.objectStore('journal').index('at').getAll())) as JournalEntry[];
    const held = (await done(transaction.objectStore('keys').get('journal'))) as
      { readonly key: CryptoKey } | undefined;
    database.close();
    return { lines, canReadKey: held?.key.extractable ?? null };
  });
}

const A_DAY = 86_400_000;

/** A line of some days ago, by nobody, about nothing. */
export const line = (id: string, daysAgo: number, told: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  at: Date.now() - daysAgo * A_DAY,
  event: 'fill',
  instanceId: null,
  profileId: null,
  screen: null,
  fields: [],
  code: null,
  ...told,
});

/** A day of this place, as a date field takes it. */
export function dayOf(daysAgo: number): string {
  const at = new Date(Date.now() - daysAgo * A_DAY);
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Writes lines straight into the table and opens the options anew: nobody told them. */
export async function plantLines(options: Page, lines: readonly JournalEntry[]): Promise<void> {
  await options.evaluate(async (entries) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('encaixe');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error(String(opening.error)));
    });
    const transaction = database.transaction('journal', 'readwrite');
    for (const entry of entries) transaction.objectStore('journal').add(entry);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(new Error(String(transaction.error)));
    });
    database.close();
  }, lines);
  await options.reload();
}
