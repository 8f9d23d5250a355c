// What is remembered of a control, in three lines, and what is not.

import { i18n } from '#i18n';
import type { TaughtAnchor } from '../../lib/model/taught';
import { roleName } from '../words/teach-words';

export function AnchorFacts({ anchor: { name, label, role } }: { readonly anchor: TaughtAnchor }) {
  const facts = [
    [i18n.t('teach.name'), name],
    [i18n.t('teach.label'), label],
    [i18n.t('teach.role'), roleName(role)],
  ] as const;
  return (
    <dl class="teach-facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact === '' ? <span class="muted">{i18n.t('teach.none')}</span> : fact}</dd>
        </div>
      ))}
    </dl>
  );
}
