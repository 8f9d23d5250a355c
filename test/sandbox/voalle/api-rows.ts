/** The sandbox's rows as the API writes them: field names and oddities of public clients [P], values of the screens. */
import type { VoalleData } from './data.ts';
import {
  contractStages,
  contractStatuses,
  contractTypes,
  type Contract,
  type ContractItem,
} from './seed-contracts.ts';
import type { Person } from './seed-people.ts';
import type { Place } from './seed-places.ts';
import type { Campaign } from './seed-sales.ts';

/** A campaign with its price lists and what they sell. */
export function campaign({ priceLists, serviceProducts }: VoalleData) {
  return ({ code, title, status, priceListIds }: Campaign): unknown => ({
    code,
    title,
    status,
    campaignRegions: [{ campaignRegionCities: [{ code: '3550308', name: 'São Paulo', state: 'SP' }] }],
    campaignPriceList: priceLists
      .filter(({ id }) => priceListIds.includes(id))
      .map((list) => ({
        id: list.id,
        code: list.code,
        title: list.title,
        campaignPriceListProductServices: list.items.flatMap(({ serviceProductId, sellingPrice }) => {
          const product = serviceProducts.find(({ id }) => id === serviceProductId);
          if (!product) return [];
          return [{ code: product.code, title: product.title, sellingPrice, type: 1, isLoyalty: false }];
        }),
      })),
  });
}

/** Every type may carry every service here. */
export function contractTypesAndServices({ serviceProducts }: VoalleData): unknown[] {
  const contractTypesServiceProduct = serviceProducts.map(({ code, title }) => ({ code, title }));
  return Object.entries(contractTypes).map(([code, title]) => ({
    code,
    title,
    collectionDays: [5, 10, 15, 20],
    contractTypesServiceProduct,
  }));
}

/** Ids are text here. */
export function place({ id, code, txId, description }: Place): unknown {
  return { id: String(id), code, txId, description };
}

export function person({ id, name, txId, email, phone, cellPhone, status }: Person): unknown {
  return { id, name, txId, email, phone, cellPhone, status, mainAddress: null };
}

/** Ids are text here and numbers in `people/txid`. [P] */
export function client({
  id,
  name,
  txId,
  typeTxId,
  email,
  emailNfe,
  phone,
  cellPhone,
  status,
}: Person): unknown {
  return {
    id: String(id),
    name,
    txId,
    typeTxId,
    email,
    emailNfe: emailNfe === '' ? null : emailNfe,
    phone,
    cellPhone1: cellPhone,
    cellPhone2: null,
    situation: 3,
    status,
  };
}

/** Finds the person whom a contract belongs to. */
type OwnerOf = (row: Contract) => Person | undefined;

/** Whether the stage is part of this answer is unknown; here it is not. [G] */
export function contract(ownerOf: OwnerOf) {
  return (row: Contract): unknown => {
    const owner = ownerOf(row);
    return {
      id: row.id,
      contractNumber: row.contractNumber,
      collectionDay: row.collectionDay,
      contractStatus: row.contractStatus,
      clientInformation: owner && { clientTxId: owner.txId, name: owner.name, email: owner.email },
      servicesInformation: row.services.map(service),
    };
  };
}

function service({ id, code, description, amount }: ContractItem): unknown {
  return { id, code, description, amount };
}

/** The read that tells a contract's stage, as number and as text. [P] */
export function connection(ownerOf: OwnerOf) {
  return (row: Contract): unknown => {
    const owner = ownerOf(row);
    return {
      id: row.id + 50_000,
      client: owner && { id: owner.id, name: owner.name, txId: owner.txId },
      contract: {
        id: row.id,
        status: row.contractStatus,
        statusDescription: contractStatuses[row.contractStatus],
        stage: row.stage,
        stageDescription: contractStages[row.stage],
      },
    };
  };
}

const places = new WeakMap<readonly Person[], Map<number, number>>();

/**
 * Finds owners among the people as they stand. Where each stands is kept from one question to the next; a hit is looked
 * at again, and whoever is not there any more is looked for, so a changed list costs time and never gives a wrong owner.
 */
export function ownerOf(people: readonly Person[]): OwnerOf {
  return ({ clientId }) => {
    const known = people[places.get(people)?.get(clientId) ?? -1];
    if (known?.id === clientId) return known;
    places.set(people, new Map(people.map(({ id }, place) => [id, place])));
    return people.find(({ id }) => id === clientId);
  };
}
