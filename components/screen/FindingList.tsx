// What is wrong on the screen, worst first: which field, what holds there, what should, and why; who says so unfolds. Each
// has one way on: to mend it, where a fill can, else to be shown where it is.

import { i18n } from '#i18n';
import type { Finding, Severity } from '../../lib/model/plan';
import type { ScreenId } from '../../lib/model/screen';
import { Button } from '../parts/Button';
import { findingText, severityCount, severityName } from '../words/codes';
import { Icon } from '../parts/Icon';
import { say } from '../words/language';
import { ShownValue } from './ShownValue';
import { TeachButton } from '../teach/TeachButton';
import { fieldKind, isOneControl, worded } from '../words/words';

export interface FindingListProps {
  readonly screen: ScreenId;
  readonly findings: readonly Finding[];
  /** Opens the preview with this row ticked. */
  readonly onMend: (key: string) => void;
  /** Shows the field on the page. */
  readonly onPoint: (key: string) => void;
  /** Has the operator show which control the field is; left out where nothing is taught. */
  readonly onTeach?: ((key: string) => void) | undefined;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export function FindingList({ screen, findings, onMend, onPoint, onTeach }: FindingListProps) {
  const groups = ORDER.map((severity) => ({
    severity,
    found: findings.filter((finding) => finding.severity === severity),
  })).filter(({ found }) => found.length > 0);
  return (
    <section class="stack finding-groups" aria-label={i18n.t('findings.title')}>
      {groups.map(({ severity, found }) => (
        <div key={severity} class="stack tight">
          <h3 class={`finding-group finding-${severity}`} id={`findings-${severity}`}>
            <Icon name={severity} />
            {severityCount[severity](found.length)}
          </h3>
          <ul class="findings" aria-labelledby={`findings-${severity}`}>
            {found.map((finding) => (
              <FindingItem
                key={`${finding.key} ${finding.code}`}
                screen={screen}
                finding={finding}
                onMend={onMend}
                onPoint={onPoint}
                onTeach={onTeach}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface FindingItemProps {
  readonly screen: ScreenId;
  readonly finding: Finding;
  readonly onMend: (key: string) => void;
  readonly onPoint: (key: string) => void;
  readonly onTeach: FindingListProps['onTeach'];
}

function FindingItem({ screen, finding, onMend, onPoint, onTeach }: FindingItemProps) {
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
          {mendable && (
            <Button
              id={`mend-${key}-${code}`}
              name={i18n.t('findings.mendOf', [label])}
              onPress={() => onMend(key)}
            >
              {i18n.t('findings.mend')}
            </Button>
          )}
          <Button
            tone={mendable ? 'quiet' : 'plain'}
            name={i18n.t('findings.pointOf', [label])}
            onPress={() => onPoint(key)}
          >
            {i18n.t('findings.point')}
          </Button>
          {onTeach !== undefined && TEACHABLE.has(code) && isOneControl(kind) && (
            <TeachButton label={label} onTeach={() => onTeach(key)} />
          )}
          <details class="who">
            <summary>{i18n.t('findings.whoSays')}</summary>
            <p class="source">
              {i18n.t('findings.source')}: {source}
            </p>
          </details>
        </div>
      </div>
    </li>
  );
}

/** Findings of a field that nothing, or too much, was found for. */
const TEACHABLE: ReadonlySet<Finding['code']> = new Set(['field-missing', 'field-ambiguous']);

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
