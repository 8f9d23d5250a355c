/**
 * Invented contracts, one a person, in every status and stage. No contract that a partner would accept as it
 * stands carries the partner's service: it has to be added, or the stage or status put right first.
 */
import type { Person } from './seed-people.ts';

export interface ContractItem {
  id: number;
  code: string;
  description: string;
  quantity: number;
  unitAmount: number;
  /** Quantity times unit amount. */
  amount: number;
}

export interface Contract {
  id: number;
  contractNumber: string;
  clientId: number;
  /** A code of `contractTypes`. */
  type: string;
  collectionDay: number;
  /** A key of `contractStatuses`. */
  contractStatus: number;
  /** A key of `contractStages`. */
  stage: number;
  /** dd/mm/yyyy, as the form has it. */
  beginningDate: string;
  services: ContractItem[];
}

export const contractTypes: Readonly<Record<string, string>> = { RES: 'Residencial', COR: 'Corporativo' };

/** 8 is not in use. [P] */
export const contractStatuses: Readonly<Record<number, string>> = {
  1: 'Normal',
  2: 'Demonstração',
  3: 'Cortesia',
  4: 'Cancelado',
  5: 'Suspenso',
  6: 'Bloqueio Financeiro',
  7: 'Bloqueio Administrativo',
  9: 'Encerrado',
};

/** [P] */
export const contractStages: Readonly<Record<number, string>> = {
  1: 'Pré-Contrato',
  2: 'Em Aprovação',
  3: 'Aprovado',
  4: 'Rejeitado',
  5: 'Cancelado',
  6: 'Integrado',
};

const approved = 3;
/** Normal, Demonstração, Cortesia: what one partner or another accepts. */
const acceptable: readonly number[] = [1, 2, 3];

const statuses = [1, 1, 1, 2, 3, 5, 6, 7, 4, 9];
const stages = [approved, approved, approved, approved, 2, 1, 4, 6, 5];

export function seedContracts(people: readonly Person[]): Contract[] {
  return people.map((client, index) => {
    const contractStatus = statuses[index % statuses.length] ?? 1;
    const stage = stages[index % stages.length] ?? approved;
    const ready = stage === approved && acceptable.includes(contractStatus);
    const internet = item(index * 10 + 1, 'SP100', 'Internet Fibra 300 MEGA', 99.9);
    const streaming = item(index * 10 + 2, 'SP102', 'Watch Essencial', 19.9);
    return {
      id: 9000 + index,
      contractNumber: `CT-${String(index + 1).padStart(5, '0')}`,
      clientId: client.id,
      type: client.typeTxId === 1 ? 'COR' : 'RES',
      collectionDay: [5, 10, 15, 20][index % 4] ?? 10,
      contractStatus,
      stage,
      beginningDate: `${String((index % 28) + 1).padStart(2, '0')}/02/2026`,
      services: ready ? [internet] : [internet, streaming],
    };
  });
}

function item(id: number, code: string, description: string, unitAmount: number): ContractItem {
  return { id, code, description, quantity: 1, unitAmount, amount: unitAmount };
}
