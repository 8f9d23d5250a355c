// The journal out into a file, under the filter as it is. It says how far it is, and can be stopped; where the company keeps
// the journal in, it says so instead.

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { download } from '../files/download';
import { Button } from '../parts/Button';
import { Progress } from '../parts/Progress';
import { Status } from '../parts/Status';
import type { JournalState } from '../state/journal';
import { isoDay } from '../words/language';
import type { Known } from '../words/journal-words';
import { journalCsv, journalJson } from './file';
import type { Parts } from './file';

export interface JournalExportProps {
  readonly journal: JournalState;
  readonly known: Known;
  /** The company lets data out. */
  readonly allowed: boolean;
}

const MAKERS = { csv: journalCsv, json: journalJson } as const;

export function JournalExport({ journal, known, allowed }: JournalExportProps) {
  const [written, setWritten] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const stopped = useRef(false);
  const total = journal.page.value?.total ?? 0;
  if (!allowed) return <p class="hint">{i18n.t('policy.notAllowed.export')}</p>;

  async function* counted(parts: Parts): Parts {
    let lines = 0;
    for await (const entries of parts) {
      if (stopped.current) return;
      lines += entries.length;
      setWritten(lines);
      yield entries;
    }
  }

  // Asked anew: it may be stopped at any moment that something is waited for.
  const isStopped = (): boolean => stopped.current;

  async function save(kind: keyof typeof MAKERS): Promise<void> {
    if (written !== null || total === 0) return;
    stopped.current = false;
    setNote('');
    setWritten(0);
    const file = await journal.withLines((parts) => MAKERS[kind](counted(parts), known));
    setWritten(null);
    const name = `${i18n.t('journal.file', [isoDay(Date.now())])}.${kind}`;
    if (file !== null && !isStopped()) download(file, name);
    const given = file === null ? i18n.t('notDone') : i18n.t('journal.given', [name]);
    setNote(isStopped() ? i18n.t('journal.stopped') : given);
  }

  const busy = written !== null;
  return (
    <div class="stack">
      <h3>{i18n.t('journal.save')}</h3>
      <p class="hint">{i18n.t('journal.saveWhat')}</p>
      <div class="row">
        <Button busy={busy} disabled={total === 0} onPress={() => save('csv')}>
          {i18n.t('journal.csv')}
        </Button>
        <Button busy={busy} disabled={total === 0} onPress={() => save('json')}>
          {i18n.t('journal.json')}
        </Button>
      </div>
      {busy && (
        <Progress
          label={i18n.t('journal.writing')}
          value={Math.min(written, total)}
          max={total}
          onCancel={() => {
            stopped.current = true;
          }}
        />
      )}
      <Status>{note}</Status>
    </div>
  );
}
