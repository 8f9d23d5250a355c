/**
 * Invented subscribers and contracts for the API: complete ones, ones without e-mail or celular, every
 * status and several stages, so that a readiness check has something to find. Nobody here exists.
 */
export interface Person {
  id: number;
  name: string;
  txId: string;
  /** 1 CNPJ, 2 CPF. [P] */
  typeTxId: 1 | 2;
  email: string;
  phone: string;
  cellPhone: string;
  status: 1 | 0;
}

export interface Contract {
  id: number;
  contractNumber: string;
  clientId: number;
  collectionDay: number;
  /** 1 Normal · 2 Demonstração · 3 Cortesia · 4 Cancelado · 5 Suspenso · 6, 7 bloqueios · 9 Encerrado. [P] */
  contractStatus: number;
  /** 1 Pré-Contrato · 2 Em Aprovação · 3 Aprovado · 4 Rejeitado · 5 Cancelado · 6 Integrado. [P] */
  stage: number;
  services: { code: string; description: string; amount: number }[];
}

const peopleCount = 60;
const statuses = [1, 1, 1, 2, 3, 5, 6, 7, 4, 9];
const stages = [3, 3, 3, 3, 2, 1, 4, 6];

/** The published example of an alphanumeric CNPJ leads the list; the CPFs only have right check digits. */
export function seedPeople(): { people: Person[]; contracts: Contract[] } {
  const people = Array.from({ length: peopleCount }, (_, index) => person(index));
  const contracts = people.map((client, index) => ({
    id: 9000 + index,
    contractNumber: `CT-${String(index + 1).padStart(5, '0')}`,
    clientId: client.id,
    collectionDay: [5, 10, 15, 20][index % 4] ?? 10,
    contractStatus: statuses[index % statuses.length] ?? 1,
    stage: stages[index % stages.length] ?? 3,
    services: [{ code: 'SP102', description: 'Watch Essencial', amount: 19.9 }],
  }));
  return { people, contracts };
}

function person(index: number): Person {
  const first = index === 0;
  const suffix = String(index).padStart(4, '0');
  return {
    id: 3000 + index,
    name: first ? 'Empresa Exemplo Ltda' : `Assinante Exemplo ${suffix}`,
    txId: first ? '12.ABC.345/01DE-35' : cpf(`90000${suffix}`),
    typeTxId: first ? 1 : 2,
    email:
      index % 7 === 3 ? '' : index % 11 === 4 ? 'sem-arroba.example' : `assinante${suffix}@provedor.example`,
    phone: index % 5 === 2 ? '' : `(11) 3000-${suffix}`,
    cellPhone: index % 6 === 5 ? '' : index % 13 === 6 ? `(11) 3100-${suffix}` : `(11) 90000-${suffix}`,
    status: 1,
  };
}

/** Nine digits and their two check digits, with the usual mask. */
function cpf(base: string): string {
  const first = checkDigit(base);
  const digits = `${base}${first}${checkDigit(`${base}${first}`)}`;
  return digits.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
}

function checkDigit(digits: string): number {
  const weighted = Array.from(digits, (digit, index) => Number(digit) * (digits.length + 1 - index));
  const rest = (weighted.reduce((total, part) => total + part, 0) * 10) % 11;
  return rest === 10 ? 0 : rest;
}
