// The records of what was taught: one a field, gone when it says nothing any more, and with its installation.

import type { ScreenDef } from '../model/screen';
import type { TaughtField } from '../model/taught';
import type { Tools } from './tools';

/** Which field of which installation. */
export type Which = Pick<TaughtField, 'instanceId' | 'screen' | 'field'>;

export const keyOfTaught = ({ instanceId, screen, field }: Which): string[] => [instanceId, screen, field];

/** All records of an installation. */
export function taughtOf(instanceId: string): IDBKeyRange {
  return IDBKeyRange.bound([instanceId], [instanceId, []]);
}

/** Changes what is known of a field; null where its installation is gone. */
export async function changeTaught(
  tools: Tools,
  { instanceId, screen, field }: Which,
  change: (before: TaughtField) => Partial<Pick<TaughtField, 'anchor' | 'never'>>,
): Promise<TaughtField | null> {
  const key = [instanceId, screen, field];
  const changed = await tools.store.change(['instances', 'taught'], async (rows) => {
    if ((await rows.get('instances', instanceId)) === undefined) return null;
    const empty: TaughtField = { instanceId, screen, field, anchor: null, never: false, at: 0 };
    const before = (await rows.get('taught', key)) ?? empty;
    const next = { ...before, ...change(before), at: tools.now() };
    if (next.anchor === null && !next.never) await rows.remove('taught', key);
    else await rows.put('taught', next);
    return next;
  });
  if (changed !== null) tools.announce({ about: 'taught' });
  return changed;
}

/** The screens with what was taught on an installation. */
export async function withTaught(
  { store }: Pick<Tools, 'store'>,
  instanceId: string,
  screens: readonly ScreenDef[],
): Promise<readonly ScreenDef[]> {
  const all = await store.read(['taught'], (rows) => rows.all('taught'));
  const anchors = new Map(
    all
      .filter((each) => each.instanceId === instanceId && each.anchor !== null)
      .map(({ screen, field, anchor }) => [`${screen} ${field}`, anchor]),
  );
  if (anchors.size === 0) return screens;
  return screens.map((screen) => ({
    ...screen,
    fields: screen.fields.map((field) => {
      const taught = anchors.get(`${screen.id} ${field.key}`);
      return taught == null ? field : { ...field, taught };
    }),
  }));
}
