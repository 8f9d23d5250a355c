// A partner being written, section by section in the order of work. What is wrong is said beside its field while it is typed, by
// the same check that the background makes; nothing that was written is lost when it is not kept.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PartnerProblem } from '../../lib/model/own-partner';
import type { Partner } from '../../lib/model/partner';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { ConfirmRemoval } from '../parts/ConfirmRemoval';
import type { Partners } from '../state/partners';
import { partnerProblemText, problemPlace } from '../words/partner-words';
import { finished } from './draft';
import { PartnerBasics } from './PartnerBasics';
import { PartnerSteps } from './PartnerSteps';
import { PartnerValues } from './PartnerValues';
import { draftProblems, problemAt } from './problems';
import type { ProblemAt } from './problems';

/** What each section of the editor works with. */
export interface EditorPart {
  readonly draft: Partner;
  readonly edit: (change: (draft: Partner) => Partner) => void;
  readonly at: ProblemAt;
}

export interface PartnerEditorProps {
  readonly start: Partner;
  /** It is not kept yet: leaving asks, even where nothing was typed. */
  readonly isNew: boolean;
  readonly partners: Pick<Partners, 'keep'>;
  readonly onKept: (partner: Partner) => void;
  readonly onLeave: () => void;
}

export function PartnerEditor({ start, isNew, partners, onKept, onLeave }: PartnerEditorProps) {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [told, setTold] = useState<readonly PartnerProblem[]>([]);
  const [silent, setSilent] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const dirty = isNew || draft !== start;
  const problems = [...draftProblems(finished(draft)), ...told];

  useEffect(() => heading.current?.focus(), []);
  // The browser asks before it closes a page with something unfinished in it.
  useEffect(() => {
    if (!dirty) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [dirty]);

  // A press that takes its own button away leaves the focus where it belongs: at the head of its section.
  const section = useRef<Element | null>(null);
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.querySelector('h4')?.focus();
  }, [draft]);

  function edit(change: (draft: Partner) => Partner): void {
    section.current = document.activeElement?.closest('section') ?? null;
    setDraft(change);
    setTold([]);
  }

  async function keep(): Promise<void> {
    if (busy) return;
    setTried(true);
    setSilent(false);
    if (draftProblems(finished(draft)).length > 0) {
      summary.current?.focus();
      return;
    }
    setBusy(true);
    const answer = await partners.keep(finished(draft));
    setBusy(false);
    if (answer === null) setSilent(true);
    else if (answer.ok) onKept(answer.value);
    else setTold(answer.error);
    summary.current?.focus();
  }

  const part: EditorPart = { draft, edit, at: problemAt(problems, tried) };
  return (
    <form
      class="stack own-editor"
      aria-labelledby="own-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h3 id="own-editor" ref={heading} tabIndex={-1}>
        {start.name === '' ? i18n.t('own.newTitle') : i18n.t('own.editTitle', [start.name])}
      </h3>
      <p class="hint">{i18n.t('own.editorHint')}</p>
      <PartnerBasics {...part} />
      <PartnerValues {...part} />
      <PartnerSteps {...part} />
      <div ref={summary} tabIndex={-1}>
        {tried && problems.length > 0 && (
          <Banner tone="error" live>
            <p>{i18n.t('own.wrong', problems.length)}</p>
            <ul class="bullets">
              {problems.map((problem) => (
                <li key={`${problem.path} ${problem.code}`}>
                  {problemPlace(problem, draft)}: {partnerProblemText[problem.code]()}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        {silent && (
          <Banner tone="error" live>
            <p>{i18n.t('notDone')}</p>
          </Banner>
        )}
      </div>
      <div class="row">
        <Button tone="primary" submit busy={busy}>
          {i18n.t('own.keep')}
        </Button>
        <Button tone="quiet" onPress={() => (dirty ? setLeaving(true) : onLeave())}>
          {i18n.t('cancel')}
        </Button>
      </div>
      {leaving && (
        <ConfirmRemoval
          title={i18n.t('own.discardTitle')}
          what={i18n.t('own.discardWhat')}
          action={i18n.t('own.discard')}
          onCancel={() => setLeaving(false)}
          onConfirm={onLeave}
        />
      )}
    </form>
  );
}
