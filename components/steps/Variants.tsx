// The choices at the start of a checklist. Each decides which steps there are, and may be changed at any time:
// what was proven stays proven.

import { i18n } from '#i18n';
import type { Variant } from '../../lib/model/partner';
import { Badge } from '../parts/Badge';
import { say } from '../words/language';
import type { Keeping } from '../state/setup';
import type { Subject } from '../state/tab';

export interface VariantsProps {
  readonly subject: Subject;
  readonly keeping: Pick<Keeping, 'decide'>;
}

export function Variants({ subject, keeping }: VariantsProps) {
  const { partner, setup, progress } = subject;
  if (partner.variants.length === 0) return null;
  return (
    <div class="stack variants">
      {progress.open.length > 0 && <p>{i18n.t('variants.what')}</p>}
      {partner.variants.map((variant) => (
        <Choice
          key={variant.key}
          variant={variant}
          chosen={setup.variants[variant.key] ?? null}
          onChoose={(value) => void keeping.decide(variant.key, value)}
        />
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly variant: Variant;
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

function Choice({ variant, chosen, onChoose }: ChoiceProps) {
  const option = variant.options.find(({ value }) => value === chosen);
  return (
    <details class="aside" open={option === undefined}>
      <summary>
        <span>{say(variant.label)}:</span>{' '}
        {option === undefined ? (
          <Badge tone="warning">{i18n.t('variants.open')}</Badge>
        ) : (
          <strong>{say(option.label)}</strong>
        )}
      </summary>
      <fieldset class="stack">
        <legend class="sr-only">{say(variant.label)}</legend>
        <p class="hint">{say(variant.hint)}</p>
        {variant.options.map(({ value, label }) => (
          <label key={value} class="option">
            <input
              type="radio"
              name={`variant-${variant.key}`}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>{say(label)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
