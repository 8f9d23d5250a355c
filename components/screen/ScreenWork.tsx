// The work on the screen that is open in the ERP: findings, the table before a fill, the fill, its receipt.
// It shows what the state says and passes presses on; deciding is the state's (state/work.ts).

import { i18n } from '#i18n';
import type { TabView } from '../../lib/messages/channels';
import type { ScreenId } from '../../lib/model/screen';
import { SETTINGS } from '../../lib/model/settings';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Field } from '../parts/Field';
import { ConfirmProduction } from './ConfirmProduction';
import { erpName, lookErrorText, pointRefusal } from '../words/codes';
import { FillProgress } from './FillProgress';
import { FindingList } from './FindingList';
import { MarkSwitch } from './MarkSwitch';
import { hour, say } from '../words/language';
import { MenuPath, menuOf } from '../steps/MenuPath';
import { PreviewTable } from './PreviewTable';
import { Receipt } from './Receipt';
import { receiptReport, screenReport } from './report';
import { ScreenTrouble } from './ScreenTrouble';
import { Status } from '../parts/Status';
import type { Marking } from '../state/marks';
import { useLanding } from './landing';
import type { Pointing } from '../state/pointing';
import type { Subject } from '../state/tab';
import { stepsOn } from '../state/work';
import type { Work } from '../state/work';
import { runTitle, screenTitle } from '../words/words';

export interface ScreenWorkProps {
  readonly view: TabView;
  readonly subject: Subject;
  readonly work: Work;
  readonly pointing: Pointing;
  readonly marking: Pick<Marking, 'on' | 'turn'>;
  /** False where the company forbids filling; looking is never forbidden. */
  readonly mayFill: boolean;
  /** Has the operator show which control a field is; left out where nothing is taught. */
  readonly onTeach?: ((key: string) => void) | undefined;
}

export function ScreenWork({ view, subject, work, pointing, marking, mayFill, onTeach }: ScreenWorkProps) {
  const screen = view.seen?.screen ?? null;
  const phase = work.phase.value;
  const receipt = phase === 'look' ? work.receipt.value : null;
  const root = useLanding(receipt === null ? phase : 'receipt');
  const hasPreset = screen !== null && stepsOn(subject, screen).length > 0;
  return (
    <div class="stack" ref={root}>
      {screen === null ? (
        <p class="muted">{i18n.t('screen.none')}</p>
      ) : (
        <p class="screen-title">{screenTitle(screen)}</p>
      )}
      <PageMessageBanner view={view} />
      {work.trouble.value !== null && (
        <ScreenTrouble trouble={work.trouble.value} onPreview={() => void work.preview()} />
      )}
      {receipt !== null && (
        <Receipt
          job={receipt}
          busy={work.busy.value === 'undo'}
          onUndo={() => void work.undo()}
          onStop={() => void work.cancel()}
          onClose={work.closeReceipt}
          report={() => receiptReport(subject, receipt)}
        />
      )}
      {screen !== null && <Notes subject={subject} screen={screen} />}
      {screen !== null && <StepChoice subject={subject} screen={screen} work={work} />}
      {hasPreset ? (
        <Bench
          view={view}
          subject={subject}
          work={work}
          pointing={pointing}
          marking={marking}
          mayFill={mayFill}
          onTeach={onTeach}
        />
      ) : (
        <WayOn subject={subject} screenKnown={screen !== null} />
      )}
    </div>
  );
}

/** What the operator works with on a screen that the partner prescribes something for. */
function Bench({ view, subject, work, pointing, marking, mayFill, onTeach }: ScreenWorkProps) {
  const table = work.table.value;
  const busy = work.busy.value;
  const seen = work.seen.value;
  // Where everything is looked at only, there is nothing to preview.
  const fills = seen === null || seen.rows.some(({ why }) => why !== 'checked-only');
  switch (work.phase.value) {
    case 'filling':
      return view.job === null ? null : <FillProgress job={view.job} onCancel={() => void work.cancel()} />;
    case 'table':
      return table === null ? null : (
        <>
          <PreviewTable
            table={table}
            busy={busy === 'fill'}
            mayFill={mayFill}
            onEdit={work.edit}
            onFill={() => void work.fill()}
            onClose={work.closeTable}
            report={() => screenReport(subject, table.preview)}
            onTeach={onTeach}
          />
          {work.asks.value && (
            <ConfirmProduction
              instance={view.instance?.label ?? ''}
              count={table.ticked.size}
              onAnswer={(yes) => void work.answer(yes)}
            />
          )}
        </>
      );
    case 'look':
      return (
        <>
          <Findings work={work} pointing={pointing} marking={marking} onTeach={onTeach} />
          <div class="row actions">
            {fills && (
              <Button
                id="open-preview"
                tone="primary"
                busy={busy === 'preview'}
                onPress={() => void work.preview()}
              >
                {i18n.t('screen.preview')}
              </Button>
            )}
            <Button busy={busy === 'check'} onPress={() => void work.check()}>
              {i18n.t('screen.check')}
            </Button>
          </div>
          {fills && <p class="hint">{i18n.t('screen.previewHint')}</p>}
        </>
      );
  }
}

/** Several steps use this screen: says which one it is taken for, and lets the operator say otherwise. */
function StepChoice({ subject, screen, work }: NotesProps & { readonly work: Work }) {
  const runs = stepsOn(subject, screen);
  if (runs.length < 2) return null;
  return (
    <Field label={i18n.t('screen.step')}>
      {(ids) => (
        <select
          {...ids}
          value={work.seen.value?.step ?? ''}
          onChange={(event) => work.aim(event.currentTarget.value)}
        >
          {runs.map((run) => (
            <option key={run.id} value={run.id}>
              {runTitle(run)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface NotesProps {
  readonly subject: Subject;
  readonly screen: ScreenId;
}

/** What the sources leave open about this screen. */
function Notes({ subject, screen }: NotesProps) {
  const notes = subject.partner.notes.filter((note) => note.screen === screen);
  if (notes.length === 0) return null;
  return (
    <details class="aside">
      <summary>{i18n.t('screen.notes')}</summary>
      <ul class="bullets">
        {notes.map(({ text, source }) => (
          <li key={text.pt}>
            {say(text)} <span class="source">({source})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type FindingsProps = Pick<ScreenWorkProps, 'work' | 'pointing' | 'marking' | 'onTeach'>;

function Findings({ work, pointing, marking, onTeach }: FindingsProps) {
  const seen = work.seen.value;
  return (
    <>
      <Status>{findingsStatus(work)}</Status>
      {pointing.refused.value !== null && (
        <Banner tone="warning">{pointRefusal(pointing.refused.value)}</Banner>
      )}
      {seen !== null && seen.findings.length > 0 && (
        <>
          <MarkSwitch on={marking.on.value ?? SETTINGS.marks} onTurn={(on) => void marking.turn(on)} />
          <FindingList
            screen={seen.screen}
            findings={seen.findings}
            onMend={(key) => void work.preview(key)}
            onPoint={(key) => void pointing.point(key)}
            onTeach={onTeach}
          />
        </>
      )}
      {seen?.findings.length === 0 && (
        <EmptyState title={i18n.t('findings.none')}>{i18n.t('findings.at', [hour(seen.at)])}</EmptyState>
      )}
    </>
  );
}

function findingsStatus({ seen, busy }: Work): string {
  if (seen.value === null) return busy.value === 'check' ? i18n.t('findings.checking') : '';
  const count = seen.value.findings.length;
  return count === 0 ? '' : i18n.t('findings.count', count);
}

/** Nothing to do on this screen: says where the next step is. */
function WayOn({ subject, screenKnown }: { readonly subject: Subject; readonly screenKnown: boolean }) {
  const { next, open } = subject.progress;
  return (
    <>
      <p>{open.length > 0 ? i18n.t('variants.first') : wayOnText(screenKnown, next !== null)}</p>
      {next !== null && open.length === 0 && (
        <div class="way-on">
          <p>
            <span class="muted">{i18n.t('screen.nextStep')}: </span>
            <strong>{runTitle(next)}</strong>
          </p>
          {menuOf(next).length > 0 && <MenuPath menu={menuOf(next)} />}
        </div>
      )}
    </>
  );
}

function wayOnText(screenKnown: boolean, more: boolean): string {
  if (screenKnown) return lookErrorText['no-preset']();
  return more ? i18n.t('screen.noneWhat') : i18n.t('screen.allDone');
}

/** The ERP's own words, as text. */
function PageMessageBanner({ view }: { readonly view: TabView }) {
  if (view.message === null || view.instance === null) return null;
  const { kind, text } = view.message;
  const title = kind === 'success' ? i18n.t('screen.messageSuccess') : i18n.t('screen.messageError');
  return (
    <Banner tone={kind === 'success' ? 'good' : 'error'} live>
      <p>
        <strong>{title}</strong> <span class="muted">({erpName[view.instance.erp]()})</span>
      </p>
      <p class="page-text">{text}</p>
    </Banner>
  );
}
