// How a test finds and reads what stands on a page: patterns made of Encaixe's own texts, and parts of a page as one line.

import type { Locator } from '@playwright/test';
import type { Texts } from './texts.ts';

/** A row of the preview as it can be read. */
export interface PreviewRow {
  readonly field: string;
  readonly now: string;
  readonly will: string;
  readonly why: string;
  readonly ticked: boolean;
}

/** A line of a receipt, and how many there are of each kind. */
export interface ReceiptText {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly string[];
}

/** A step of the checklist. */
export interface StepText {
  readonly title: string;
  readonly state: string;
  readonly here: boolean;
  readonly evidence: readonly string[];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** What begins with this text. */
export const startsWith = (text: string): RegExp => new RegExp(`^${literally(text)}`);
/** This text and nothing else. */
export const exactly = (text: string): RegExp => new RegExp(`^${literally(text)}$`);

/** A text that holds a count, whatever the count is. */
export const counted = (t: Texts, key: string): RegExp =>
  new RegExp(`^(${literally(t(key, 1))}|${literally(t(key, 2)).replace('2', '\\d+')})$`);

/** The words of a text before its first `$1`, to find what holds a count or a name. */
export const opening = (text: string): RegExp => startsWith(text.split(/\$\d|\(/)[0]?.trim() ?? text);

/** The parts of each match, as one line for each; also where they are folded away and not drawn. */
export async function joined(matches: Locator): Promise<readonly string[]> {
  const parts = await matches.evaluateAll((elements) =>
    elements.map((element) => [...element.childNodes].map((part) => part.textContent ?? '').join(' ')),
  );
  return parts.map(oneLine);
}

/** A text as it is read: without its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
