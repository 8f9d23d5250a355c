// The readiness of the bases: the pages of the profiles that have something to check, and how long results are kept.

import { i18n } from '#i18n';
import { NumberForm } from '../../components/parts/NumberForm';
import { readinessPage } from '../../components/readiness/ReadinessCard';
import { partnerById } from '../../components/state/partners';
import type { Records } from '../../components/state/records';
import type { Policy } from '../../lib/model/policy';
import { isJudged } from '../../lib/plan/readiness';

export interface SettingsProps {
  readonly records: Records;
  readonly policy: Policy;
}

export function Settings({ records, policy }: SettingsProps) {
  const settings = records.settings.value;
  const profiles = records.profiles.value.filter(({ partnerId }) =>
    isJudged(partnerById(partnerId)?.conditions ?? null),
  );

  return (
    <>
      {profiles.length > 0 && (
        <ul class="records">
          {profiles.map(({ id, label }) => (
            <li key={id}>
              <a href={readinessPage(id)} target="_blank">
                {i18n.t('settings.open', [label])}
              </a>
            </li>
          ))}
        </ul>
      )}
      <NumberForm
        label={i18n.t('settings.keepDays')}
        hint={i18n.t('settings.keepDaysHint')}
        wrong={i18n.t('settings.keepDaysWrong')}
        saveName={i18n.t('settings.saveKeepDays')}
        value={settings.keepDays}
        managed={policy.settings.keepDays !== undefined}
        onSave={async (keepDays) => {
          // The background may keep fewer days than were asked for: what it answers is what counts.
          const kept = await records.keepSettings({ ...settings, keepDays });
          return kept && i18n.t('settings.saved', kept.keepDays);
        }}
      />
    </>
  );
}
