// What is prescribed for a step, field by field, so that nobody needs the guide beside it.

import { i18n } from '#i18n';
import { screenById } from '../../lib/erps/screens';
import { optionalValues } from '../../lib/plan/progress';
import { prescriptions } from '../../lib/plan/prescribed';
import type { Prescription } from '../../lib/plan/prescribed';
import { presetFor } from '../../lib/plan/steps';
import type { Run } from '../../lib/plan/steps';
import { whyText } from '../words/codes';
import { say } from '../words/language';
import { ShownValue } from './ShownValue';
import type { Subject } from '../state/tab';

export interface PrescribedProps {
  readonly subject: Subject;
  readonly run: Run;
}

export function Prescribed({ subject, run }: PrescribedProps) {
  const list = prescribedFor(subject, run);
  if (list.length === 0) return null;
  const looks = list.every(({ why }) => why === 'checked-only');
  return (
    <details class="aside">
      <summary>{looks ? i18n.t('steps.lookedAt') : i18n.t('steps.prescribed')}</summary>
      <dl class="prescribed">
        {list.map((each) => (
          <div key={each.key}>
            <dt>{each.label}</dt>
            <dd>
              {each.should === null ? (
                whyText[each.why]()
              ) : (
                <>
                  <ShownValue shown={each.should} kind={each.valueKind} />
                  {each.also.length > 0 && <> {i18n.t('steps.orAlso', [each.also.join(', ')])}</>}
                </>
              )}
              {each.note !== undefined && <p class="muted">{say(each.note)}</p>}
              <p class="source">
                {i18n.t('findings.source')}: {each.source}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function prescribedFor({ partner, profile, setup }: Subject, run: Run): Prescription[] {
  const screen = run.screen === undefined ? undefined : screenById(run.screen);
  const preset = presetFor(partner, run);
  if (screen === undefined || preset === undefined) return [];
  return prescriptions({
    screen,
    preset,
    profile,
    setup,
    item: run.item,
    optional: optionalValues(partner),
  });
}
