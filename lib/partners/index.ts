// All partners that Encaixe knows, in the order in which they are offered: those of IXC, then those of Voalle.
// One file each; nothing else here.

import type { Partner } from '../model/partner';
import { asaas } from './asaas';
import { campsoft } from './campsoft';
import { cariap } from './cariap';
import { datacake } from './datacake';
import { directvGo } from './directv-go';
import { exa } from './exa';
import { interservice } from './interservice';
import { ittv } from './ittv';
import { leveduca } from './leveduca';
import { mobiaccess } from './mobiaccess';
import { nxtv } from './nxtv';
import { partiu } from './partiu';
import { qrSorteios } from './qr-sorteios';
import { skeelo } from './skeelo';
import { superConhecimento } from './super-conhecimento';
import { watchBrasil } from './watch-brasil';

export const partners: readonly Partner[] = [
  partiu,
  leveduca,
  asaas,
  campsoft,
  cariap,
  directvGo,
  exa,
  ittv,
  mobiaccess,
  interservice,
  nxtv,
  qrSorteios,
  skeelo,
  superConhecimento,
  watchBrasil,
  datacake,
];

/** The partner with this id, or undefined for one that this version does not know. */
export function partnerById(id: string): Partner | undefined {
  return partners.find((partner) => partner.id === id);
}
