// All partners that Encaixe knows, in the order in which they are offered. One file each; nothing else here.

import type { Partner } from '../model/partner';
import { partiu } from './partiu';
import { watchBrasil } from './watch-brasil';

export const partners: readonly Partner[] = [partiu, watchBrasil];

/** The partner with this id, or undefined for one that this version does not know. */
export function partnerById(id: string): Partner | undefined {
  return partners.find((partner) => partner.id === id);
}
