// The quick switch beside the findings: whether they are marked in the page, too. The same setting as in the options.

import { i18n } from '#i18n';
import { useId } from 'preact/hooks';
import { ManagedHint } from '../parts/ManagedHint';

interface MarkSwitchProps {
  readonly on: boolean;
  /** The company prescribes it. */
  readonly managed?: boolean;
  readonly onTurn: (on: boolean) => void;
}

export function MarkSwitch({ on, managed = false, onTurn }: MarkSwitchProps) {
  const hint = useId();
  return (
    <div class="mark-switch">
      <label>
        <input
          type="checkbox"
          name="marks"
          checked={on}
          disabled={managed}
          aria-describedby={hint}
          onChange={(event) => onTurn(event.currentTarget.checked)}
        />
        {i18n.t('marks.switch')}
      </label>
      <p id={hint} class="hint">
        {i18n.t('marks.hint')}
      </p>
      {managed && <ManagedHint />}
    </div>
  );
}
