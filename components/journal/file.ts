// The journal as a file, CSV for a spreadsheet or JSON for a program: the same lines, in words. Of what changed it says which
// fields and how they were sealed before and after, never a value. What makes a CSV comes when one is asked for.

import { i18n } from '#i18n';
import type { Change, JournalEntry } from '../../lib/model/setup';
import { lineWords } from '../words/journal-words';
import type { Known } from '../words/journal-words';
import { fieldLabel } from '../words/words';

/** Lines as they come, a part at a time. */
export type Parts = AsyncIterable<readonly JournalEntry[]>;

export async function journalCsv(parts: Parts, known: Known): Promise<Blob> {
  const { csvFile } = await import('../files/csv');
  return csvFile(headings(), cells(parts, known));
}

export async function journalJson(parts: Parts, known: Known): Promise<Blob> {
  const written: string[] = [];
  for await (const entries of parts) {
    for (const entry of entries) written.push(JSON.stringify(plain(entry, known)));
  }
  const head = '{"format":"encaixe-journal","version":1,"lines":[\n';
  return new Blob([head, written.join(',\n'), '\n]}\n'], { type: 'application/json' });
}

function headings(): readonly string[] {
  return [
    i18n.t('journal.when'),
    i18n.t('journal.what'),
    i18n.t('journal.who'),
    i18n.t('journal.instance'),
    i18n.t('journal.partner'),
    i18n.t('journal.screen'),
    i18n.t('journal.fields'),
    i18n.t('journal.seals'),
  ];
}

async function* cells(parts: Parts, known: Known): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const entries of parts) {
    yield entries.map((entry) => {
      const { what, who, instance, partner, screen, fields } = lineWords(entry, known);
      const when = new Date(entry.at).toISOString();
      return [when, what, who, instance, partner, screen, fields.join(', '), seals(entry)];
    });
  }
}

/** `Limite: 1f… → 9c…`; what is not told is a dash. */
function seals({ screen, changes = [] }: JournalEntry): string {
  const told = ({ key, before, after }: Change): string => {
    const label = screen === null ? key : fieldLabel(screen, key);
    return `${label}: ${before ?? '–'} → ${after ?? '–'}`;
  };
  return changes.map(told).join(', ');
}

function plain(entry: JournalEntry, known: Known): object {
  const { at, event, code, screen, fields, step, partnerId, who, changes } = entry;
  const { instance } = lineWords(entry, known);
  return {
    at: new Date(at).toISOString(),
    event,
    code,
    who,
    instance,
    partnerId,
    screen,
    step,
    fields,
    changes,
  };
}
