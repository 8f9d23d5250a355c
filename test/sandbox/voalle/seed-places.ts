/**
 * The provider's places: a head office under the published example of an alphanumeric CNPJ, and a branch of
 * the same invented root. Branch numbers are free text in the new CNPJ; `documents.ts` adds the check digits.
 */
import { cnpj } from './documents.ts';

export interface Place {
  id: number;
  code: string;
  description: string;
  /** CNPJ with its mask; some are never filled in. */
  txId: string;
  headOffice: boolean;
}

export function seedPlaces(): Place[] {
  return [
    { id: 1, code: '01', description: 'Provedor Exemplo', txId: cnpj('12ABC34501DE'), headOffice: true },
    { id: 2, code: '02', description: 'Filial Centro', txId: cnpj('12ABC34502DE'), headOffice: false },
    { id: 3, code: '03', description: 'Loja Norte', txId: '', headOffice: false },
  ];
}
