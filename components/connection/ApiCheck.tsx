// "Conferir pela API" in a step's card: the button, the question which record is meant, and what the server said where
// it gave nothing. Nothing is sent before the click; the answer is shown once and kept nowhere. A step whose screen has
// no read beside it shows nothing of this.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ApiCheck as Check, ApiCheckError } from '../../lib/model/api';
import type { Instance } from '../../lib/model/erp';
import type { Result } from '../../lib/model/result';
import { apiOrigins } from '../../lib/plan/api-addresses';
import { isReadable, readOf } from '../../lib/plan/readable';
import type { SubjectKind } from '../../lib/plan/readable';
import type { Run } from '../../lib/plan/steps';
import { addressOf } from '../instance/address';
import { ApiAnswer } from './ApiAnswer';
import { ApiTrouble } from './ApiTrouble';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { requestHosts } from '../instance/permission';
import type { Asking } from '../state/asking';
import type { Subject } from '../state/tab';
import { Status } from '../parts/Status';
import { runTitle } from '../words/words';

export interface ApiCheckProps {
  readonly subject: Pick<Subject, 'profile'>;
  readonly run: Run;
  readonly instance: Pick<Instance, 'erp' | 'origin' | 'api'>;
  /** The tab that the panel stands beside: what it shows of this record is compared, too. */
  readonly tabId: number;
  readonly asking: Pick<Asking, 'ask' | 'attempt'>;
}

export function ApiCheck({ subject, run, instance, tabId, asking }: ApiCheckProps) {
  const [outcome, setOutcome] = useState<Result<Check, ApiCheckError> | null>(null);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const read = readOf(run.screen);
  if (read === null || !isReadable(run)) return null;

  async function check(record: string | null): Promise<void> {
    if (busy) return;
    const patterns = apiOrigins(instance).flatMap((origin) => addressOf(origin)?.pattern ?? []);
    // A refusal is not hidden here: the answer reports it, with what to do. Granted hosts are not asked about again.
    const granted = requestHosts(patterns);
    setBusy(true);
    setNote(i18n.t('api.checking'));
    await granted;
    const { id } = subject.profile;
    const answer = await asking.attempt(() =>
      asking.ask('api.check', { profileId: id, step: run.id, subject: record, tabId }),
    );
    setBusy(false);
    setNote(answer === null ? i18n.t('notDone') : i18n.t('api.done'));
    setOutcome(answer);
  }

  return (
    <div class="stack">
      <div class="row">
        <Button busy={busy} name={i18n.t('api.checkOf', [runTitle(run)])} onPress={() => void check(null)}>
          {i18n.t('api.check')}
        </Button>
      </div>
      <Status>{note}</Status>
      {outcome?.ok === true && <ApiAnswer check={outcome.value} />}
      {outcome?.ok === false && <Trouble error={outcome.error} />}
      {outcome !== null && wantsRecord(outcome) && (
        <Record kind={read.subject} busy={busy} onRead={(record) => void check(record)} />
      )}
    </div>
  );
}

/** Which record is meant is open: none was found, or more than one. */
function wantsRecord(outcome: Result<Check, ApiCheckError>): boolean {
  if (outcome.ok) return outcome.value.among > 1;
  return outcome.error.kind === 'which-record' || outcome.error.kind === 'not-found';
}

const SUBJECT_LABEL: Readonly<Record<SubjectKind, () => string>> = {
  number: () => i18n.t('api.subject.number'),
  person: () => i18n.t('api.subject.person'),
  contract: () => i18n.t('api.subject.contract'),
  named: () => i18n.t('api.subject.named'),
  place: () => i18n.t('api.subject.place'),
};

interface RecordProps {
  readonly kind: SubjectKind;
  readonly busy: boolean;
  readonly onRead: (record: string) => void;
}

/** Which record is meant; what is typed goes with the one question and is kept nowhere. */
function Record({ kind, busy, onRead }: RecordProps) {
  const [missing, setMissing] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const input = event.currentTarget.elements.namedItem('record');
        const record = input instanceof HTMLInputElement ? input.value.trim() : '';
        setMissing(record === '');
        if (record !== '') onRead(record);
      }}
    >
      <Field label={SUBJECT_LABEL[kind]()} {...(missing && { error: i18n.t('api.subjectMissing') })}>
        {(ids) => (
          <div class="row tight">
            <input {...ids} type="text" name="record" maxLength={80} autoComplete="off" />
            <Button submit busy={busy}>
              {i18n.t('api.read')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

function Trouble({ error }: { readonly error: ApiCheckError }) {
  switch (error.kind) {
    case 'failed':
      return <ApiTrouble failure={error.failure} hasScreen />;
    case 'only-on-screen':
      return (
        <Banner tone="info" live>
          {i18n.t('api.stepOnScreen')}
        </Banner>
      );
    case 'which-record':
      return (
        <Banner tone="info" live>
          {i18n.t('api.subjectWhy')}
        </Banner>
      );
    case 'not-found':
      return (
        <Banner tone="warning" live>
          {i18n.t('api.notFound')}
        </Banner>
      );
    case 'changed':
      return (
        <Banner tone="warning" live>
          {i18n.t('api.changed')}
        </Banner>
      );
    case 'no-profile':
      return (
        <Banner tone="error" live>
          {i18n.t('api.noProfile')}
        </Banner>
      );
  }
}
