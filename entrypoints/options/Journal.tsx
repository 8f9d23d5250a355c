// The journal as a table, newest first: what was done, where and in which fields. It holds no values.

import { i18n } from '#i18n';
import { jobStateName, journalEventName, vaultTurnName } from '../../components/words/codes';
import { moment } from '../../components/words/language';
import type { Records } from '../../components/state/records';
import { fieldLabel, screenTitle } from '../../components/words/words';
import type { JournalEntry } from '../../lib/model/setup';
import { partnerById } from '../../lib/partners/index';

const LINES = 200;

export function Journal({ records }: { readonly records: Records }) {
  const entries = records.journal.value.toSorted((a, b) => b.at - a.at).slice(0, LINES);
  if (entries.length === 0) return <p class="muted">{i18n.t('options.journalNone')}</p>;
  return (
    <>
      <p class="muted">{i18n.t('options.journalWhat')}</p>
      <div class="scroll" role="group" aria-labelledby="journal" tabIndex={0}>
        <table class="journal">
          <thead>
            <tr>
              <th scope="col">{i18n.t('journal.when')}</th>
              <th scope="col">{i18n.t('journal.what')}</th>
              <th scope="col">{i18n.t('journal.instance')}</th>
              <th scope="col">{i18n.t('journal.partner')}</th>
              <th scope="col">{i18n.t('journal.screen')}</th>
              <th scope="col">{i18n.t('journal.fields')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Line key={entry.id} entry={entry} records={records} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

// What was removed since has no name any more: its cell stays empty.
function Line({ entry, records }: { readonly entry: JournalEntry; readonly records: Records }) {
  const { at, screen, fields } = entry;
  const instance = records.instances.value.find((each) => each.id === entry.instanceId);
  const profile = records.profiles.value.find((each) => each.id === entry.profileId);
  const partner = profile === undefined ? undefined : partnerById(profile.partnerId);
  return (
    <tr>
      <td>
        <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
      </td>
      <td>{whatOf(entry)}</td>
      <td>{instance?.label}</td>
      <td>{partner?.name}</td>
      <td>{screen === null ? '' : screenTitle(screen)}</td>
      <td>{screen === null ? fields.join(', ') : fields.map((key) => fieldLabel(screen, key)).join(', ')}</td>
    </tr>
  );
}

/** What happened; a fill that broke off is not told like one that came to its end, nor a file like one with secrets. */
function whatOf({ event, code }: JournalEntry): string {
  const what = journalEventName[event]();
  if (code === 'interrupted') return `${what} · ${jobStateName.interrupted()}`;
  if (event === 'vault' && isVaultTurn(code)) return `${what} · ${vaultTurnName[code]()}`;
  return code === 'with-secrets' ? `${what} · ${i18n.t('journal.withSecrets')}` : what;
}

function isVaultTurn(code: string | null): code is keyof typeof vaultTurnName {
  return code !== null && Object.hasOwn(vaultTurnName, code);
}
