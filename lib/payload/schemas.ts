// What Voalle sends, as schemas: the notices of "Integração Padrão ERPVoalle" [P], the notice of a value-added service
// [P, one receiver] and its older flat form [P, one receiver]. Required is only what every receiver rests on; whatever
// else is known may be left out, and members that nobody knows are let through. A schema's message is the name of the
// shape that it wants.

import { z } from 'zod';
import type { Shape } from './finding';

// The extension's own policy forbids code made from strings.
z.config({ jitless: true });

const wants = (shape: Shape): { error: Shape } => ({ error: shape });

const text = z.string(wants('text')).nullish();
// Ids come as number or as text, by receiver.
const id = z.union([z.number(), z.string()], wants('id')).nullish();
// An amount as text is not known, and harms nobody.
const number = z
  .union([z.number(), z.string().regex(/^-?\d+(?:[.,]\d+)?$/, wants('number'))], wants('number'))
  .nullish();
const flag = z.union([z.boolean(), z.literal([0, 1])], wants('flag')).nullish();

const object = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
  z.object(shape, wants('object'));
const list = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> => z.array(item, wants('list'));

const coded = { Id: id, Code: id, Description: text };

/** Status and Stage. The older flat form may write them as a plain text or code. */
const state = object({ Code: id, Description: text });
const stateOrText = z.union([state, z.string(), z.number()], wants('state'));

/** What every notice of the Integração Padrão begins with. */
const company = {
  CompanyId: z.union([z.number(), z.string()], wants('id')),
  CompanyTxId: z.string(wants('cnpj')),
  // 0 inclusion, 1 change, 2 exclusion.
  ActionType: z.literal([0, 1, 2, '0', '1', '2']),
};

export const notice = object(company);

export const contract = object({
  ...company,
  Contract: object({
    Id: id,
    Number: z.union([z.number(), z.string()], wants('id')),
    Description: text,
    BeginContractVigency: text,
    EndContractVigency: text,
    BillingBeginningDate: text,
    BillingFinalDate: text,
    MonthDuration: number,
    CollectionDay: number,
    Amount: number,
    NextAdjust: text,
    Status: state,
    Stage: state,
    // Neither e-mail nor phone: this notice has no place for them.
    Client: object({ Id: id, Name: text, TxId: text }),
    Address: object({
      Street: text,
      Number: id,
      Neighborhood: text,
      PostalCode: text,
      City: text,
      CityCode: id,
      State: text,
    }).nullish(),
    CompanyPlace: object({ ...coded, TxId: text }).nullish(),
    // Objects or plain values: the source names them without their inside.
    ContractType: z.unknown().optional(),
    PaymentForm: z.unknown().optional(),
    FinancialCollectionType: object(coded).nullish(),
    Seller: object({ Id: id, Name: text }).nullish(),
    Activations: list(object({ Id: id })).nullish(),
    Services: list(
      object({
        Id: id,
        ServiceCode: id,
        Description: text,
        Units: number,
        UnitAmount: number,
        TotalAmount: number,
      }),
    ).nullish(),
  }),
});

export const connection = object({
  ...company,
  Authentication: object({
    // Sometimes absent [P].
    Login: text,
    // Both spellings and both names occur [P].
    ContractID: id,
    ContractId: id,
    ServiceId: id,
    ServiceDescription: text,
    ContractServiceTag: text,
    ServiceTag: text,
    AccessPoint: text,
    OltSlot: id,
    OltPort: id,
    Status: z.unknown().optional(),
    PersonId: id,
    CustomerId: id,
  }),
});

// What a request or a report holds is shown by no source.
export const solicitation = object({
  ...company,
  Solicitations: z.custom<object>((value) => typeof value === 'object' && value !== null, wants('object')),
});

/** 1 in the making, 2 waiting, 3 done, 4 filed, 5 cancelled, 6 expired, 7 done, 8 pending [P]. */
const SIGNATURE_STATUS = [1, 2, 3, 4, 5, 6, 7, 8, '1', '2', '3', '4', '5', '6', '7', '8'] as const;

export const signature = object({
  ...company,
  Contract: object({
    ThirdPartyInformation: object({ NegotiationId: id }).nullish(),
    ElectronicSignatures: list(
      object({
        Code: id,
        Name: text,
        Email: text,
        Phone: text,
        Url: text,
        Status: z.literal(SIGNATURE_STATUS),
      }),
    ),
  }),
});

const service = {
  Active: flag,
  ContractItem: id,
  Fingerprint: text,
  Description: text,
  IntegrationCode: id,
  IntegratorType: id,
  Demonstration: flag,
  DemonstrationFinalDate: text,
  ServiceTag: object({ Id: id, Tag: text }).nullish(),
};

export const sva = object({
  Active: flag,
  Version: id,
  Timestamp: z.union([z.string(), z.number()], wants('text')).nullish(),
  Contract: object({
    Id: id,
    Number: z.union([z.number(), z.string()], wants('id')),
    Description: text,
    BeginContractVigency: text,
    EndContractVigency: text,
    Fingerprint: text,
  }),
  Client: object({ Name: text, TxId: text, Email: text, Phone: text, CellPhone: text }),
  CompanyPlace: object({ Id: id, Code: id, Name: text }).nullish(),
  Status: state,
  Stage: state,
  Services: list(object(service)),
  Patrimonies: list(z.unknown()).nullish(),
});

export const flat = object({
  Number: z.union([z.number(), z.string()], wants('id')),
  ClientName: text,
  ClientTxId: text,
  Description: text,
  Status: stateOrText,
  Stage: stateOrText,
  BeginContractVigency: text,
  EndContractVigency: text,
  Services: list(z.unknown()),
});
