// What a walk found: how many contracts would fail, why, and which; and of how many nobody can tell. Bars filter the list; the list comes part by part
// and goes out as a file. No row links to the ERP: of neither is an address known that opens one record. Voalle's menu
// has addresses of screens only [P], and IXC is one page whose windows have none [P+].

import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ErpId } from '../../lib/model/erp';
import type { Lack, LackCode, LackPage, ReadinessRun } from '../../lib/model/readiness';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { ConfirmRemoval } from '../parts/ConfirmRemoval';
import { csvFile } from '../files/csv';
import { download } from '../files/download';
import { Field } from '../parts/Field';
import { count, day, isoDay } from '../words/language';
import { doubts, lackName, summary } from '../words/readiness-codes';
import { Status } from '../parts/Status';
import type { Readiness, ReadinessSubject } from '../state/readiness';

export interface ReadinessResultProps {
  readonly subject: ReadinessSubject;
  readonly run: ReadinessRun;
  readonly readiness: Readiness;
}

export function ReadinessResult({ subject, run, readiness }: ReadinessResultProps) {
  const { state, failing, contracts } = run;
  const isWhole = state === 'done';
  const open = doubts(run);
  const listed = listedOf(run);
  return (
    <>
      {!isWhole && (
        <p class="muted">{contracts > 0 ? i18n.t('readiness.partial') : i18n.t('readiness.nothingYet')}</p>
      )}
      {isWhole && failing === 0 ? (
        <Banner tone={contracts === 0 || open.length > 0 ? 'warning' : 'good'}>{summary(run)}</Banner>
      ) : (
        (isWhole || contracts > 0) && <p class="summary">{summary(run)}</p>
      )}
      {open.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {listed > 0 && <Reasons run={run} readiness={readiness} />}
      {listed > 0 && <LackList subject={subject} run={run} readiness={readiness} />}
      {keepsNames(run) && (
        <p class="hint">{i18n.t('readiness.keeps', [day(run.startedAt + readiness.keepDays.value * DAY)])}</p>
      )}
    </>
  );
}

const DAY = 86_400_000;

/** Contracts in the list: those that would fail, and those of which nobody can tell. */
function listedOf({ failing, unknown = 0 }: ReadinessRun): number {
  return failing + unknown;
}

/** Until a walk is over it keeps what it has read of customers, whether a contract is listed or not. */
function keepsNames(run: ReadinessRun): boolean {
  const isOver = run.state === 'done' || run.state === 'cancelled';
  return listedOf(run) > 0 || (!isOver && run.before + run.read > 0);
}

/** What became of the file. */
function savedText(file: Blob | 'not-allowed' | null, name: string): string {
  if (file === null) return i18n.t('notDone');
  return file === 'not-allowed' ? i18n.t('policy.notAllowed.export') : i18n.t('readiness.saved', [name]);
}

interface PartProps {
  readonly run: ReadinessRun;
  readonly readiness: Readiness;
}

function Reasons({ run, readiness }: PartProps) {
  const { lack: chosen } = readiness.filter.value;
  const reasons = (Object.entries(run.lacks) as [LackCode, number][])
    .filter(([, times]) => times > 0)
    .sort(([, a], [, b]) => b - a);
  const toggle = (lack: LackCode): void => void readiness.filterBy({ lack: lack === chosen ? null : lack });
  return (
    <section class="stack tight" aria-labelledby="reasons">
      <h3 id="reasons">{i18n.t('readiness.reasons')}</h3>
      <p class="hint">{i18n.t('readiness.reasonsWhat')}</p>
      <ul class="bars">
        {reasons.map(([lack, times]) => (
          <li key={lack}>
            <button type="button" class="bar" aria-pressed={lack === chosen} onClick={() => toggle(lack)}>
              <span>{lackName[lack]()}</span>
              <span class="bar-count">{count(times)}</span>
              <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={(100 * times) / listedOf(run)} height="1" />
              </svg>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LackList({ subject, run, readiness }: ReadinessResultProps) {
  const box = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState(false);
  const page = readiness.list.value;
  const rows = page?.rows ?? [];
  const hasMore = (page?.next ?? null) !== null;
  const columns = columnsOf(subject.instance.erp);

  async function more(): Promise<void> {
    await readiness.more();
    // The button is gone after the last part; the list is where its reader goes on.
    if (readiness.list.peek()?.next === null) box.current?.focus();
  }

  async function save(): Promise<void> {
    setSaving(true);
    const name = i18n.t('readiness.fileName', [subject.profile.partnerId, isoDay(run.at)]);
    const headings = columns.map(({ heading }) => heading);
    const file = await readiness.withPages((pages) => csvFile(headings, cellsOf(pages, columns)));
    if (file instanceof Blob) download(file, name);
    setNote(savedText(file, name));
    setSaving(false);
  }

  return (
    <section class="stack" aria-labelledby="list">
      <h3 id="list">{i18n.t(run.unknown === undefined ? 'readiness.list' : 'readiness.listOpen')}</h3>
      <Field label={i18n.t('readiness.search')} hint={i18n.t('readiness.searchHint')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            inputMode="search"
            maxLength={100}
            autoComplete="off"
            spellcheck={false}
            defaultValue={readiness.filter.peek().search}
            onInput={(event) => void readiness.filterBy({ search: event.currentTarget.value.trim() })}
          />
        )}
      </Field>
      {rows.length > 0 && (
        <div class="scroll lacks" role="group" aria-labelledby="list" tabIndex={0} ref={box}>
          <table class="journal">
            <thead>
              <tr>
                {columns.map(({ heading }) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.contract}>
                  {columns.map(({ heading, cell }) => (
                    <td key={heading}>{cell(row)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Shown page={page} silent={run.state === 'running'} />
      <div class="row">
        {hasMore && <Button onPress={() => void more()}>{i18n.t('readiness.more')}</Button>}
        <Button busy={saving} disabled={rows.length === 0} onPress={() => void save()}>
          {i18n.t('readiness.save')}
        </Button>
      </div>
      <p class="hint">{i18n.t('readiness.saveWhat')}</p>
      <Status>{note}</Status>
    </section>
  );
}

interface WipeProps {
  readonly readiness: Readiness;
  readonly onWiped: (wiped: boolean) => void;
}

/** Forgets everything that the walk found, after one question. */
export function Wipe({ readiness, onWiped }: WipeProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button tone="danger" onPress={() => setAsking(true)}>
        {i18n.t('readiness.wipe')}
      </Button>
      {asking && (
        <ConfirmRemoval
          title={i18n.t('readiness.wipeTitle')}
          what={i18n.t('readiness.wipeWhat')}
          action={i18n.t('readiness.wipe')}
          onCancel={() => setAsking(false)}
          onConfirm={async () => {
            setAsking(false);
            onWiped(await readiness.wipe());
          }}
        />
      )}
    </>
  );
}

/** How much of the list is shown: announced when the operator changes it, not while a walk does. */
function Shown({ page, silent }: { readonly page: LackPage | null; readonly silent: boolean }) {
  const text = page === null ? '' : shown(page);
  return silent ? <p>{text}</p> : <Status>{text}</Status>;
}

function shown({ rows, total, next }: LackPage): string {
  if (rows.length === 0) return i18n.t('readiness.noneMatch');
  // Of a search nobody counts the hits before they are all there.
  const all = next === null ? rows.length : total;
  if (all === null) return i18n.t('readiness.shown', [count(rows.length)]);
  return i18n.t('readiness.shownOf', [count(rows.length), count(all)]);
}

interface Column {
  readonly heading: string;
  readonly cell: (row: Lack) => string;
}

/** What is told of a contract, on the page and in the file. In IXC its id is also the number that people use [P+]. */
function columnsOf(erp: ErpId): readonly Column[] {
  return [
    { heading: i18n.t('readiness.name'), cell: ({ name }) => name },
    ...(erp === 'voalle'
      ? [{ heading: i18n.t('readiness.number'), cell: ({ number }: Lack) => number }]
      : []),
    { heading: i18n.t('readiness.contractId'), cell: ({ contract }) => contract },
    { heading: i18n.t('readiness.customerId'), cell: ({ customer }) => customer },
    {
      heading: i18n.t('readiness.lacks'),
      cell: ({ lacks }) => lacks.map((lack) => lackName[lack]()).join(', '),
    },
  ];
}

async function* cellsOf(
  pages: AsyncIterable<readonly Lack[]>,
  columns: readonly Column[],
): AsyncGenerator<readonly (readonly string[])[]> {
  for await (const rows of pages) yield rows.map((row) => columns.map(({ cell }) => cell(row)));
}
