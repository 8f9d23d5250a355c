// A place of the provider's own in Voalle (Locais), by its CNPJ: code, description, document. Whether it is the head
// office the API does not tell.

import { err } from '../model/result';
import type { VoalleApi } from '../net/voalle-api';
import { same } from '../plan/canonical';
import type { Asked, ReadResult } from './reading';
import { failed, firstOnPages, reading, valuesOf } from './voalle';
import { rowsOf, shapes } from './voalle-shapes';

export async function readPlace(api: VoalleApi, asked: Asked): Promise<ReadResult> {
  const document = asked.subject ?? asked.identity?.value ?? null;
  if (document === null) return err({ kind: 'which-record' });
  const found = await firstOnPages(
    (page, pageSize) => api.get('/external/integrations/thirdparty/companiesplacespaged', { page, pageSize }),
    (response) =>
      rowsOf(shapes.place, response)?.find(
        ({ txId = '' }) => txId !== '' && same('document', txId, document),
      ) ?? null,
  );
  if (!found.ok) return failed(found.error);
  if (found.value === null) return err({ kind: 'not-found' });
  const { code, txId, description } = found.value;
  return reading(asked, valuesOf({ code, description, txId }), {
    source: 'companiesplacespaged',
    record: code,
    id: null,
    among: 1,
  });
}
