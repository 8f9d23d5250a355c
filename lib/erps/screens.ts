// The screens of both ERPs, for those who need to know them all: background and pages, never a content script.

import type { ScreenDef, ScreenId } from '../model/screen';
import { ixcScreens } from './ixc/screens';
import { voalleScreens } from './voalle/screens';

export const screens: readonly ScreenDef[] = [...ixcScreens, ...voalleScreens];

/** The screen with this id, or undefined for one that this version does not know. */
export function screenById(id: ScreenId): ScreenDef | undefined {
  return screens.find((screen) => screen.id === id);
}
