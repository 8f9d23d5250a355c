// What partners ask of a payload: stage and status by what is proven of them, the subscriber's data.

import { describe, expect, it } from 'vitest';
import { client, connection, contract, flat, inspected, lines, signature, sva } from './samples';

const WATCH = { serviceCodes: 'BASICO;FILMES' };

const watch = (changes: Record<string, unknown>) => inspected(sva(changes), 'watch-brasil', WATCH);

it('a payload that has all that Watch Brasil asks for has no finding, and every condition holds', () => {
  const found = watch({});
  expect(lines(found)).toEqual([]);
  expect(found.conditions.map(({ condition, verdict }) => `${condition} ${verdict}`)).toEqual([
    'stage holds',
    'status holds',
    'email holds',
    'mobile holds',
    'serviceCode holds',
  ]);
});

describe('stage and status', () => {
  const status = (Code: unknown, Description: unknown, partner = 'watch-brasil') =>
    lines(inspected(sva({ Status: { Code, Description } }), partner, WATCH));

  it.each([
    [1, 'Normal', 'watch-brasil', []],
    ['2', 'DEMONSTRACAO', 'watch-brasil', []],
    [3, 'Cortesia', 'watch-brasil', []],
    [3, 'Cortesia', 'interservice', ['error status-not-accepted Status']],
    [2, 'Demonstração', 'nxtv', ['error status-not-accepted Status']],
    [5, 'Suspenso', 'mobiaccess', ['error status-not-accepted Status']],
    [5, 'Suspenso', 'campsoft', []],
    [null, 'Normal', 'watch-brasil', []],
    [null, 'Suspenso', 'watch-brasil', ['error status-not-accepted Status']],
    // What a code means in a webhook is a guess: alone it says neither yes nor no.
    [1, null, 'watch-brasil', ['warning code-alone Status']],
    [6, '', 'watch-brasil', ['warning code-alone Status']],
    [5, null, 'campsoft', []],
    [8, null, 'watch-brasil', ['warning unknown-status Status']],
    [8, 'Normal', 'watch-brasil', ['warning unknown-status Status']],
    [8, 'Suspenso', 'watch-brasil', ['error status-not-accepted Status', 'warning unknown-status Status']],
    [null, 'Novo', 'campsoft', ['warning unknown-status Status']],
    // Nobody knows which of the two the partner reads, nor whether the code means that here.
    [1, 'Suspenso', 'watch-brasil', ['warning code-and-text Status']],
    [2, 'Normal', 'nxtv', ['warning code-and-text Status']],
    [4, 'Suspenso', 'watch-brasil', ['warning code-and-text Status']],
    [1, 'Suspenso', 'campsoft', ['warning code-and-text Status']],
    [null, null, 'watch-brasil', ['error missing Status']],
    [null, null, 'campsoft', []],
  ])('status %s %s for %s', (code, text, partner, expected) => {
    expect(status(code, text, partner).filter((line) => !line.includes('service-code'))).toEqual(expected);
  });

  it.each([
    [1, 'Normal', 'holds'],
    [5, 'Suspenso', 'fails'],
    [null, 'Normal', 'holds'],
    [null, 'Suspenso', 'fails'],
    [8, 'Normal', 'holds'],
    [2, 'Normal', 'unknown'],
    [4, 'Suspenso', 'unknown'],
    [1, null, 'unknown'],
    [5, null, 'unknown'],
    [8, null, 'unknown'],
    [null, null, 'unknown'],
  ])('status %s %s is judged by what is proven: %s', (Code, Description, verdict) => {
    expect(watch({ Status: { Code, Description } }).conditions).toContainEqual({
      condition: 'status',
      verdict,
    });
  });

  it('says what would be accepted in place of a code that stands alone', () => {
    expect(watch({ Stage: { Code: 2 } }).findings).toEqual([
      {
        severity: 'warning',
        code: 'code-alone',
        path: 'Stage',
        expected: { is: 'values', values: ['Aprovado'] },
        found: '2 · Em Aprovação',
      },
    ]);
  });

  it('says what is accepted and what was found', () => {
    expect(watch({ Stage: { Code: 2, Description: 'Em Aprovação' } }).findings).toEqual([
      {
        severity: 'error',
        code: 'stage-not-accepted',
        path: 'Stage',
        expected: { is: 'values', values: ['Aprovado'] },
        found: '2 · Em Aprovação',
      },
    ]);
  });

  it('takes the end of a contract for what it is when the notice takes the service away', () => {
    const cancelled = { Status: { Code: 4, Description: 'Cancelado' } };
    expect(lines(watch({ ...cancelled, Active: false }))).toEqual(['info status-not-accepted Status']);
    expect(lines(inspected({ ...contract(cancelled), ActionType: 2 }, 'mobiaccess'))).toContain(
      'info status-not-accepted Contract.Status',
    );
    expect(lines(watch({ Status: { Code: 4 }, Active: false }))).toEqual(['info code-alone Status']);
    expect(lines(watch(cancelled))).toEqual(['error status-not-accepted Status']);
  });

  it('are read in the notice of a contract and in the flat form', () => {
    expect(lines(inspected(contract({ Stage: { Description: 'Rejeitado' } }), 'mobiaccess'))).toContain(
      'error stage-not-accepted Contract.Stage',
    );
    expect(lines(inspected(flat({ Status: 'Suspenso', Stage: 4 }), 'mobiaccess'))).toEqual([
      'error status-not-accepted Status',
      'warning code-alone Stage',
      'info service-codes-unknown Services',
    ]);
  });
});

describe("the subscriber's data", () => {
  const told = (changes: Record<string, unknown>, partner = 'watch-brasil') =>
    lines(inspected(sva({ Client: client(changes) }), partner, WATCH)).filter(
      (line) => !line.includes('service-code'),
    );

  it.each<readonly [Record<string, unknown>, string, readonly string[]]>([
    [{ Email: undefined }, 'watch-brasil', ['error customer-missing Client.Email']],
    [{ Email: ' ; ' }, 'watch-brasil', ['error customer-missing Client.Email']],
    [{ Email: 'assinante@provedor' }, 'watch-brasil', ['error customer-malformed Client.Email']],
    [{ Email: null }, 'campsoft', []],
    [{ Email: null }, 'ittv', ['warning customer-missing Client.Email']],
    [{ CellPhone: '(11) 4000-0000' }, 'watch-brasil', ['error not-mobile Client.CellPhone']],
    [{ CellPhone: '900' }, 'watch-brasil', ['error customer-malformed Client.CellPhone']],
    [{ CellPhone: '' }, 'watch-brasil', ['error customer-missing Client.CellPhone']],
    [
      { CellPhone: '', Phone: '11900000000' },
      'watch-brasil',
      ['warning customer-elsewhere Client.CellPhone'],
    ],
    [{ Phone: '' }, 'skeelo', ['warning customer-elsewhere Client.Phone']],
    [{ Phone: '', CellPhone: '' }, 'skeelo', ['error customer-missing Client.Phone']],
    [{ Phone: '(11) 4000-0000' }, 'skeelo', []],
    [{ TxId: '12.ABC.345/01DE-36' }, 'ittv', ['warning customer-malformed Client.TxId']],
    [{ TxId: '12.ABC.345/01DE-36' }, 'exa', ['warning document-malformed Client.TxId']],
    [{ TxId: '' }, 'exa', []],
  ])('%j for %s', (changes, partner, expected) => {
    expect(told(changes, partner)).toEqual(expected);
  });

  it('is not missed twice when the client is not there at all', () => {
    expect(lines(watch({ Client: null }))).toEqual(['error wrong-shape Client']);
    expect(watch({ Client: null }).conditions).toContainEqual({ condition: 'email', verdict: 'unknown' });
  });

  it('has no place in some formats, which is said and is no fault', () => {
    const found = inspected(contract(), 'watch-brasil', WATCH);
    expect(found.counts).toEqual({ error: 0, warning: 0, info: 3 });
    expect(found.findings.map(({ code, expected }) => [code, expected])).toEqual(
      ['email', 'mobile', 'serviceCode'].map((shape) => ['not-carried', { is: 'shape', shape }]),
    );
    expect(inspected(connection(), 'interservice', WATCH).counts).toEqual({ error: 0, warning: 0, info: 5 });
    expect(inspected(signature(), 'nxtv', WATCH).conditions.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 4 }, () => 'not-carried'),
    );
  });
});

it('a partner that is not told by webhook has no conditions here, and that is said', () => {
  const found = inspected(sva(), 'datacake');
  expect(lines(found)).toEqual(['info no-webhook']);
  expect(found.conditions).toEqual([]);
});

it('a condition counts as its worst document', () => {
  const found = inspected([sva(), sva({ Client: client({ Email: '' }) }), contract()], 'watch-brasil', WATCH);
  expect(found.conditions).toContainEqual({ condition: 'email', verdict: 'fails' });
  expect(found.conditions).toContainEqual({ condition: 'mobile', verdict: 'not-carried' });
  expect(found.conditions).toContainEqual({ condition: 'stage', verdict: 'holds' });
  expect(found.formats).toEqual(['sva', 'contract']);
});
