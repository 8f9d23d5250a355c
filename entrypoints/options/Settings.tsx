// The readiness of the bases: the pages of the profiles that have something to check, and how long results are kept.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/Button';
import { Field } from '../../components/Field';
import { readinessPage } from '../../components/ReadinessCard';
import type { Records } from '../../components/state/records';
import { Status } from '../../components/Status';
import { partnerById } from '../../lib/partners/index';
import { isJudged } from '../../lib/plan/readiness';

export function Settings({ records }: { readonly records: Records }) {
  const { keepDays } = records.settings.value;
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const [note, setNote] = useState('');
  const profiles = records.profiles.value.filter(({ partnerId }) =>
    isJudged(partnerById(partnerId)?.conditions ?? null),
  );

  async function save(): Promise<void> {
    const days = Number(typed ?? keepDays);
    const isWhole = Number.isInteger(days) && days >= 1;
    setWrong(!isWhole);
    setNote('');
    if (!isWhole) return;
    const kept = await records.keepSettings({ keepDays: days });
    // The background may keep fewer days than were asked for: what it answers is what counts.
    setNote(kept === null ? i18n.t('silent') : i18n.t('settings.saved', kept.keepDays));
    if (kept !== null) setTyped(null);
  }

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
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={i18n.t('settings.keepDays')}
          hint={i18n.t('settings.keepDaysHint')}
          {...(wrong && { error: i18n.t('settings.keepDaysWrong') })}
        >
          {(ids) => (
            <input
              {...ids}
              class="short"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={typed ?? String(keepDays)}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row">
          <Button submit name={i18n.t('settings.saveKeepDays')}>
            {i18n.t('save')}
          </Button>
          <Status>{note}</Status>
        </div>
      </form>
    </>
  );
}
