// The journal in the options: who works here, what was done, its lines as a file, and for how long they are kept. The lines are
// asked for when the section is shown.

import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { JournalExport } from '../../components/journal/JournalExport';
import { JournalFilter } from '../../components/journal/JournalFilter';
import { JournalList } from '../../components/journal/JournalList';
import { OperatorName } from '../../components/journal/OperatorName';
import { NumberForm } from '../../components/parts/NumberForm';
import type { JournalState } from '../../components/state/journal';
import type { OperatorState } from '../../components/state/operator';
import type { Records } from '../../components/state/records';
import type { Policy } from '../../lib/model/policy';

export interface JournalProps {
  readonly records: Records;
  readonly journal: JournalState;
  readonly operator: OperatorState;
  readonly policy: Policy;
}

export function Journal({ records, journal, operator, policy }: JournalProps) {
  const settings = records.settings.value;
  const known = { instances: records.instances.value, profiles: records.profiles.value };
  useEffect(() => void journal.load(), [journal]);
  return (
    <>
      <p class="muted">{i18n.t('options.journalWhat')}</p>
      <OperatorName operator={operator} />
      <JournalFilter journal={journal} known={known} />
      <JournalList journal={journal} known={known} />
      <JournalExport journal={journal} known={known} allowed={policy.allow.export} />
      <NumberForm
        label={i18n.t('journal.keep')}
        hint={i18n.t('journal.keepHint')}
        wrong={i18n.t('journal.keepWrong')}
        saveName={i18n.t('journal.keepSave')}
        value={settings.journalDays}
        managed={policy.settings.journalDays !== undefined}
        onSave={async (journalDays) => {
          const kept = await records.keepSettings({ ...settings, journalDays });
          return kept && i18n.t('journal.kept', kept.journalDays);
        }}
      />
    </>
  );
}
