// What is wrong on the screen, worst first: which field, what holds there, what should, why and who says so.

import { i18n } from '#i18n';
import type { Finding, Severity } from '../../lib/model/plan';
import type { ScreenId } from '../../lib/model/screen';
import { Button } from '../parts/Button';
import { findingText, severityName } from '../words/codes';
import { Icon } from '../parts/Icon';
import { say } from '../words/language';
import { ShownValue } from './ShownValue';
import { fieldKind, worded } from '../words/words';

export interface FindingListProps {
  readonly screen: ScreenId;
  readonly findings: readonly Finding[];
  /** Opens the preview with this row ticked. */
  readonly onMend: (key: string) => void;
  /** Shows the field on the page. */
  readonly onPoint: (key: string) => void;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function FindingList({ screen, findings, onMend, onPoint }: FindingListProps) {
  const sorted = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <ul class="findings" aria-label={i18n.t('findings.title')}>
      {sorted.map((finding) => (
        <FindingItem
          key={`${finding.key} ${finding.code}`}
          screen={screen}
          finding={finding}
          onMend={onMend}
          onPoint={onPoint}
        />
      ))}
    </ul>
  );
}

interface FindingItemProps {
  readonly screen: ScreenId;
  readonly finding: Finding;
  readonly onMend: (key: string) => void;
  readonly onPoint: (key: string) => void;
}

function FindingItem({ screen, finding, onMend, onPoint }: FindingItemProps) {
  const { key, label, severity, code, now, should, note, source, mendable } = finding;
  const kind = fieldKind(screen, key);
  return (
    <li class={`finding finding-${severity}`}>
      <Icon name={severity} />
      <div class="finding-body">
        <p class="finding-head">
          <strong>{label}</strong>
          <span class="finding-severity">{severityName[severity]()}</span>
        </p>
        <p>{findingText[code](should === null ? null : worded(should, kind))}</p>
        {SHOWS_NOW.has(code) && (
          <p class="muted">
            {i18n.t('findings.now')}: <ShownValue shown={now} kind={kind} />
          </p>
        )}
        {note !== undefined && <p class="muted">{say(note)}</p>}
        <div class="row finding-foot">
          <span class="source">
            {i18n.t('findings.source')}: {source}
          </span>
          <Button tone="quiet" name={i18n.t('findings.pointOf', [label])} onPress={() => onPoint(key)}>
            {i18n.t('findings.point')}
          </Button>
          {mendable && (
            <Button tone="quiet" name={i18n.t('findings.mendOf', [label])} onPress={() => onMend(key)}>
              {i18n.t('findings.mend')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** Findings whose sentence leaves open what stands there now. */
const SHOWS_NOW: ReadonlySet<Finding['code']> = new Set([
  'differs',
  'case-differs',
  'must-be-empty',
  'below-preset',
  'not-positive',
  'trailing-slash',
  'not-https',
  'malformed',
  'format',
  'not-mobile',
  'known-mistake',
]);
