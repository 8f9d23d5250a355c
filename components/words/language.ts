// The language of the interface: sentences of domain files, moments and the page's own `lang`.
// It follows the locale file that the browser chose, so that texts and domain sentences never mix languages;
// it remembers no choice of its own.

import { i18n } from '#i18n';
import { inLanguage } from '../../lib/model/text';
import type { Text } from '../../lib/model/text';

/** The tag for `lang` and for dates; the same choice that `inLanguage` makes. */
export function languageTag(): 'pt-BR' | 'en' {
  return i18n.t('language') === 'en' ? 'en' : 'pt-BR';
}

/** A sentence of a partner, a step or a note. */
export function say(text: Text): string {
  return inLanguage(text, languageTag());
}

/** A moment, short: day and minute. */
export function moment(epoch: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'short', timeStyle: 'short' }).format(epoch);
}

/** The hour and minute of today's moment. */
export function hour(epoch: number): string {
  return new Intl.DateTimeFormat(languageTag(), { timeStyle: 'short' }).format(epoch);
}

/** A day. */
export function day(epoch: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: 'short' }).format(epoch);
}

/** A day in the operator's own time zone, in the order that sorts: for the names of files. */
export function isoDay(epoch: number): string {
  const date = new Date(epoch);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((each) => String(each).padStart(2, '0'))
    .join('-');
}

/** A whole number as people write it. */
export function count(whole: number): string {
  return new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 0 }).format(whole);
}

/** A span of time, as roughly as an estimate deserves: minutes, from two hours on hours. */
export function span(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  const [amount, unit] = minutes < 120 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  return new Intl.NumberFormat(languageTag(), { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
}

/** Tells assistive technology what the page speaks. */
export function markLanguage(root: HTMLElement): void {
  root.lang = languageTag();
}
