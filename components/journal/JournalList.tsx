// The lines of the journal, latest first: who did what, when and where, and in which fields. It holds no value.

import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { JournalEntry } from '../../lib/model/setup';
import { isOpen } from '../../lib/plan/journal';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Status } from '../parts/Status';
import { Table } from '../parts/Table';
import type { Column } from '../parts/Table';
import type { JournalState } from '../state/journal';
import { lineWords } from '../words/journal-words';
import type { Known, LineWords } from '../words/journal-words';
import { count, moment } from '../words/language';

export interface JournalListProps {
  readonly journal: JournalState;
  readonly known: Known;
}

interface Line {
  readonly entry: JournalEntry;
  readonly words: LineWords;
}

export function JournalList({ journal, known }: JournalListProps) {
  const box = useRef<HTMLDivElement>(null);
  const page = journal.page.value;
  if (page === null) return <p class="muted">{i18n.t('loading')}</p>;
  const { entries, next, total } = page;
  const lines = entries.map((entry) => ({ entry, words: lineWords(entry, known) }));

  async function more(): Promise<void> {
    await journal.more();
    // The button is gone after the last part: the list is where its reader goes on.
    if (journal.page.peek()?.next === null) box.current?.focus();
  }

  return (
    <div class="stack journal-lines" ref={box} tabIndex={-1} role="group" aria-labelledby="journal">
      <Status>{i18n.t('journal.shown', [count(entries.length), count(total ?? entries.length)])}</Status>
      <Table
        label={i18n.t('options.journal')}
        columns={columns()}
        rows={lines}
        keyOf={({ entry }) => entry.id}
        empty={<Nothing journal={journal} />}
      />
      {next !== null && (
        <div class="row">
          <Button onPress={more}>{i18n.t('journal.more')}</Button>
        </div>
      )}
    </div>
  );
}

function columns(): readonly Column<Line>[] {
  return [
    {
      id: 'when',
      title: i18n.t('journal.when'),
      cell: ({ entry: { at } }) => <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>,
    },
    { id: 'what', title: i18n.t('journal.what'), cell: ({ words }) => words.what, plain: true },
    { id: 'who', title: i18n.t('journal.who'), cell: ({ words }) => words.who },
    { id: 'instance', title: i18n.t('journal.instance'), cell: ({ words }) => words.instance },
    { id: 'partner', title: i18n.t('journal.partner'), cell: ({ words }) => words.partner },
    { id: 'screen', title: i18n.t('journal.screen'), cell: ({ words }) => words.screen },
    { id: 'fields', title: i18n.t('journal.fields'), cell: ({ words }) => words.fields.join(', ') },
  ];
}

function Nothing({ journal }: Pick<JournalListProps, 'journal'>) {
  return isOpen(journal.filter.value) ? (
    <EmptyState title={i18n.t('journal.none')}>{i18n.t('journal.noneHint')}</EmptyState>
  ) : (
    <EmptyState title={i18n.t('journal.noneMatch')}>{i18n.t('journal.noneMatchHint')}</EmptyState>
  );
}
