// What a page of Voalle tells by its address and by the elements that it alone has: which screen it is, and which
// record. An address in the newer shell's frame names nothing, and then neither does this.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

type Screen = Pick<ScreenDef<VoalleDetect>, 'detect'>;

/** What holds its text as the server sent it. */
const TYPED = 'input:not([type="checkbox"],[type="radio"]),textarea';
/** What a legacy page shows once a save was tried, done or refused [G]. */
const ANSWERED = '.error-message,[id="flashMessage"]';

/** What stands on Voalle's own pages: the mounts of its React screens, its logo, the class of its body [P]. */
const OWN = '[id="react-portal"],[id="react-dialog-portal"],[id="neo-logo"],.synsuite-body';

/** True on a page that Voalle made. Paths like `/people` are anybody's, and so are some titles. */
export function isOwn(document: Document): boolean {
  return document.querySelector(OWN) !== null;
}

/** True on the screen's own path or below it. Letter case, `/index` and a slash at the end are not stable [P]. */
export function isAtPath(document: Document, { detect: { paths } }: Screen): boolean {
  const here = pathOf(document);
  return paths.some((path) => here === path || here.startsWith(`${path}/`));
}

/** True when something is there that only the screen's page has. */
export function isMarked(document: Document, { detect: { marks = [] } }: Screen): boolean {
  return marks.some((id) => document.getElementById(id) !== null);
}

/**
 * The number at the end of a legacy page's path, as CakePHP builds it [G]; no place on a form is known to show it.
 * A new record is known to be new only while its inputs stand as the server sent them: a form that was refused
 * comes back at the same path, and a reloaded one is filled in again, with what somebody typed.
 */
export function recordAt(root: Element): string | null {
  const { ownerDocument: document } = root;
  const [, page, id] = /\/(add|edit\/(\d+))$/.exec(pathOf(document)) ?? [];
  if (page !== 'add') return id ?? null;
  const inputs = [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)];
  const asSent = inputs.every(({ value, defaultValue }) => value === defaultValue);
  return asSent && document.querySelector(ANSWERED) === null ? '' : null;
}

function pathOf(document: Document): string {
  return document.location.pathname.toLowerCase().replace(/\/(?:index)?\/?$/, '');
}
