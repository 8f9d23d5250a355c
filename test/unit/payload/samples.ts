// Payloads in the shapes that Voalle's formats are known in, with invented data: one for each format, to be changed
// by each test in the one member that it is about.

import type { Partner } from '../../../lib/model/partner';
import { partnerById } from '../../../lib/partners/index';
import { inspectPayload } from '../../../lib/payload/inspect';
import type { Inspection } from '../../../lib/payload/inspect';

export type Json = Record<string, unknown>;

export const CNPJ = '12.ABC.345/01DE-35';

export const NOTICE = { CompanyId: 1, CompanyTxId: CNPJ, ActionType: 1 };

const STATES = {
  Status: { Code: 1, Description: 'Normal' },
  Stage: { Code: 3, Description: 'Aprovado' },
};

export function contract(changes: Json = {}): Json {
  return {
    ...NOTICE,
    Contract: {
      Number: '1001',
      Description: 'PLANO DE EXEMPLO',
      BeginContractVigency: '2026-01-15',
      MonthDuration: 12,
      CollectionDay: '10',
      Amount: 99.9,
      NextAdjust: null,
      ...STATES,
      Client: { Id: '7', Name: 'ASSINANTE DE EXEMPLO', TxId: CNPJ },
      Address: { Street: 'RUA DE EXEMPLO', Number: 10, City: 'CIDADE', State: 'SP' },
      CompanyPlace: { Id: 1, TxId: CNPJ, Code: '1', Description: 'MATRIZ' },
      ContractType: { Code: '1' },
      PaymentForm: 'Boleto',
      Seller: { Id: 3, Name: 'VENDEDOR DE EXEMPLO' },
      Activations: [{ Id: 1 }],
      Services: [
        {
          Id: 1,
          ServiceCode: 'S1',
          Description: 'STREAMING',
          Units: 1,
          UnitAmount: '9.90',
          TotalAmount: 9.9,
        },
      ],
      ...changes,
    },
  };
}

export function connection(changes: Json = {}): Json {
  return {
    ...NOTICE,
    Authentication: {
      Login: 'assinante.exemplo',
      ContractID: 1,
      ServiceId: '2',
      ServiceDescription: 'INTERNET',
      ContractServiceTag: 'TAG1',
      AccessPoint: 'OLT DE EXEMPLO',
      OltSlot: 1,
      OltPort: '2',
      Status: 1,
      PersonId: 7,
      ...changes,
    },
  };
}

export function solicitation(changes: Json = {}): Json {
  return { ...NOTICE, Solicitations: [{ Protocol: 1 }], ...changes };
}

export function signature(changes: Json = {}): Json {
  return {
    ...NOTICE,
    Contract: {
      ThirdPartyInformation: { NegotiationId: 5 },
      ElectronicSignatures: [
        {
          Code: 'A1',
          Name: 'ASSINANTE DE EXEMPLO',
          Email: 'assinante@provedor.example',
          Phone: '(11) 90000-0000',
          Url: 'https://assina.example/1',
          Status: 3,
          ...changes,
        },
      ],
    },
  };
}

export function sva(changes: Json = {}): Json {
  return {
    Active: true,
    Version: 3,
    Timestamp: '2026-01-15T10:30:00',
    Contract: { Id: 1, Number: 1001, Description: 'PLANO', BeginContractVigency: null, Fingerprint: 'f1' },
    Client: client(),
    CompanyPlace: { Id: 1, Code: '1', Name: 'MATRIZ' },
    ...STATES,
    Services: [service('BASICO')],
    Patrimonies: [],
    ...changes,
  };
}

export function client(changes: Json = {}): Json {
  return {
    Name: 'ASSINANTE DE EXEMPLO',
    TxId: CNPJ,
    Email: 'assinante@provedor.example',
    Phone: '(11) 4000-0000',
    CellPhone: '(11) 90000-0000',
    ...changes,
  };
}

export function service(code: unknown, changes: Json = {}): Json {
  return {
    Active: true,
    ContractItem: 1,
    Fingerprint: 'f2',
    Description: 'STREAMING',
    IntegrationCode: code,
    IntegratorType: 3,
    Demonstration: false,
    DemonstrationFinalDate: null,
    ServiceTag: { Id: 1, Tag: 'TAG1' },
    ...changes,
  };
}

export function flat(changes: Json = {}): Json {
  return {
    Number: '1001',
    ClientName: 'ASSINANTE DE EXEMPLO',
    ClientTxId: CNPJ,
    Description: 'PLANO',
    Status: 'Normal',
    Stage: 'Aprovado',
    BeginContractVigency: '2026-01-15',
    EndContractVigency: null,
    Services: [service('BASICO')],
    ...changes,
  };
}

export function known(id: string): Partner {
  const partner = partnerById(id);
  if (partner === undefined) throw new Error(`no partner ${id}`);
  return partner;
}

/** What is found in a payload, for a partner's id and the values of its profile. */
export function inspected(payload: unknown, partner?: string, values?: Record<string, string>): Inspection {
  return inspectPayload(
    JSON.stringify(payload),
    partner === undefined ? null : known(partner),
    values === undefined ? null : { values },
  );
}

/** `severity code path` of every finding. */
export function lines({ findings }: Inspection): string[] {
  return findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`.trim());
}
