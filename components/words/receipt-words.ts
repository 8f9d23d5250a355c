// A receipt in words: its one-line account, and why a field came out as it did. Pure, apart from the locale files.

import { i18n } from '#i18n';
import type { Line, Said } from '../state/receipt';
import { refusalText } from './codes';

/**
 * "7 campos preenchidos · 1 mantido · 1 recusado": what did not occur is left out, but for what the fill was for. What was
 * left alone counts as kept. After an undo it speaks of the undo.
 */
export function summaryOf(lines: readonly Line[]): string {
  const count = (...said: readonly Said[]): number => lines.filter((line) => said.includes(line.said)).length;
  const [restored, skipped] = [count('restored'), count('not-restored')];
  if (restored + skipped > 0) {
    const back = i18n.t('receipt.restored', restored);
    return skipped === 0 ? back : `${back} · ${i18n.t('receipt.skipped', skipped)}`;
  }
  const rest: readonly (readonly [number, (count: number) => string])[] = [
    [count('changed'), (many) => i18n.t('receipt.changed', many)],
    [count('kept', 'left'), (many) => i18n.t('receipt.kept', many)],
    [count('refused'), (many) => i18n.t('receipt.refused', many)],
    [count('missed'), (many) => i18n.t('receipt.missed', many)],
  ];
  const others = rest.filter(([many]) => many > 0).map(([many, words]) => words(many));
  return [i18n.t('receipt.written', count('written')), ...others].join(' · ');
}

/** Why; null where the word for it says all. */
export function reasonOf({ said, row }: Line): string | null {
  if (row?.refusal !== undefined) return refusalText[row.refusal]();
  return said === 'kept' ? i18n.t('receipt.right') : null;
}
