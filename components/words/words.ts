// How values, fields and screens are written out for a person. Pure, apart from the locale files.
// A secret has no way through here: its type carries none.

import { i18n } from '#i18n';
import { screenById } from '../../lib/erps/screens';
import { canonical } from '../../lib/plan/canonical';
import { fieldOf, labelAt, splitKey } from '../../lib/model/screen';
import type { ScreenId, ValueKind } from '../../lib/model/screen';
import type { Shown } from '../../lib/model/plan';
import type { Run } from '../../lib/plan/steps';
import { say } from './language';

/** Dots in place of a secret. */
export const DOTS = '••••••••';

/** The value as one line of text; `kind` lets a code of the ERP be read as a word. */
export function worded(shown: Shown, kind?: ValueKind): string {
  if (shown.kind === 'secret') return shown.present ? DOTS : i18n.t('shown.empty');
  const { value, text } = shown;
  if (kind === 'boolean')
    return canonical('boolean', value) === 'S' ? i18n.t('shown.yes') : i18n.t('shown.no');
  if (text !== undefined && text !== '') return saysValue(text, value) ? text : `${text} (${value})`;
  return value === '' ? i18n.t('shown.empty') : value;
}

// `Versão 3` says 3 already; `Serviço` says nothing of a unit's 13.
function saysValue(text: string, value: string): boolean {
  return text.toLowerCase().includes(value.toLowerCase());
}

/** True when there is nothing to read. */
export function isNothing(shown: Shown, kind?: ValueKind): boolean {
  if (kind === 'boolean') return false;
  return shown.kind === 'secret' ? !shown.present : shown.value === '' && (shown.text ?? '') === '';
}

/** The label of a field as the ERP spells it, with the item of a repeater after it. */
export function fieldLabel(screen: ScreenId, key: string): string {
  const definition = screenById(screen);
  const field = definition === undefined ? undefined : fieldOf(definition, key);
  return labelAt(field?.label ?? splitKey(key).field, key);
}

/** What kind of value a field holds; undefined for one that this version does not know. */
export function fieldKind(screen: ScreenId, key: string): ValueKind | undefined {
  const definition = screenById(screen);
  if (definition === undefined || splitKey(key).item !== null) return undefined;
  return fieldOf(definition, key)?.kind;
}

/** True for a field that one control holds: lists of pairs and counts of rows are found in ways of their own. */
export function isOneControl(kind: ValueKind | undefined): boolean {
  return kind !== undefined && kind !== 'pairs' && kind !== 'tally';
}

/** A step's title; of a repeated one with what it is made for. */
export function runTitle({ title, item, itemName }: Run): string {
  if (item === null) return say(title);
  return `${say(title)}: ${itemName === undefined ? item : say(itemName)}`;
}

/** The screen's title as the ERP spells it; its id where this version does not know it. */
export function screenTitle(screen: ScreenId): string {
  return screenById(screen)?.title ?? screen;
}
