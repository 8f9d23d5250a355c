// Which environment a page of Voalle says it is: a badge at the right of its header, `Homologação` or `Treino` [S]. What
// production shows is not known, and whether anything: no badge says nothing. The operator's own choice can overrule it.

import type { Environment } from '../../model/erp';
import { fold } from '../../plan/fold';
import { isSeen } from './window';

/** Every generation's bar is taken for a header element: that is what Material-UI makes of one; the legacy page's is a guess [G]. */
const HEADER = 'header';
const BADGES: ReadonlyMap<string, Environment> = new Map([
  ['homologacao', 'staging'],
  ['treino', 'training'],
]);
/** What stands at the right stands at the end; a header that holds more than this is no header. */
const LOOKED_AT = 60;

/** The word of the badge; null where none is shown. A look at one element's last few children, whatever the page holds. */
export function environmentOn(document: Document): Environment | null {
  const inside = document.querySelector(HEADER)?.getElementsByTagName('*') ?? [];
  for (const element of Array.from(inside).slice(-LOOKED_AT)) {
    const word = element.childElementCount === 0 ? BADGES.get(fold(element.textContent)) : undefined;
    if (word !== undefined && isSeen(element)) return word;
  }
  return null;
}
