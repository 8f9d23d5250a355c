/**
 * Invented subscribers: complete ones, ones without e-mail, with a landline or a mobile number only, and
 * malformed ones, so that a readiness check has something to find. Nobody here exists.
 */
import { cpf } from './documents.ts';

export interface Person {
  id: number;
  name: string;
  txId: string;
  /** 1 CNPJ, 2 CPF, 3 foreign. [P] */
  typeTxId: 1 | 2 | 3;
  email: string;
  emailNfe: string;
  phone: string;
  cellPhone: string;
  status: 1 | 0;
  /** The other fields of the complete form, by their name in `people.ts`. */
  details: Record<string, string>;
}

/** The kinds of document, by `typeTxId`. */
export const documentTypes: readonly { value: string; label: string }[] = [
  { value: '2', label: 'CPF' },
  { value: '1', label: 'CNPJ' },
  { value: '3', label: 'Estrangeiro' },
];

/** A posted kind of document; CPF when it is none. */
export function documentTypeOf(text: string | undefined): Person['typeTxId'] {
  return text === '1' ? 1 : text === '3' ? 3 : 2;
}

const peopleCount = 60;

/** The published example of an alphanumeric CNPJ leads the list; then one person for each lack. */
const named: readonly Partial<Person>[] = [
  { name: 'Empresa Exemplo Ltda', txId: '12.ABC.345/01DE-35', typeTxId: 1 },
  { name: 'Assinante Sem E-mail', txId: '529.982.247-25', email: '', cellPhone: '(11) 91234-5678' },
  {
    name: 'Assinante Só Telefone Fixo',
    txId: '111.444.777-35',
    phone: '(11) 3123-4567',
    cellPhone: '',
  },
  { name: 'Assinante Só Celular', phone: '', cellPhone: '(11) 91234-5679' },
  { name: 'Assinante Completo', phone: '(11) 3123-4568', cellPhone: '(11) 91234-5680' },
  // A landline in the place of the mobile number: the mistake that a glance does not see.
  { name: 'Assinante Celular Trocado', phone: '', cellPhone: '(11) 3123-4569' },
  { name: 'Assinante Sem Contato', email: '', phone: '', cellPhone: '' },
  { name: 'Assinante Inativo', status: 0 },
];

export function seedPeople(): Person[] {
  return Array.from({ length: peopleCount }, (_, index) => ({ ...person(index), ...named[index] }));
}

function person(index: number): Person {
  const suffix = String(index).padStart(4, '0');
  return {
    id: 3000 + index,
    name: `Assinante Exemplo ${suffix}`,
    txId: cpf(`90000${suffix}`),
    typeTxId: 2,
    email:
      index % 7 === 3 && index > 7
        ? ''
        : index % 11 === 9
          ? 'sem-arroba.example'
          : `assinante${suffix}@provedor.example`,
    emailNfe: '',
    phone: index % 5 === 2 ? '' : `(11) 3000-${suffix}`,
    cellPhone: index % 6 === 5 ? '' : index % 13 === 8 ? `(11) 3100-${suffix}` : `(11) 90000-${suffix}`,
    status: 1,
    details: {},
  };
}
