// A person of Voalle by CPF or CNPJ: e-mail and phones, as the screen Pessoas shows them. A person's data: it goes to
// the panel that asked and is kept nowhere; the document that was asked for goes into no record of ours.

import { err } from '../model/result';
import type { VoalleApi } from '../net/voalle-api';
import { canonical, same } from '../plan/canonical';
import type { Asked, ReadResult } from './reading';
import { chosen, failed, reading, strange, valuesOf } from './voalle';
import { rowsOf, shapes } from './voalle-shapes';

export async function readPerson(api: VoalleApi, asked: Asked): Promise<ReadResult> {
  const document = canonical('document', asked.subject ?? '');
  if (document.length !== 11 && document.length !== 14) return err({ kind: 'which-record' });
  const answer = await api.get(
    `/external/integrations/thirdparty/people/txid/${encodeURIComponent(document)}`,
  );
  if (!answer.ok) return failed(answer.error);
  if (answer.value === null) return err({ kind: 'not-found' });
  const rows = rowsOf(shapes.person, answer.value);
  if (rows === null) return strange();
  const people = rows.filter(({ txId }) => txId === undefined || same('document', txId, document));
  const { one, among } = chosen(people, asked.known);
  if (one === undefined) return err({ kind: 'not-found' });
  const { id, txId, email, phone, cellPhone } = one;
  const fields = valuesOf({ document: txId, email, phone, mobile: cellPhone });
  // That the page's address carries the same id is likely and not proven [G].
  return reading(asked, fields, {
    source: 'people/txid',
    record: id,
    id: id ?? null,
    among,
  });
}
