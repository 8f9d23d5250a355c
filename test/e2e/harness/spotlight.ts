// What Encaixe points at, as an operator sees it. Its closed shadow root tells a script of the page nothing; the
// browser's own tools look into it, and a mouse finds out what lies beneath.

import { expect } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';

/** A frame on the page with its label. */
export interface Spot {
  readonly label: string;
  /** The words on what a press in the middle of the frame would reach. */
  readonly under: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** A node as the browser's tools tell of it. */
export type Node = Awaited<ReturnType<typeof documentOf>>;

/** Presses everything that is pointed at, one after the other; each must be what the way says. */
export async function followSpotlight(page: Page, ...way: readonly string[]): Promise<void> {
  for (const step of way) await pressPointed(page, step);
}

/** Waits until an entry is pointed at, and presses it where the frame stands. */
export async function pressPointed(page: Page, step: string): Promise<Spot> {
  const spot = await pointsAt(page, step);
  await page.mouse.click(spot.at.x, spot.at.y);
  return spot;
}

/** Waits until an entry is pointed at. */
export async function pointsAt(page: Page, step: string): Promise<Spot> {
  const seen: Spot[] = [];
  const look = async (): Promise<string> => {
    const spot = await spotOn(page);
    if (spot !== null) seen.push(spot);
    return spot?.under ?? 'nothing';
  };
  await expect.poll(look, { intervals: [50] }).toBe(step);
  const spot = seen.at(-1);
  if (spot === undefined) throw new Error(`Nothing points at ${step}`);
  return spot;
}

/** Waits until nothing is pointed at. */
export async function pointsNowhere(page: Page): Promise<void> {
  await expect.poll(() => spotOn(page), { intervals: [50] }).toBeNull();
}

/** What is pointed at right now, in the page or in a frame of it. */
export async function spotOn(page: Page): Promise<Spot | null> {
  const session = await page.context().newCDPSession(page);
  try {
    for (const frame of framesDrawn(await documentOf(session))) {
      // A mark beside a field brings the place of its sentence with it: it points at nothing.
      const box = frame.children?.length === 1 ? await boxOf(session, frame.nodeId) : null;
      if (box === null) continue;
      const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      return { label: textIn(frame), under: await wordsAt(page, at), at };
    }
    return null;
  } finally {
    await session.detach();
  }
}

/** Everything that is written over the page, or over a frame of it. */
export async function wordsOver(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const roots = hostsIn(await documentOf(session)).flatMap(({ shadowRoots }) => shadowRoots ?? []);
    return roots.flatMap((root) => (root.children ?? []).map(textIn));
  } finally {
    await session.detach();
  }
}

export async function documentOf(session: CDPSession) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

/** Everything that Encaixe has drawn, a frame for each element that it stands at. */
export function framesDrawn(document: Node): readonly Node[] {
  return hostsIn(document).flatMap(({ shadowRoots }) => shadowRoots?.[0]?.children ?? []);
}

/** Hosts of a closed root right below a document: Encaixe hangs nothing anywhere else. */
function hostsIn(node: Node): Node[] {
  const own = (node.children ?? []).flatMap((html) =>
    (html.children ?? []).filter(({ shadowRoots }) => shadowRoots?.[0]?.shadowRootType === 'closed'),
  );
  return [...own, ...framesIn(node).flatMap(hostsIn)];
}

function framesIn(node: Node): Node[] {
  const inner = (node.children ?? []).flatMap(framesIn);
  return node.contentDocument === undefined ? inner : [node.contentDocument, ...inner];
}

// A frame that is not drawn has no box.
export async function boxOf(session: CDPSession, nodeId: number) {
  try {
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { left, top, right, bottom };
  } catch {
    return null;
  }
}

export function textIn(node: Node): string {
  return [node.nodeValue, ...(node.children ?? []).map(textIn)].join('');
}

/** What a mouse would press there: the page's own, for nothing of Encaixe takes a click. */
function wordsAt(page: Page, at: { readonly x: number; readonly y: number }): Promise<string> {
  return page.evaluate(({ x, y }) => {
    let hit = document.elementFromPoint(x, y);
    if (hit instanceof HTMLIFrameElement) {
      const { left, top } = hit.getBoundingClientRect();
      hit = hit.contentDocument?.elementFromPoint(x - left, y - top) ?? null;
    }
    const pressed = hit?.closest('a,button,vg-button,[role="button"],dd') ?? null;
    if (pressed?.tagName === 'DD') return pressed.querySelector('[name]')?.getAttribute('name') ?? '';
    const text = pressed?.getAttribute('tooltip') ?? pressed?.textContent.trim() ?? '';
    return text === '' ? (pressed?.getAttribute('title') ?? '') : text;
  }, at);
}
