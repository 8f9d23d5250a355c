// What went wrong, told so that somebody can go on: what happened, why, and the next step; with a report to copy for whoever
// is asked for help. Announced when it appears. The report holds no value of anybody's.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Banner } from './Banner';
import { CopyReport } from './CopyReport';

export interface ErrorReportProps {
  /** What happened, or did not. */
  readonly what: string;
  /** Left out where nobody can know. */
  readonly why?: string;
  /** What the operator can do now; left out only where `what` says it already. */
  readonly next?: string;
  /** Made when it is asked for: names and codes, never values or hosts. */
  readonly report: () => string;
  readonly tone?: 'error' | 'warning' | 'info';
  /** A way out that can be pressed, or what a server said. */
  readonly children?: ComponentChildren;
}

export function ErrorReport({ what, why, next, report, tone = 'error', children }: ErrorReportProps) {
  return (
    <Banner tone={tone} live>
      <div class="stack tight">
        <p>
          <strong>{what}</strong>
        </p>
        {why !== undefined && <p>{why}</p>}
        {next !== undefined && (
          <p>
            <strong>{i18n.t('parts.next')}:</strong> {next}
          </p>
        )}
        {children}
        <CopyReport report={report} label={i18n.t('parts.copyReport')} />
      </div>
    </Banner>
  );
}
