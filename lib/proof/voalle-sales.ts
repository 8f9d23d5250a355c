// What a Voalle sells: campaigns with their price lists, and the services that contract types may carry. Each of the two
// reads answers with everything there is; the record is found by its title or code. Of a service the API tells no more
// than these two: what links it to a partner stands on the screen alone.

import { err } from '../model/result';
import type { VoalleApi } from '../net/voalle-api';
import type { Asked, ReadResult } from './reading';
import { calledSo, failed, reading, strange, tallyOf, valuesOf } from './voalle';
import { rowsOf, shapes } from './voalle-shapes';
import type { Named, PriceList } from './voalle-shapes';

const CAMPAIGNS = '/external/integrations/thirdparty/crm/campaignsandpricelistservices';
const TYPES = '/external/integrations/thirdparty/crm/contracttypesandservices';

export async function readCampaign(api: VoalleApi, asked: Asked): Promise<ReadResult> {
  const name = nameOf(asked);
  if (name === null) return err({ kind: 'which-record' });
  const answer = await api.get(CAMPAIGNS);
  if (!answer.ok) return failed(answer.error);
  const campaigns = rowsOf(shapes.campaign, answer.value);
  if (campaigns === null) return strange();
  const found = calledSo(campaigns, name);
  const [one] = found;
  if (one === undefined) return err({ kind: 'not-found' });
  const { code, title, status, campaignPriceList } = one;
  const fields = [
    ...valuesOf({ code, title, status }),
    ...tallyOf('priceList', campaignPriceList?.map(titled)),
  ];
  return reading(asked, fields, {
    source: 'campaignsandpricelistservices',
    record: code ?? title,
    id: null,
    among: found.length,
  });
}

/** A price list shows only in a campaign: one that no campaign uses is not found. */
export async function readPriceList(api: VoalleApi, asked: Asked): Promise<ReadResult> {
  const name = nameOf(asked);
  if (name === null) return err({ kind: 'which-record' });
  const answer = await api.get(CAMPAIGNS);
  if (!answer.ok) return failed(answer.error);
  const campaigns = rowsOf(shapes.campaign, answer.value);
  if (campaigns === null) return strange();
  const lists = campaigns.flatMap(({ campaignPriceList = [] }) => campaignPriceList);
  const found = calledSo<PriceList>(withoutTwins(lists), name);
  const [one] = found;
  if (one === undefined) return err({ kind: 'not-found' });
  const { code, title, campaignPriceListProductServices } = one;
  const fields = [
    ...valuesOf({ code, title }),
    ...tallyOf('products', campaignPriceListProductServices?.map(titled)),
  ];
  return reading(asked, fields, {
    source: 'campaignsandpricelistservices',
    record: code ?? title,
    id: null,
    among: found.length,
  });
}

export async function readService(api: VoalleApi, asked: Asked): Promise<ReadResult> {
  const name = asked.subject ?? asked.outputs.title ?? null;
  if (name === null) return err({ kind: 'which-record' });
  const answer = await api.get(TYPES);
  if (!answer.ok) return failed(answer.error);
  const types = rowsOf(shapes.contractType, answer.value);
  if (types === null) return strange();
  const services = types.flatMap(({ contractTypesServiceProduct = [] }) => contractTypesServiceProduct);
  const found = calledSo<Named>(withoutTwins(services), name);
  const [one] = found;
  if (one === undefined) return err({ kind: 'not-found' });
  const { code, title } = one;
  return reading(asked, valuesOf({ code, title }), {
    source: 'contracttypesandservices',
    record: code ?? title,
    id: null,
    among: found.length,
  });
}

function nameOf({ subject, identity }: Asked): string | null {
  return subject ?? identity?.value ?? null;
}

function titled({ title }: Named): { readonly text: string | undefined } {
  return { text: title };
}

/** The same record shows in several places of an answer. */
function withoutTwins<Each extends Named>(rows: readonly Each[]): readonly Each[] {
  return [...new Map(rows.map((row) => [JSON.stringify([row.code, row.title]), row])).values()];
}
