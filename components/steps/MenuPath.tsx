// The way through the ERP's menu to a screen, in the ERP's own words.

import { i18n } from '#i18n';
import { screenById } from '../../lib/erps/screens';
import type { Step } from '../../lib/model/partner';

export function MenuPath({ menu }: { readonly menu: readonly string[] }) {
  return (
    <ol class="path" aria-label={i18n.t('screen.path')}>
      {menu.map((entry, index) => (
        <li key={`${index} ${entry}`}>{entry}</li>
      ))}
    </ol>
  );
}

/** Where a step is done; empty when it is not done in the ERP. */
export function menuOf(step: Pick<Step, 'screen' | 'menu'>): readonly string[] {
  const screen = step.screen === undefined ? undefined : screenById(step.screen);
  return screen?.menu ?? step.menu ?? [];
}
