// A line of the journal in words, for the table and for a file. What was removed since has no name any more: its place
// stays empty.

import { i18n } from '#i18n';
import type { InstanceView } from '../../lib/model/erp';
import type { JournalEntry, ProfileView } from '../../lib/model/setup';
import { partnerById } from '../state/partners';
import { jobStateName, journalEventName, vaultTurnName } from './codes';
import { fieldLabel, screenTitle } from './words';

/** What the ids of a line stand for. */
export interface Known {
  readonly instances: readonly InstanceView[];
  readonly profiles: readonly ProfileView[];
}

export interface LineWords {
  readonly what: string;
  readonly who: string;
  readonly instance: string;
  readonly partner: string;
  readonly screen: string;
  readonly fields: readonly string[];
}

export function lineWords(entry: JournalEntry, { instances, profiles }: Known): LineWords {
  const { screen, fields, who = '' } = entry;
  const profile = profiles.find(({ id }) => id === entry.profileId);
  const partnerId = entry.partnerId ?? profile?.partnerId;
  return {
    what: whatOf(entry),
    who,
    instance: instances.find(({ id }) => id === entry.instanceId)?.label ?? '',
    partner: partnerId === undefined ? '' : (partnerById(partnerId)?.name ?? partnerId),
    screen: screen === null ? '' : screenTitle(screen),
    fields: screen === null ? fields : fields.map((key) => fieldLabel(screen, key)),
  };
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
