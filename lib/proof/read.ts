// Reads the record of a step through the API of its ERP. It chooses who reads; it judges nothing and keeps nothing.

import type { VoalleApi } from '../net/voalle-api';
import type { ApiRead, VoalleRead } from '../plan/readable';
import { readIxc } from './ixc';
import type { List } from './ixc';
import type { Asked, ReadResult } from './reading';
import { readContract } from './voalle-contract';
import { readPerson } from './voalle-person';
import { readPlace } from './voalle-place';
import { readCampaign, readPriceList, readService } from './voalle-sales';

/** The API of an installation, as far as a proof uses it. */
export type Api =
  { readonly erp: 'ixc'; readonly list: List } | { readonly erp: 'voalle'; readonly api: VoalleApi };

export function readRecord(api: Api, read: ApiRead, asked: Asked): Promise<ReadResult> {
  if (api.erp === 'ixc' && read.erp === 'ixc') return readIxc(api.list, read, asked);
  if (api.erp === 'voalle' && read.erp === 'voalle') return fromVoalle(api.api, read, asked);
  throw new Error('a read of one ERP at the API of another');
}

function fromVoalle(api: VoalleApi, { resource }: VoalleRead, asked: Asked): Promise<ReadResult> {
  switch (resource) {
    case 'person':
      return readPerson(api, asked);
    case 'contract':
      return readContract(api, asked);
    case 'campaign':
      return readCampaign(api, asked);
    case 'price-list':
      return readPriceList(api, asked);
    case 'service':
      return readService(api, asked);
    case 'place':
      return readPlace(api, asked);
  }
}
