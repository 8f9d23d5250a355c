// What is prescribed for a step, before its screen is open: field by field, the value and why. Pure.

import type { Shown, WhyCode } from '../model/plan';
import { fieldOf, labelAt, splitKey } from '../model/screen';
import type { ValueKind } from '../model/screen';
import type { Text } from '../model/text';
import { shouldOf, whyOf } from './rows';
import { keyOf, wantedOf } from './wanted';
import type { PlanContext } from './wanted';

export interface Prescription {
  readonly key: string;
  readonly label: string;
  readonly valueKind: ValueKind;
  /** Null where there is no value to be shown: the reason says what belongs there. */
  readonly should: Shown | null;
  /** Other values that are right too. */
  readonly also: readonly string[];
  readonly why: WhyCode;
  readonly note?: Text;
  readonly source: string;
}

/** The rules of a step as a person reads them, in the order of the screen's fields. */
export function prescriptions(ground: Omit<PlanContext, 'snapshot'>): Prescription[] {
  const { screen, preset, profile } = ground;
  return screen.fields.flatMap(({ key: own }) =>
    preset.rules
      .filter((rule) => splitKey(rule.field).field === own)
      .flatMap((rule): Prescription[] => {
        const field = fieldOf(screen, rule.field);
        if (field === undefined) return [];
        const key = keyOf(rule, profile);
        return [
          {
            key,
            label: labelAt(field.label, key),
            valueKind: field.kind,
            should: shouldOf({ wanted: wantedOf(rule, ground) }),
            also: rule.also ?? [],
            why: rule.checkOnly === true ? 'checked-only' : whyOf(rule),
            ...(rule.why === undefined ? {} : { note: rule.why }),
            source: rule.source,
          },
        ];
      }),
  );
}
