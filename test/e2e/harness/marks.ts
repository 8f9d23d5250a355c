// The marks beside fields as an operator sees them, read with the browser's own tools: their closed root tells a script of
// the page nothing.

import type { Page } from '@playwright/test';
import { boxOf, documentOf, framesDrawn, textIn } from './spotlight.ts';
import type { Node } from './spotlight.ts';

/** A mark with what is written on it, the sentence that it shows now ('' for none), and where its field stands. */
export interface Mark {
  readonly sign: string;
  readonly sentence: string;
  /** Null while it is not drawn: its field is covered, or out of sight. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** The marks of a page and its frames. */
export async function marksOn(page: Page): Promise<readonly Mark[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const marks: Mark[] = [];
    for (const frame of framesDrawn(await documentOf(session))) {
      const [note, tip] = frame.children ?? [];
      if (note === undefined || tip === undefined || roleOf(tip) !== 'status') continue;
      const box = await boxOf(session, frame.nodeId);
      const at = box && { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      marks.push({ sign: textIn(note), sentence: textIn(tip), at });
    }
    return marks;
  } finally {
    await session.detach();
  }
}

/** The sentences that are shown. */
export async function sentencesOn(page: Page): Promise<readonly string[]> {
  return (await marksOn(page)).flatMap(({ sentence }) => (sentence === '' ? [] : [sentence]));
}

function roleOf({ attributes = [] }: Node): string {
  const at = attributes.findIndex((name, index) => index % 2 === 0 && name === 'role');
  return at === -1 ? '' : (attributes[at + 1] ?? '');
}

/** Where every element of the page's own stands, to the pixel; inside of its frames, too. */
export function layoutOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const told = (document: Document): string[] =>
      [...document.querySelectorAll('body, body *')].flatMap((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null;
        return [[element.tagName, x, y, width, height].join(' '), ...(inner === null ? [] : told(inner))];
      });
    return [
      ...told(document),
      [document.documentElement.scrollWidth, document.documentElement.scrollHeight].join(' '),
    ];
  });
}
