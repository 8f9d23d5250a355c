// Guards for the small parts that many messages share. Sizes are far above what a real screen shows and far
// below what would hurt.

import { mapOf, text, whole } from './guards';
import type { Guard } from './guards';
import type { ScreenId } from '../model/screen';

export const id = text(80);
export const key = text(200);

export const screenId: Guard<ScreenId> = (input): input is ScreenId =>
  typeof input === 'string' && /^(?:ixc|voalle)\/[a-z][a-z-]{1,40}$/.test(input);

export const textMap = mapOf(text(4_000));
export const tab = whole;
