// The base of a Voalle: its people, the stages of its contracts, and the contracts that are active. Customers and
// contracts meet by CPF or CNPJ, which is all that both lists carry [P].

import { z } from 'zod';
import type { ApiFailure } from '../model/api';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { paged } from '../net/voalle-api';
import type { VoalleApi } from '../net/voalle-api';
import { canonical } from '../plan/canonical';
import { VOALLE_STAGES, VOALLE_STATUSES } from '../plan/voalle-states';
import type { Base, BasePage, ContractRow, CustomerRow, StageRow } from './base';
import { pageOf } from './base';

/** Text or number, as the API pleases [P]; null and missing are nothing. */
const cell = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value)));
const id = z.union([z.string().min(1), z.number()]).transform(String);
const documentOf = (txId: string): string => canonical('document', txId);

const customer: z.ZodType<CustomerRow> = z
  .object({ id, name: cell, txId: cell, email: cell, phone: cell, cellPhone1: cell, cellPhone2: cell })
  .transform((row) => ({
    id: documentOf(row.txId),
    record: row.id,
    name: row.name,
    email: row.email,
    phones: [row.phone, row.cellPhone1, row.cellPhone2],
    document: row.txId,
  }));

const stage: z.ZodType<StageRow> = z
  .object({ contract: z.object({ id, stage: cell, stageDescription: cell }) })
  .transform(({ contract }) => ({
    id: contract.id,
    stage: contract.stageDescription || (VOALLE_STAGES.get(contract.stage) ?? ''),
  }));

const contract: z.ZodType<ContractRow> = z
  .object({
    id,
    contractNumber: cell,
    contractStatus: cell,
    clientInformation: z.object({ clientTxId: cell, name: cell }).nullish(),
  })
  .transform((row) => ({
    id: row.id,
    number: row.contractNumber || row.id,
    customer: documentOf(row.clientInformation?.clientTxId ?? ''),
    customerName: row.clientInformation?.name ?? '',
    status: VOALLE_STATUSES.get(row.contractStatus) ?? '',
  }));

const THIRD_PARTY = '/external/integrations/thirdparty';

/** The base of a Voalle. */
export function voalleBase(api: VoalleApi): Base {
  return {
    async customers({ page, size }, signal) {
      const answer = await api.get(`${THIRD_PARTY}/getclient`, { page, pageSize: size }, signal);
      return read(answer, customer);
    },
    // Whether this list is paged at all is not known [G].
    async stages({ page, size }, signal) {
      const answer = await api.get('/external/map/connection/all', { page, pageSize: size }, signal);
      return read(answer, stage);
    },
    async contracts({ page, size }, signal) {
      const answer = await api.contracts({ onlyActiveContracts: true, page, pageSize: size }, signal);
      return read(answer, contract);
    },
  };
}

function read<Row>(
  answer: Result<unknown, ApiFailure>,
  row: z.ZodType<Row>,
): Result<BasePage<Row>, ApiFailure> {
  if (!answer.ok) return answer;
  const response = answer.value;
  // All rows at once, or one page of them.
  const list = Array.isArray(response) ? { rows: response, total: response.length } : paged(response);
  if (list === null) return err({ code: 'unexpected-answer', status: 200, said: null, waitSeconds: null });
  return ok(pageOf(list.total, list.rows, row));
}
