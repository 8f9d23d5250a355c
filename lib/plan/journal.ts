// Which lines of the journal a filter lets through. Pure.

import type { JournalFilter } from '../model/journal';
import type { JournalEntry } from '../model/setup';
import { fold } from './fold';

/** The names that stand behind the ids of a line, as the operator reads them. */
export type NamesOf = (entry: JournalEntry) => readonly string[];

/** Tells of each line whether it is wanted, the period aside. It remembers how names fold: ask it for many lines. */
export function lineFilter(
  filter: JournalFilter,
  partnerOf: (entry: JournalEntry) => string | undefined,
  namesOf: NamesOf,
): (entry: JournalEntry) => boolean {
  const text = fold(filter.text);
  const who = fold(filter.who);
  const folded = new Map<string, string>();
  const says = (name: string, part: string): boolean => {
    const known = folded.get(name) ?? fold(name);
    folded.set(name, known);
    return known.includes(part);
  };
  return (entry) => {
    const { event, instanceId } = entry;
    return (
      (filter.event === null || filter.event === event) &&
      (filter.instanceId === null || filter.instanceId === instanceId) &&
      (filter.partnerId === null || filter.partnerId === partnerOf(entry)) &&
      (who === '' || says(entry.who ?? '', who)) &&
      (text === '' || namesOf(entry).some((name) => says(name, text)))
    );
  };
}

/** Whether a filter lets everything through. */
export function isOpen({ text, event, instanceId, partnerId, who, from, until }: JournalFilter): boolean {
  const isAny = [event, instanceId, partnerId, from, until].every((wanted) => wanted === null);
  return isAny && fold(text) === '' && fold(who) === '';
}
