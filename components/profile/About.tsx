// What an operator should know of a partner before the first step: what it is, what to have at hand, what it wants
// of subscribers, and what the sources leave open.

import { i18n } from '#i18n';
import type { Partner, SubscriberConditions } from '../../lib/model/partner';
import type { Text } from '../../lib/model/text';
import { datumName } from '../words/codes';
import { say } from '../words/language';

export interface AboutProps {
  readonly partner: Partner;
  readonly open: boolean;
}

export function About({ partner, open }: AboutProps) {
  const { summary, needs, prerequisites, conditions, notes } = partner;
  const general = notes.filter(({ screen }) => screen === undefined);
  return (
    <details class="aside" open={open}>
      <summary>{i18n.t('about.title', [partner.name])}</summary>
      <div class="stack">
        <p>{say(summary)}</p>
        <Bullets title={i18n.t('about.needs')} texts={needs} />
        <Bullets title={i18n.t('about.prerequisites')} texts={prerequisites} />
        {conditions !== null && (
          <section>
            <h3>{isDemanded(conditions) ? i18n.t('about.conditions') : i18n.t('about.conditionsSoft')}</h3>
            <Conditions conditions={conditions} />
          </section>
        )}
        {general.length > 0 && (
          <section>
            <h3>{i18n.t('about.notes')}</h3>
            <ul class="bullets">
              {general.map(({ text, source }) => (
                <li key={text.pt}>
                  {say(text)} <span class="source">({source})</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </details>
  );
}

/** Whether the partner itself demands it; what is only inferred, or known of another ERP, is worth a look and no more. */
function isDemanded({ severity = 'error' }: SubscriberConditions): boolean {
  return severity === 'error';
}

function Bullets({ title, texts }: { readonly title: string; readonly texts: readonly Text[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="bullets">
        {texts.map((text) => (
          <li key={text.pt}>{say(text)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What a partner wants of subscribers and contracts, in words. */
export function Conditions({ conditions }: { readonly conditions: SubscriberConditions }) {
  const { customer, contractStages, contractStatuses, source } = conditions;
  return (
    <>
      <ul class="bullets">
        {customer.length > 0 && (
          <li>{i18n.t('about.customer', [customer.map((datum) => datumName[datum]()).join(', ')])}</li>
        )}
        {contractStages.length > 0 && <li>{i18n.t('about.stages', [contractStages.join(', ')])}</li>}
        {contractStatuses.length > 0 && <li>{i18n.t('about.statuses', [contractStatuses.join(', ')])}</li>}
      </ul>
      <p class="source">
        {i18n.t('findings.source')}: {source}
      </p>
    </>
  );
}
