// One input of a page, for a report: what it is and what the page calls it. Never what it holds: no value, no text of a
// record, and of numbers in names and labels only that there is one.

import { textOf } from './labels';

/** Attributes that say what an element is, in the order of a report. */
const TELLING = ['type', 'role', 'name', 'id', 'autocomplete', 'aria-haspopup'] as const;
/** Longer texts are no names. */
const LONGEST = 80;
const MOST_LABELS = 5;

/**
 * The report, a line for each thing that the page says.
 * @param labels what the page is known to call it; what merely stands beside an unknown input may be a record's
 */
export function fieldReport(element: Element, labels: readonly string[] = ownLabels(element)): string {
  const own = TELLING.flatMap((name): (readonly [string, string])[] => {
    const said = element.getAttribute(name);
    return said === null || said === '' ? [] : [[name, said]];
  });
  const held = 'value' in element ? String(element.value).trim() : '';
  const called = [...new Set(labels.map((label) => label.replace(/\s+/g, ' ').trim()))]
    .filter((label) => label !== '' && (held === '' || !label.includes(held)))
    .slice(0, MOST_LABELS)
    .map((label) => ['label', label] as const);
  return [['tag', element.tagName.toLowerCase()] as const, ...own, ...called]
    .map(([name, said]) => `${name}: ${masked(said)}`)
    .join('\n');
}

// What says of itself that it is this input's label.
function ownLabels(element: Element): readonly string[] {
  const texts = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])].map(textOf) : [];
  return [...texts, element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? ''];
}
/** Numbers of records and of persons stand in names and labels, too. */
function masked(said: string): string {
  return said.slice(0, LONGEST).replace(/\d{2,}/g, '#');
}
