// The partners of an ERP to choose from, each with what it is and what it has to be asked for. A choice makes a profile, or
// takes up the one that is there.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { InstanceView } from '../../lib/model/erp';
import type { Partner } from '../../lib/model/partner';
import { allPartners } from '../state/partners';
import { fold } from '../../lib/plan/fold';
import { Badge } from '../parts/Badge';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Status } from '../parts/Status';
import { say } from '../words/language';

export interface PartnerChoiceProps {
  readonly instance: InstanceView;
  /** The partner of the profile in use. */
  readonly chosen: string | null;
  readonly onChoose: (partner: Partner) => Promise<void>;
}

/** So many are looked through without a filter. */
const FEW = 5;

export function PartnerChoice({ instance, chosen, onChoose }: PartnerChoiceProps) {
  const [filter, setFilter] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const offered = allPartners().filter(({ erp }) => erp === instance.erp);
  const found = offered.filter((partner) =>
    fold(`${partner.name} ${say(partner.summary)}`).includes(fold(filter)),
  );

  async function choose(partner: Partner): Promise<void> {
    if (busy !== null) return;
    setBusy(partner.id);
    await onChoose(partner);
    setBusy(null);
  }

  return (
    <div class="stack">
      {offered.length > FEW && (
        <Field label={i18n.t('firstRun.partnerFilter')}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              autoComplete="off"
              value={filter}
              onInput={(event) => setFilter(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Status>{filter.trim() === '' ? '' : i18n.t('firstRun.partnerFound', found.length)}</Status>
      <ul class="partners">
        {found.map((partner) => (
          <li key={partner.id} class="card stack tight">
            <div class="row spread">
              <h3>{partner.name}</h3>
              {partner.id === chosen && <Badge tone="good">{i18n.t('firstRun.partnerTaken')}</Badge>}
            </div>
            <p>{say(partner.summary)}</p>
            {partner.needs.length > 0 && (
              <details class="aside">
                <summary>{i18n.t('firstRun.partnerNeeds', partner.needs.length)}</summary>
                <ul class="bullets">
                  {partner.needs.map((need) => (
                    <li key={need.pt}>{say(need)}</li>
                  ))}
                </ul>
              </details>
            )}
            <div class="row">
              <Button
                name={i18n.t('firstRun.partnerTakeOf', [partner.name])}
                busy={busy === partner.id}
                onPress={() => void choose(partner)}
              >
                {i18n.t('firstRun.partnerTake')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
