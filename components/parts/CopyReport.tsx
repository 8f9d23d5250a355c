// A report for a colleague, copied at a click; whether the browser let it be copied is said beside the button.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button';
import { Status } from './Status';

export interface CopyReportProps {
  /** Made when it is asked for. */
  readonly report: () => string;
  /** What its button says, where it is no account of fields. */
  readonly label?: string;
}

export function CopyReport({ report, label }: CopyReportProps) {
  const [note, setNote] = useState('');

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(report());
      setNote(i18n.t('report.copied'));
    } catch {
      setNote(i18n.t('test.notCopied'));
    }
  }

  return (
    <div class="row">
      <Button tone="quiet" onPress={() => void copy()}>
        {label ?? i18n.t('report.copy')}
      </Button>
      <Status>{note}</Status>
    </div>
  );
}
