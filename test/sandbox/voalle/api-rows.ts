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

export interface OwnedContract {
  readonly contract: Contract;
  readonly owner: Person;
}

export function ownedContracts({ contracts, people }: VoalleData): OwnedContract[] {
  return contracts.flatMap((one) => {
    const owner = people.find(({ id }) => id === one.clientId);
    return owner ? [{ contract: one, owner }] : [];
  });
}

/** Whether the stage is part of this answer is unknown; here it is not. [G] */
export function contract({ contract: row, owner }: OwnedContract): unknown {
  return {
    id: row.id,
    contractNumber: row.contractNumber,
    collectionDay: row.collectionDay,
    contractStatus: row.contractStatus,
    clientInformation: { clientTxId: owner.txId, name: owner.name, email: owner.email },
    servicesInformation: row.services.map(service),
  };
}

function service({ id, code, description, amount }: ContractItem): unknown {
  return { id, code, description, amount };
}

/** The read that tells a contract's stage, as number and as text. [P] */
export function connection({ contract: row, owner }: OwnedContract): unknown {
  return {
    id: row.id + 50_000,
    client: { id: owner.id, name: owner.name, txId: owner.txId },
    contract: {
      id: row.id,
      status: row.contractStatus,
      statusDescription: contractStatuses[row.contractStatus],
      stage: row.stage,
      stageDescription: contractStages[row.stage],
    },
  };
}
