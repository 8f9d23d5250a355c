// "Never fill this field here": the operator's word on one field of one screen of one installation, above every preset. The
// plan shows it (never-filled), and the order of a fill is held to it again.

import type { ScreenId } from '../model/screen';
import type { TaughtField } from '../model/taught';
import { changeTaught } from './taught-records';
import type { Tools } from './tools';

/** Says of a field that it is never filled on this installation, or takes that back. */
export async function setNever(
  tools: Tools,
  which: Pick<TaughtField, 'instanceId' | 'screen' | 'field'>,
  never: boolean,
): Promise<void> {
  await changeTaught(tools, which, () => ({ never }));
}

/** Keys of the fields of a screen that are never filled. */
export function neverOn(taught: readonly TaughtField[], screen: ScreenId): ReadonlySet<string> {
  return new Set(taught.flatMap((each) => (each.never && each.screen === screen ? [each.field] : [])));
}
