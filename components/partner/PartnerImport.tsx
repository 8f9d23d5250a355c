// A partner out of a colleague's file: what it is and what it would change, before anything is kept. Whatever the file says is
// shown as text.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_PARTNER } from '../../lib/model/own-partner';
import type { PartnerDraftView, PartnerProblem } from '../../lib/model/own-partner';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { FileButton } from '../parts/FileButton';
import type { Partners } from '../state/partners';
import { erpName } from '../words/codes';
import { say } from '../words/language';
import { partnerProblemText } from '../words/partner-words';

export interface PartnerImportProps {
  readonly partners: Pick<Partners, 'read' | 'keep'>;
  readonly onKept: (name: string) => void;
}

/** More than anybody reads at once. */
const SHOWN = 8;

export function PartnerImport({ partners, onKept }: PartnerImportProps) {
  const [view, setView] = useState<PartnerDraftView | null>(null);
  const [problems, setProblems] = useState<readonly PartnerProblem[]>([]);
  const [unreadable, setUnreadable] = useState(false);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);

  async function open(file: File | undefined): Promise<void> {
    if (file === undefined || busy) return;
    setView(null);
    setProblems([]);
    setUnreadable(false);
    // Of letters that take several bytes there are fewer.
    if (file.size > 3 * LONGEST_PARTNER) {
      setProblems([{ path: '', code: 'too-big' }]);
      return;
    }
    const text = await file.text().catch(() => null);
    if (text === null) {
      setUnreadable(true);
      return;
    }
    const answer = await partners.read(text);
    if (answer?.ok === true) setView(answer.value);
    else setProblems(answer?.error ?? []);
  }

  async function keep(): Promise<void> {
    if (view === null || busy) return;
    setBusy(true);
    const answer = await partners.keep(view.partner);
    setBusy(false);
    if (answer === null) return;
    setView(null);
    if (answer.ok) onKept(answer.value.name);
    else setProblems(answer.error);
  }

  return (
    <section class="stack own-import" aria-labelledby="own-import">
      <h3 id="own-import">{i18n.t('own.importTitle')}</h3>
      <p class="hint">{i18n.t('own.importWhat')}</p>
      <div class="row">
        <FileButton label={i18n.t('own.file')} onOpen={open} />
      </div>
      {unreadable && (
        <Banner tone="error" live>
          <p>{i18n.t('transfer.problem.unreadable')}</p>
        </Banner>
      )}
      {problems.length > 0 && (
        <Banner tone="error" live>
          <p>{i18n.t('own.notImported')}</p>
          <ul class="bullets">
            {problems.slice(0, SHOWN).map(({ path, code }) => (
              <li key={`${path} ${code}`}>
                {partnerProblemText[code]()} {path !== '' && <code>{path}</code>}
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {view !== null && (
        <section class="stack own-part" aria-labelledby="own-import-name">
          <h4 id="own-import-name" ref={heading} tabIndex={-1}>
            <bdi>{view.partner.name}</bdi> · {erpName[view.partner.erp]()}
          </h4>
          {say(view.partner.summary) !== '' && <p>{say(view.partner.summary)}</p>}
          <p class="muted">
            {i18n.t('own.holds', [view.partner.values.length, view.partner.checklist.length])}
          </p>
          {view.hosts.length > 0 && <p>{i18n.t('own.hosts', [view.hosts.join(', ')])}</p>}
          {view.same && <p>{i18n.t('own.same')}</p>}
          {view.replaces !== null && !view.same && (
            <Banner tone="warning">
              <p>{i18n.t('own.replaces', [view.replaces])}</p>
              {view.profiles.length > 0 && <p>{i18n.t('own.usedBy', [view.profiles.join(', ')])}</p>}
            </Banner>
          )}
          <div class="row">
            <Button tone="primary" busy={busy} disabled={view.same} onPress={() => void keep()}>
              {view.replaces === null ? i18n.t('own.import') : i18n.t('own.replace')}
            </Button>
            <Button tone="quiet" onPress={() => setView(null)}>
              {i18n.t('cancel')}
            </Button>
          </div>
        </section>
      )}
    </section>
  );
}
