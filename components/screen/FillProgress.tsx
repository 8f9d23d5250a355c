// A fill under way: how many fields are dealt with, which one is next, and a way to stop.

import { i18n } from '#i18n';
import type { FillJob } from '../../lib/model/setup';
import { Button } from '../parts/Button';
import { Status } from '../parts/Status';
import { fieldLabel } from '../words/words';

export function FillProgress({ job, onCancel }: { readonly job: FillJob; readonly onCancel: () => void }) {
  const done = job.rows.length;
  const total = job.ordered.length;
  const current = currentKey(job);
  return (
    <div class="stack">
      <progress max={total} value={done} aria-label={i18n.t('jobState.running')} />
      <Status>
        {job.state === 'ordered' ? i18n.t('fill.ordered') : i18n.t('fill.progress', [done, total])}
      </Status>
      {current !== null && <p class="muted">{i18n.t('fill.current', [fieldLabel(job.screen, current)])}</p>}
      <div class="row">
        <Button onPress={onCancel}>{i18n.t('fill.cancel')}</Button>
      </div>
    </div>
  );
}

/** The first ordered field that has no row yet. */
function currentKey(job: FillJob): string | null {
  const dealt = new Set(job.rows.map((row) => row.key));
  return job.ordered.find((key) => !dealt.has(key)) ?? null;
}
