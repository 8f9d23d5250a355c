// A page with eyes: one form with two tabs, and the background that it tells.

import { afterEach, beforeEach, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { begun } from '../../../lib/content/start';
import type { RawSnapshot } from '../../../lib/model/snapshot';
import { at, fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted } from './background';
import type { Background } from './background';

export const SCREENS = [screenOf([field('a')], 'ixc/first'), screenOf([field('b')], 'ixc/second')];
/** One form with two tabs; the second one is shown when the test says so. */
const FORM = `<form>
    <section data-screen="ixc/first"><h2>Primeira</h2><input id="a" value="1"></section>
    <section data-screen="ixc/second" style="display: none"><h2>Segunda</h2><input id="b" value="2"></section>
    <button type="button" data-save><i>Salvar</i></button><button type="button" id="other">Outro</button>
  </form><ul><li role="option">Opção</li></ul>`;

/** The background of the test that runs. */
export const stage: { office: Background } = { office: background(null) };

/** Sets the page up before each test, and takes it down. */
export function onEyes(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = FORM;
  });

  afterEach(() => {
    begun()?.life.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/** Opens the eyes and lets them look for the first time. */
export async function open(hello: unknown = granted(SCREENS)): Promise<void> {
  stage.office = background(hello);
  const isSaveKey = ({ key }: KeyboardEvent): boolean => key === 'S';
  await openEyes('ixc', (screens) => ({ ...fakeDialect(screens), isSaveKey }));
  await probed();
}

export async function probed(): Promise<void> {
  await vi.advanceTimersByTimeAsync(300);
}

export function showTab(which: 'first' | 'second'): void {
  for (const tab of ['first', 'second'])
    at(`[data-screen="ixc/${tab}"]`).style.display = tab === which ? '' : 'none';
}

export async function message(kind: 'success' | 'error', text: string): Promise<void> {
  const toast = document.createElement('div');
  toast.setAttribute('data-message', kind);
  toast.textContent = text;
  document.body.append(toast);
  await probed();
}

export const touch = (selector: string): boolean =>
  at(selector).dispatchEvent(new Event('input', { bubbles: true }));

export const look = async (screen = 'ixc/first', compare = false): Promise<RawSnapshot | null> =>
  ((await stage.office.order('read', { screen, compare })) as { answer: RawSnapshot | null }).answer;
