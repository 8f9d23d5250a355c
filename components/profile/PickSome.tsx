// Any number of a closed list. What is picked shows at once and is kept one pick after the other: a second pick made while
// the first is being kept adds to it. When all are through, what is stored shows.

import { useRef, useState } from 'preact/hooks';
import type { ProfileValueDef } from '../../lib/model/partner';
import { identifierList } from '../../lib/plan/canonical';
import { ManagedHint } from '../parts/ManagedHint';
import { say } from '../words/language';

export interface PickSomeProps {
  readonly definition: ProfileValueDef;
  /** As it is stored. */
  readonly value: string;
  readonly managed: boolean;
  readonly hint: string;
  /** Settles when it was kept, or could not be, and the stored value is known again. */
  readonly onPick: (value: string) => Promise<unknown>;
}

export function PickSome({ definition, value, managed, hint, onPick }: PickSomeProps) {
  const { key, offered = [] } = definition;
  /** What the operator picked and the store may not know yet; null when it does. */
  const ahead = useRef<string | null>(null);
  const under = useRef(0);
  const [, redraw] = useState(0);
  const picked = new Set(identifierList(ahead.current ?? value));

  async function toggle(item: string): Promise<void> {
    const now = new Set(identifierList(ahead.current ?? value));
    if (!now.delete(item)) now.add(item);
    ahead.current = offered.flatMap((each) => (now.has(each.value) ? each.value : [])).join(';');
    under.current += 1;
    redraw((count) => count + 1);
    await onPick(ahead.current);
    under.current -= 1;
    if (under.current > 0) return;
    ahead.current = null;
    redraw((count) => count + 1);
  }

  return (
    <fieldset class="field">
      <legend>{say(definition.label)}</legend>
      {offered.map((each) => (
        <label key={each.value} class="option">
          <input
            type="checkbox"
            name={`${key}-${each.value}`}
            disabled={managed}
            checked={picked.has(each.value)}
            onChange={() => void toggle(each.value)}
          />
          <span>
            {say(each.label)} <code>{each.value}</code>
          </span>
        </label>
      ))}
      <p class="hint">{hint}</p>
      {managed && <ManagedHint short />}
    </fieldset>
  );
}
