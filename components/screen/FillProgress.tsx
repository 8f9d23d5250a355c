// A fill under way: how many fields are dealt with, which one is next, and a way to stop, by the button or by Escape.

import { i18n } from '#i18n';
import type { FillJob } from '../../lib/model/setup';
import { Progress } from '../parts/Progress';
import { fieldLabel } from '../words/words';
import { stopText, useStop } from './stop';

export function FillProgress({ job, onCancel }: { readonly job: FillJob; readonly onCancel: () => void }) {
  const [stopping, stop] = useStop(onCancel);
  const done = job.rows.length;
  const total = job.ordered.length;
  const current = currentKey(job);

  return (
    <div class="stack tight filling">
      <h3 id="fill-title" tabIndex={-1}>
        {i18n.t('jobState.running')}
      </h3>
      <Progress
        label={i18n.t('jobState.running')}
        value={job.state === 'ordered' ? null : done}
        max={total}
        text={job.state === 'ordered' ? i18n.t('fill.ordered') : i18n.t('fill.progress', [done, total])}
        onCancel={stop}
        cancelName={i18n.t('fill.cancel')}
      >
        {current !== null && <p class="muted">{i18n.t('fill.current', [fieldLabel(job.screen, current)])}</p>}
      </Progress>
      <p class="hint" role="status">
        {stopText(stopping)}
      </p>
    </div>
  );
}

/** The first ordered field that has no row yet. */
function currentKey(job: FillJob): string | null {
  const dealt = new Set(job.rows.map((row) => row.key));
  return job.ordered.find((key) => !dealt.has(key)) ?? null;
}
