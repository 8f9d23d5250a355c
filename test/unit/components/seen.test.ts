// Which section of a long page is being read: the one in the upper third, and at the page's ends the one that was asked for.

import { expect, it } from 'vitest';
import { seenOf } from '../../../components/page/seen';

const at = (...tops: readonly number[]) => tops.map((top, index) => ({ id: `s${index}`, top }));

it.each([
  ['the last that begins in the upper third', at(-500, 100, 400), null, '', 's1'],
  ['the first, while none does', at(300, 500), null, '', 's0'],
  ['the first at the start, whatever else is near', at(20, 90, 200), 'start', '', 's0'],
  ['the one asked for at the start', at(20, 90, 200), 'start', 's1', 's1'],
  ['the last at the end', at(-900, 200, 400), 'end', '', 's2'],
  ['the one asked for at the end', at(-900, 200, 400), 'end', 's1', 's1'],
  ['the last at the end, where the one asked for is out of sight', at(-900, 200, 400), 'end', 's0', 's2'],
  ['none of none', at(), 'end', '', null],
] as const)('%s', (_, places, edge, target, seen) => {
  expect(seenOf(places, { height: 600, edge, target })).toBe(seen);
});
