// Records that an ERP's API gives, on answers that mean no good: a proof is a snapshot of its own screen or a reason, and a
// page of the base counts what came and keeps what can be read.

import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { ixcBase } from '../../../lib/base/ixc';
import { voalleBase } from '../../../lib/base/voalle';
import { screens } from '../../../lib/erps/screens';
import { ok } from '../../../lib/model/result';
import type { FieldDef } from '../../../lib/model/screen';
import type { VoalleApi } from '../../../lib/net/voalle-api';
import { readOf } from '../../../lib/plan/readable';
import { readRecord } from '../../../lib/proof/read';
import type { Api } from '../../../lib/proof/read';
import type { Asked } from '../../../lib/proof/reading';
import { secretsOf } from '../secrets';
import { expectCleanPrototypes, expectOwn, hostileJson, hostileJsonAbout, hostileText } from './hostile';
import { alwaysInTheEnd, FUZZ_TIMEOUT } from './runs';

afterAll(expectCleanPrototypes);

const readable = screens.flatMap((screen) => {
  const read = readOf(screen.id);
  return read === null ? [] : [{ screen, read }];
});

const COLUMNS = [
  ...new Set(readable.flatMap(({ screen }) => screen.fields.flatMap(({ column = [] }) => column))),
];
const ROWS = [
  'id',
  'data',
  'totalRecords',
  'contract',
  'stage',
  'stageDescription',
  'code',
  'title',
  'status',
  'txId',
];
const MEMBERS = [
  ...ROWS,
  'contractNumber',
  'contractStatus',
  'clientInformation',
  'clientTxId',
  'servicesInformation',
  'campaignPriceList',
  'campaignPriceListProductServices',
  'contractTypesServiceProduct',
];

const SUBJECTS = ['11144477735', '12.ABC.345/01DE-35', '7', 'Loja'];
const subject = fc.oneof(fc.constantFrom(null, ...SUBJECTS), hostileText);
/** Now and then the very record that was asked for. */
const rows = fc
  .array(fc.tuple(hostileJsonAbout(...MEMBERS), fc.constantFrom(...ROWS), fc.constantFrom(...SUBJECTS)), {
    maxLength: 3,
  })
  .map((list) => list.map(([row, name, value]): unknown => ({ ...(row as object | null), [name]: value })));
const response = fc.oneof(
  hostileJson,
  rows,
  rows.map((data) => ({ data, totalRecords: '9' })),
);
const record = fc.dictionary(
  fc.constantFrom('id', ...COLUMNS),
  fc.oneof(fc.constantFrom(...SUBJECTS), hostileText),
);

const voalle = (answer: unknown): VoalleApi => ({
  get: () => Promise.resolve(ok(answer)),
  contracts: () => Promise.resolve(ok(answer)),
});

describe('a proof by API', { timeout: FUZZ_TIMEOUT }, () => {
  const asked = fc.record({
    subject,
    known: subject,
    wanted: subject,
    place: fc.nat(),
    judged: fc.boolean(),
  });

  it('is of its own screen and of its own fields, or a reason why there is none', async () => {
    const among = fc.constantFrom(...readable);
    const listing = fc.record({ total: fc.nat(), rows: fc.array(record, { maxLength: 3 }) });
    await alwaysInTheEnd(among, asked, response, listing, async ({ screen, read }, given, answer, listed) => {
      const field = screen.fields[given.place % Math.max(1, screen.fields.length)];
      const question: Asked = {
        screen,
        subject: given.subject,
        known: given.known,
        identity: identityOf(field, given.wanted),
        outputs: {},
        judged: new Set(given.judged ? screen.fields.map(({ key }) => key) : []),
        secrets: secretsOf(Object.fromEntries(screen.fields.map(({ key }) => [key, 'segredo-inventado']))),
      };
      const api: Api =
        read.erp === 'ixc'
          ? { erp: 'ixc', list: () => Promise.resolve(ok(listed)) }
          : { erp: 'voalle', api: voalle(answer) };
      const result = await readRecord(api, read, question);
      expectOwn(result);
      if (!result.ok) {
        expect(['which-record', 'not-found', 'failed']).toContain(result.error.kind);
        return;
      }
      const { snapshot, among: count } = result.value;
      expect(snapshot.screen).toBe(screen.id);
      expect(count).toBeGreaterThan(0);
      for (const { key, value, secret } of snapshot.fields) {
        expect(screen.fields.map((each) => each.key)).toContain(key.split(':')[0]);
        expect(typeof value).toBe('string');
        if (secret !== undefined) expect(value).toBe('');
      }
    });
  });
});

function identityOf(field: FieldDef | undefined, value: string | null): Asked['identity'] {
  return field === undefined || value === null ? null : { field, value };
}

describe('the base', { timeout: FUZZ_TIMEOUT }, () => {
  const signal = new AbortController().signal;
  const paging = { page: 1, size: 3 };

  it('of IXC counts what came and reads texts only', async () => {
    const row = fc.dictionary(
      fc.constantFrom('id', 'razao', 'email', 'fone', 'cnpj_cpf', 'id_cliente', 'status', '__proto__'),
      fc.oneof(fc.constantFrom('7', 'A', '0'), hostileText),
    );
    await alwaysInTheEnd(fc.array(row, { maxLength: 4 }), fc.nat(), async (given, total) => {
      const base = ixcBase(() => Promise.resolve(ok({ total, rows: given })));
      for (const read of [base.customers, base.contracts]) {
        const page = await read(paging, signal);
        expectOwn(page);
        if (!page.ok) throw new Error('a listing is a page');
        expect(page.value.count).toBe(given.length);
        for (const each of page.value.rows) expect(each.id).toMatch(/^[1-9]\d*$/);
      }
    });
  });

  it('of Voalle likewise', async () => {
    await alwaysInTheEnd(response, async (answer) => {
      const base = voalleBase(voalle(answer));
      for (const read of [base.customers, base.contracts, base.stages]) {
        const page = await read(paging, signal);
        expectOwn(page);
        if (!page.ok) continue;
        expect(page.value.rows.length).toBeLessThanOrEqual(page.value.count);
        const cells = page.value.rows.flatMap((row) => Object.values<unknown>({ ...row }).flat());
        expect(cells.filter((cell) => typeof cell !== 'string')).toEqual([]);
      }
    });
  });
});
