// An example of what Voalle sends for a partner, with invented data alone: the service notice, the one format with a
// place for everything that a partner asks for. It passes its own inspection without an error.

import type { Partner } from '../model/partner';
import type { ProfileView } from '../model/setup';
import { serviceCodes } from './known-codes';
import { VOALLE_STAGES, VOALLE_STATUSES } from '../plan/voalle-states';
import { codeOf } from './states';

/** The tax office's own published example of a CNPJ with letters. */
const DOCUMENT = '12.ABC.345/01DE-35';
const PHONE = '(11) 90000-0000';

/** The example as text, ready to copy; `profile` puts its service codes in place of invented ones. */
export function examplePayload(
  partner: Partner | null,
  profile: Pick<ProfileView, 'values'> | null = null,
): string {
  const { contractStages = [], contractStatuses = [] } = partner?.conditions ?? {};
  return JSON.stringify(
    {
      Active: true,
      // The only version whose payload is known.
      Version: 3,
      Timestamp: '2026-01-15T10:30:00',
      Contract: {
        Id: 1,
        Number: '1001',
        Description: 'PLANO DE EXEMPLO',
        BeginContractVigency: '2026-01-15',
        EndContractVigency: '2027-01-14',
        Fingerprint: 'exemplo-contrato-1',
      },
      Client: {
        Name: 'ASSINANTE DE EXEMPLO',
        TxId: DOCUMENT,
        Email: 'assinante@provedor.example',
        Phone: PHONE,
        CellPhone: PHONE,
      },
      CompanyPlace: { Id: 1, Code: '1', Name: 'PROVEDOR DE EXEMPLO' },
      Status: state(VOALLE_STATUSES, contractStatuses[0] ?? 'Normal'),
      Stage: state(VOALLE_STAGES, contractStages[0] ?? 'Aprovado'),
      Services: codesFor(partner, profile).map((code, index) => ({
        Active: true,
        ContractItem: index + 1,
        Fingerprint: `exemplo-servico-${index + 1}`,
        Description: `SERVICO DE EXEMPLO ${index + 1}`,
        IntegrationCode: code,
        IntegratorType: partner?.name ?? 'PARCEIRO DE EXEMPLO',
        Demonstration: false,
      })),
      Patrimonies: [],
    },
    null,
    2,
  );
}

function codesFor(partner: Partner | null, profile: Pick<ProfileView, 'values'> | null): readonly string[] {
  const { known, offered, base } = serviceCodes(partner, profile);
  if (known.some((code) => code !== base)) return [...new Set(known)];
  return [...known, offered[0] ?? 'CODIGO-DE-EXEMPLO'];
}

function state(table: ReadonlyMap<string, string>, name: string): { Code: number; Description: string } {
  return { Code: Number(codeOf(table, name)), Description: name };
}
