// The readiness of the base in one line, with the way to its page. For partners that name conditions.

import { i18n } from '#i18n';
import type { ReadinessRun } from '../../lib/model/readiness';
import { doubts, readinessStateName, summary } from '../words/readiness-codes';

export interface ReadinessCardProps {
  readonly profileId: string;
  readonly run: ReadinessRun | null;
}

export function ReadinessCard({ profileId, run }: ReadinessCardProps) {
  return (
    <div class="stack tight">
      {run === null ? <p class="muted">{i18n.t('readiness.never')}</p> : <p>{said(run)}</p>}
      <p>
        <a href={readinessPage(profileId)} target="_blank">
          {i18n.t('readiness.open')}
        </a>
      </p>
    </div>
  );
}

/** Where a profile's readiness is shown. */
export function readinessPage(profileId: string): string {
  return `/readiness.html?profile=${encodeURIComponent(profileId)}`;
}

/** A walk that is not at its end says so before its count; what nobody can tell comes after it. */
function said(run: ReadinessRun): string {
  const found = [summary(run), ...doubts(run)].join(' ');
  if (run.state === 'done') return found;
  const state = readinessStateName[run.state]();
  return run.contracts === 0 ? state : `${state} · ${found}`;
}
