// Detecting, resolving, reading and counting on pages that nobody designed, in both ERPs' dialects with their real screens:
// nothing throws, what is found is shown and of this window, and what was read is a message that the background takes.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { voalleDialect } from '../../../../lib/erps/voalle/dialect';
import { voalleScreens } from '../../../../lib/erps/voalle/screens';
import type { Dialect, Seen } from '../../../../lib/form/dialect';
import { locate } from '../../../../lib/form/locate';
import { read, readRaw } from '../../../../lib/form/read';
import { resolver } from '../../../../lib/form/resolve';
import { isShown } from '../../../../lib/form/visible';
import { channels } from '../../../../lib/messages/channels';
import { formSnapshot } from '../../../../lib/messages/snapshot-shapes';
import type { ScreenDef } from '../../../../lib/model/screen';
import type { RawSnapshot, Snapshot } from '../../../../lib/model/snapshot';
import { expectCleanPrototypes, expectOwn, hostileText } from '../hostile';
import { always, FUZZ_TIMEOUT } from '../runs';
import { build, fewOf, nodesAbout } from './pages';

afterAll(expectCleanPrototypes);

/** Everything that the eyes ask of a window that counts as this screen. */
function look(seen: Seen, dialect: Dialect, hiddenToo: boolean): number {
  const { resolve } = resolver(seen, dialect);
  let found = 0;
  for (const field of seen.screen.fields) {
    const resolution = resolve(field);
    if (resolution.state !== 'ok') continue;
    found += 1;
    expect(seen.root.contains(resolution.anchor)).toBe(true);
    expect(isShown(resolution.anchor, seen.root)).toBe(true);
  }
  const located = locate(seen.screen.fields[0]?.key ?? '', seen, dialect);
  if (located.ok) expect(typeof located.control.read().value).toBe('string');
  const snapshot = read(seen, dialect, { pristine: true, hiddenToo });
  expectOwn(snapshot);
  for (const field of seen.screen.fields.filter(({ kind }) => kind === 'secret'))
    expect(snapshot.fields.find(({ key }) => key === field.key)?.value).toBe('');
  const message: unknown = JSON.parse(JSON.stringify({ snapshots: [snapshot] }));
  expect(channels['page.saving'].guard(message)).toBe(true);
  compare(readRaw(seen, dialect, { pristine: true, hiddenToo }), snapshot);
  return found;
}

/** For a comparison the same travels, with what secret fields hold and nothing else more, and by that one way only. */
function compare(raw: RawSnapshot, snapshot: Snapshot): void {
  expectOwn(raw);
  expect(formSnapshot(JSON.parse(JSON.stringify({ ...raw, form: '1 ' })))).toBe(true);
  const isSecret = raw.fields.map(({ secret }) => secret !== undefined);
  expect(raw.fields.map((field) => Object.hasOwn(field, 'raw'))).toEqual(isSecret);
  expect({ ...raw, fields: raw.fields.map(({ raw: _, ...shown }) => shown) }).toEqual(snapshot);
  expect(channels['page.saving'].guard({ snapshots: [raw] })).toBe(!isSecret.includes(true));
}

/** What the eyes ask of any page at all. */
function glance(dialect: Dialect): Seen | null {
  expect(typeof dialect.heading(document)).toBe('string');
  for (const { text, kind } of dialect.messages(document)) {
    expect(typeof text).toBe('string');
    expect(['success', 'error']).toContain(kind);
  }
  expect(typeof dialect.isCovered(document)).toBe('boolean');
  for (const element of document.body.children) expect(typeof dialect.isSave(element)).toBe('boolean');
  const seen = dialect.detect(document);
  if (seen === null) return null;
  expect(dialect.family(seen)[0]).toBe(seen);
  expect(document.body.contains(seen.root)).toBe(true);
  return seen;
}

const pageOf = <Screen extends ScreenDef>(screens: readonly Screen[]) =>
  fc.tuple(fc.constantFrom(...screens), fc.nat({ max: 40 })).chain(([screen, from]) => {
    const few = { ...screen, ...fewOf(screen, from) };
    return fc.record({
      screen: fc.constant(few),
      own: nodesAbout(few.fields),
      foreign: nodesAbout(few.fields),
    });
  });

describe('reading a page of IXC', { timeout: FUZZ_TIMEOUT }, () => {
  it('holds its promises whatever stands there', () => {
    let detected = 0;
    let found = 0;
    const title = fc.oneof(fc.constant(null), hostileText);
    always(pageOf(ixcScreens), title, fc.boolean(), ({ screen, own, foreign }, heading, hiddenToo) => {
      const { detect } = screen;
      const form = document.createElement('form');
      form.setAttribute('id', '2_form');
      form.setAttribute('name', 'form' in detect ? detect.form : 'x');
      const bar = document.createElement('div');
      bar.className = 'ftitle';
      bar.append(heading ?? ('titles' in detect ? (detect.titles[0] ?? '') : screen.title));
      const tab = document.createElement('a');
      tab.className = 'tabTitle';
      tab.setAttribute('rel', 'p');
      tab.append('tab' in detect ? (detect.tab[0] ?? '') : '');
      const panel = document.createElement('div');
      panel.id = 'p';
      panel.append(...own.map(build));
      form.append(bar, tab, panel);
      document.body.replaceChildren(...foreign.map(build), form);
      const dialect = ixcDialect([screen]);
      const seen = glance(dialect);
      if (seen !== null) detected += 1;
      found += look(seen ?? { screen, root: document.body, heading: '' }, dialect, hiddenToo);
    });
    expect(detected).toBeGreaterThan(1_000);
    expect(found).toBeGreaterThan(1_000);
  });
});

describe('reading a page of Voalle', { timeout: FUZZ_TIMEOUT }, () => {
  it('holds its promises whatever stands there', () => {
    let detected = 0;
    let found = 0;
    const title = fc.oneof(fc.constant(null), hostileText);
    always(pageOf(voalleScreens), title, fc.boolean(), ({ screen, own, foreign }, heading, isDialog) => {
      const { detect } = screen;
      history.replaceState({}, '', detect.paths[0] ?? '/');
      const box = document.createElement('div');
      if (isDialog) box.setAttribute('role', 'dialog');
      const bar = document.createElement('h5');
      bar.append(
        heading ?? `${(isDialog ? detect.dialog?.[0] : detect.titles[0]) ?? ''} ${detect.step ?? ''}`,
      );
      const form = document.createElement('form');
      form.append(...own.map(build));
      box.append(bar, form);
      document.body.replaceChildren(...foreign.map(build), box);
      const dialect = voalleDialect([screen]);
      const seen = glance(dialect);
      if (seen !== null) detected += 1;
      found += look(seen ?? { screen, root: document.body, heading: '' }, dialect, isDialog);
    });
    expect(detected).toBeGreaterThan(1_000);
    expect(found).toBeGreaterThan(1_000);
  });
});
