// Picks from a closed list that come faster than they are kept: none of them is lost.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { PickSome } from '../../../components/profile/PickSome';
import type { ProfileValueDef } from '../../../lib/model/partner';

const text = (words: string) => ({ pt: words, en: words });
const definition: ProfileValueDef = {
  ...{
    key: 'packs',
    kind: 'identifiers',
    secret: false,
    required: true,
    from: 'operator',
    label: text('Pacotes'),
    hint: text(''),
  },
  offered: ['a', 'b', 'c'].map((value) => ({ value, label: text(value) })),
};

/** A store that keeps each pick only when it is told to. */
function slowStore(shows: (value: string) => void) {
  const kept: { readonly value: string; readonly end: (isKept: boolean) => void }[] = [];
  const onPick = (value: string): Promise<boolean> =>
    new Promise((resolve) => {
      kept.push({
        value,
        end: (isKept) => {
          if (isKept) shows(value);
          resolve(isKept);
        },
      });
    });
  return { kept, onPick };
}

function open() {
  const { kept, onPick } = slowStore((value) => shown.rerender(pickSome(value)));
  const pickSome = (value: string) => (
    <PickSome definition={definition} value={value} managed={false} hint="" onPick={onPick} />
  );
  const shown = render(pickSome(''));
  const picked = () =>
    screen
      .getAllByRole<HTMLInputElement>('checkbox')
      .flatMap(({ checked, name }) => (checked ? name.slice('packs-'.length) : []));
  const pick = (name: string) =>
    fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }));
  return { kept, picked, pick };
}

it('adds to a pick that is still being kept', async () => {
  const { kept, picked, pick } = open();
  pick('c');
  pick('a');
  await waitFor(() => expect(picked()).toEqual(['a', 'c']));
  expect(kept.map(({ value }) => value)).toEqual(['c', 'a;c']);
  kept[0]?.end(true);
  await waitFor(() => expect(picked()).toEqual(['a', 'c']));
  pick('c');
  await waitFor(() => expect(picked()).toEqual(['a']));
  for (const each of kept.slice(1)) each.end(true);
  await waitFor(() => expect(picked()).toEqual(['a']));
});

it('shows what is stored when a pick could not be kept', async () => {
  const { kept, picked, pick } = open();
  pick('b');
  await waitFor(() => expect(picked()).toEqual(['b']));
  kept[0]?.end(false);
  await waitFor(() => expect(picked()).toEqual([]));
});
