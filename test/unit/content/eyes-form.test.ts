// @vitest-environment happy-dom
// What the eyes read is told apart from every other form, and from another record in the same one.

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openEyes } from '../../../lib/content/eyes';
import { begun } from '../../../lib/content/start';
import type { FormSnapshot } from '../../../lib/model/snapshot';
import { at, fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted } from './background';
import type { Background } from './background';

const SCREEN = screenOf([field('a')]);
let office: Background;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `<section data-screen="${SCREEN.id}"><input id="a"></section>`;
});

afterEach(() => {
  begun()?.life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open(): Promise<void> {
  office = background(granted([SCREEN]));
  await openEyes('ixc', fakeDialect);
}

const look = async (): Promise<FormSnapshot | null> =>
  ((await office.order('read', { screen: SCREEN.id, compare: false })) as { answer: FormSnapshot | null })
    .answer;

it('gives each form a number of its own, and keeps it', async () => {
  await open();
  const form = (await look())?.form;
  expect(form).toMatch(/^\d+ null$/);
  expect((await look())?.form).toBe(form);
  at('section').setAttribute('data-record', '36');
  expect((await look())?.form).toBe(form?.replace('null', '36'));
  at('section').replaceWith(at('section').cloneNode(true));
  const other = (await look())?.form;
  expect(other).not.toBe(form);
  // Neither does a later document count anew.
  vi.advanceTimersByTime(1_000);
  begun()?.life.abort();
  await open();
  expect([form, other]).not.toContain((await look())?.form);
});
