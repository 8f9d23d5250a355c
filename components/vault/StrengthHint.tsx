// How long a passphrase would withstand, in words; the bars repeat them. Says nothing until there is an estimate.

import type { Strength } from './strength';
import { i18n } from '#i18n';
import { crackTimeText, levelName } from '../words/vault-words';

const BARS = [0, 1, 2, 3, 4] as const;

export function StrengthHint({ strength }: { readonly strength: Strength | null }) {
  return (
    <div class="strength">
      {strength !== null && (
        <svg class={`meter meter-${strength.level}`} viewBox="0 0 54 4" aria-hidden="true" focusable="false">
          {BARS.map((bar) => (
            <rect
              key={bar}
              class={bar <= strength.level ? 'meter-full' : 'meter-empty'}
              x={bar * 11}
              width="10"
              height="4"
              rx="2"
            />
          ))}
        </svg>
      )}
      <p class="status hint" role="status">
        {strength !== null &&
          i18n.t('vault.strength', [levelName[strength.level](), crackTimeText[strength.time]()])}
      </p>
    </div>
  );
}
