// A report on the open screen for whoever looks after Encaixe: everything that is in it can be read before it is copied, and one
// press copies it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { Status } from '../parts/Status';
import type { Diagnosing } from '../state/diagnosing';
import { lookErrorText } from '../words/codes';

export function Diagnosis({ diagnosing }: { readonly diagnosing: Diagnosing }) {
  const [note, setNote] = useState('');
  const report = diagnosing.report.value;
  const problem = diagnosing.problem.value;

  async function copy(): Promise<void> {
    setNote('');
    const text = await diagnosing.take();
    if (text === null) return;
    try {
      await navigator.clipboard.writeText(text);
      setNote(i18n.t('diagnosis.copied'));
    } catch {
      setNote(i18n.t('test.notCopied'));
    }
  }

  return (
    <div class="stack tight diagnosis">
      <details
        class="aside"
        onToggle={({ currentTarget }) => {
          if (currentTarget.open && report === null) void diagnosing.take();
        }}
      >
        <summary>{i18n.t('diagnosis.title')}</summary>
        <div class="stack">
          <p>{i18n.t('diagnosis.what')}</p>
          {report !== null && (
            <pre class="diagnosis-report" tabIndex={0} role="group" aria-label={i18n.t('diagnosis.report')}>
              {report}
            </pre>
          )}
        </div>
      </details>
      <div class="row">
        <Button tone="quiet" busy={diagnosing.busy.value} onPress={() => void copy()}>
          {i18n.t('diagnosis.copy')}
        </Button>
        <Status>{note}</Status>
      </div>
      {problem !== null && (
        <Banner tone="warning" live>
          {lookErrorText[problem]()}
        </Banner>
      )}
    </div>
  );
}
