// What of the journal is wanted: a text, what was done, where, for whom, by whom, when. Each field asks again as it changes.

import { i18n } from '#i18n';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { EVERYTHING } from '../state/journal';
import type { JournalState } from '../state/journal';
import { journalEventName } from '../words/codes';
import { isoDay } from '../words/language';
import type { Known } from '../words/journal-words';
import { allPartners } from '../state/partners';
import type { JournalEvent } from '../../lib/model/setup';
import { isOpen } from '../../lib/plan/journal';

export interface JournalFilterProps {
  readonly journal: Pick<JournalState, 'filter' | 'filterBy'>;
  readonly known: Known;
}

export function JournalFilter({ journal, known }: JournalFilterProps) {
  const filter = journal.filter.value;
  const events = Object.entries(journalEventName) as [JournalEvent, () => string][];
  return (
    <div class="journal-filter" role="search" aria-label={i18n.t('journal.filter')}>
      <Text
        label={i18n.t('journal.text')}
        hint={i18n.t('journal.textHint')}
        value={filter.text}
        onType={(text) => void journal.filterBy({ text })}
      />
      <Choice
        label={i18n.t('journal.event')}
        any={i18n.t('journal.any')}
        value={filter.event}
        options={events.map(([id, name]) => ({ id, name: name() }))}
        onChoose={(event) => void journal.filterBy({ event })}
      />
      <Choice
        label={i18n.t('journal.instance')}
        any={i18n.t('journal.anyInstance')}
        value={filter.instanceId}
        options={known.instances.map(({ id, label }) => ({ id, name: label }))}
        onChoose={(instanceId) => void journal.filterBy({ instanceId })}
      />
      <Choice
        label={i18n.t('journal.partner')}
        any={i18n.t('journal.anyPartner')}
        value={filter.partnerId}
        options={allPartners()}
        onChoose={(partnerId) => void journal.filterBy({ partnerId })}
      />
      <Text
        label={i18n.t('journal.person')}
        value={filter.who}
        onType={(who) => void journal.filterBy({ who })}
      />
      <Day
        label={i18n.t('journal.from')}
        value={filter.from}
        onChoose={(day) => void journal.filterBy({ from: startOf(day, 0) })}
      />
      <Day
        label={i18n.t('journal.until')}
        value={filter.until === null ? null : filter.until - 1}
        onChoose={(day) => void journal.filterBy({ until: startOf(day, 1) })}
      />
      <div class="row">
        <Button tone="quiet" disabled={isOpen(filter)} onPress={() => void journal.filterBy(EVERYTHING)}>
          {i18n.t('journal.clear')}
        </Button>
      </div>
    </div>
  );
}

/** The moment at which a day of this place begins, some days on; null for no day. */
function startOf(day: string, on: number): number | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + on).getTime();
  return day === '' || Number.isNaN(start) || start < 0 ? null : start;
}

interface TextProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onType: (text: string) => void;
}

function Text({ label, hint, value, onType }: TextProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          inputMode="search"
          maxLength={80}
          autoComplete="off"
          spellcheck={false}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly any: string;
  readonly value: Id | null;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly onChoose: (id: Id | null) => void;
}

function Choice<Id extends string>({ label, any, value, options, onChoose }: ChoiceProps<Id>) {
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = options.find(({ id }) => id === event.currentTarget.value);
            onChoose(chosen?.id ?? null);
          }}
        >
          <option value="">{any}</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChoose: (day: string) => void;
}

function Day({ label, value, onChoose }: DayProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          value={value === null ? '' : isoDay(value)}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
