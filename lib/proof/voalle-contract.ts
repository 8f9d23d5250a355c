// A contract of Voalle by its number, or the newest of a customer by CPF or CNPJ: status, stage, services. A row that is
// not of that number or customer is nobody's answer, whatever the server took the question for. The list of contracts
// does not tell the stage [G]; the one read that does is turned page by page, up to a limit, and only where a partner
// has a condition on it.

import { err } from '../model/result';
import type { VoalleApi } from '../net/voalle-api';
import { canonical, same } from '../plan/canonical';
import { VOALLE_STAGES, VOALLE_STATUSES } from '../plan/voalle-states';
import type { Asked, ReadResult } from './reading';
import { chosen, failed, firstOnPages, PAGE_SIZE, reading, strange, tallyOf, valuesOf } from './voalle';
import { rowsOf, shapes } from './voalle-shapes';
import type { Contract } from './voalle-shapes';

export async function readContract(api: VoalleApi, asked: Asked): Promise<ReadResult> {
  const question = questionOf(asked.subject);
  if (question === null) return err({ kind: 'which-record' });
  const { filter, fits } = question;
  const answer = await api.contracts({ ...filter, onlyActiveContracts: false, page: 1, pageSize: PAGE_SIZE });
  if (!answer.ok) return failed(answer.error);
  const rows = rowsOf(shapes.contract, answer.value);
  if (rows === null) return strange();
  const { one: contract, among } = chosen(rows.filter(fits), asked.known);
  if (contract === undefined) return err({ kind: 'not-found' });
  const { id, contractNumber, contractStatus, servicesInformation } = contract;
  const services = servicesInformation?.map(({ description, title, serviceDescription }) => ({
    text: description ?? title ?? serviceDescription,
  }));
  const fields = [
    ...valuesOf({
      stage: asked.judged.has('stage') ? await stageOf(api, id) : undefined,
      status: stateText(VOALLE_STATUSES, contractStatus),
    }),
    ...tallyOf('services', services),
  ];
  return reading(asked, fields, {
    source: 'contract/getpaged',
    record: contractNumber ?? id,
    id: id ?? null,
    among,
  });
}

/** What is asked, and what a row must be to answer it. */
interface Question {
  readonly filter: Readonly<Record<string, string | number>>;
  readonly fits: (row: Contract) => boolean;
}

function questionOf(subject: string | null): Question | null {
  if (subject === null) return null;
  const document = canonical('document', subject);
  const txIdType = documentType(document);
  if (txIdType === null)
    return {
      filter: { contractNumber: subject },
      fits: ({ contractNumber }) => contractNumber === subject,
    };
  return {
    filter: { txId: document, txIdType },
    fits: ({ clientInformation }) => same('document', clientInformation?.clientTxId ?? '', document),
  };
}

/** Eleven digits are a CPF, fourteen signs a CNPJ; a contract's number is shorter, or has another form [G]. */
function documentType(document: string): 1 | 2 | null {
  if (/^\d{11}$/.test(document)) return 2;
  return /^[\dA-Z]{12}\d{2}$/.test(document) ? 1 : null;
}

/** The stage of a contract; undefined when the read does not come to it, and then the screen has to tell. */
async function stageOf(api: VoalleApi, contract: string | undefined): Promise<string | undefined> {
  if (contract === undefined) return undefined;
  const found = await firstOnPages(
    (page, pageSize) => api.get('/external/map/connection/all', { page, pageSize }),
    (response) => rowsOf(shapes.connection, response)?.find((row) => row.contract.id === contract) ?? null,
  );
  if (!found.ok || found.value === null) return undefined;
  const { stage, stageDescription } = found.value.contract;
  return stageDescription ?? stateText(VOALLE_STAGES, stage);
}

function stateText(texts: ReadonlyMap<string, string>, code: string | undefined): string | undefined {
  return code === undefined ? undefined : texts.get(code);
}
