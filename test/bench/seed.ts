// A browser that was worked in for years: 200 profiles on one instance, made as the panel makes them, and 10,000 lines in the
// journal, written into the extension's own database from a page of its own.

import type { Page } from '@playwright/test';
import { ask, PARTIU } from '../e2e/harness/ready.ts';

export const PROFILES = 200;
export const LINES = 10_000;

/** Adds what is missing to one profile that is there. */
export async function seed(options: Page): Promise<void> {
  const [first] = await ask<{ id: string; instanceId: string }[]>(options, 'profiles.list');
  if (first === undefined) throw new Error('There is no profile');
  const { instanceId, id } = first;
  for (let at = 1; at < PROFILES; at += 1) {
    const made = await ask<{ id: string }>(options, 'profiles.create', {
      instanceId,
      partnerId: PARTIU.partner,
      label: `Filial ${at}`,
    });
    await ask(options, 'profiles.update', { id: made.id, label: `Filial ${at}`, values: PARTIU.values });
  }
  // The one that everything was done with stays the chosen one.
  await ask(options, 'profiles.choose', { id });
  const kept = await options.evaluate(writeJournal, { instanceId, profileId: id, lines: LINES });
  if (kept < LINES) throw new Error(`The journal holds ${kept} lines`);
}

/** Copies a line that is there; answers with how many there are then. */ async function writeJournal(given: {
  readonly instanceId: string;
  readonly profileId: string;
  readonly lines: number;
}): Promise<number> {
  const { lines, ...of } = given;
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const database = await done(indexedDB.open('encaixe'));
  const transaction = database.transaction('journal', 'readwrite');
  const journal = transaction.objectStore('journal');
  const [like] = (await done(journal.getAll(null, 1))) as { readonly id: string }[];
  if (like === undefined) throw new Error('The journal is empty');
  for (let at = 0; at < lines; at += 1) {
    journal.put({ ...like, ...of, id: `bench-${at}`, at: Date.now() - at * 60_000 });
  }
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(new Error(String(transaction.error)));
  });
  const kept = await done(database.transaction('journal').objectStore('journal').count());
  database.close();
  return kept;
}
