// What may leave, and from where: one file sends, few calls carry a credential, and none of them can write.
// In IXC's web service a POST without `ixcsoft: listar` inserts a record: one file posts there, and its header
// is proven to stay whatever it is given.

import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../lib/model/secret';
import { list } from '../../lib/net/ixc';
import { once } from '../../lib/net/wire';
import { bodyOf, scripted } from '../unit/net/wire';
import { importsOf, parse, read, sources, walk } from './sources';
import type { Source } from './sources';

const shipped = sources('{lib,components,entrypoints}/**/*.{ts,tsx}');

/** Ways for a script to send something. */
const SENDING = new Set(['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'sendBeacon']);

/** The calls that send, by the name that is called. */
function sending(source: Source): readonly string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (ts.isIdentifier(node) && SENDING.has(node.text)) found.push(node.text);
    if (!ts.isCallExpression(node)) return;
    const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
    if (called.getText() === 'fetch') found.push('fetch');
  });
  return found;
}

interface Asked {
  /** As it is written, in quotes. */
  readonly method: string;
  /** A POST that its file calls a read: it may be sent again. */
  readonly reads: boolean;
}

/** The questions that a file puts: each object with a `method` in it, wherever it is handed to. */
function questions(source: Source): readonly Asked[] {
  const found: Asked[] = [];
  walk(parse(source), (node) => {
    if (!ts.isObjectLiteralExpression(node)) return;
    const text = (name: string): string | undefined =>
      node.properties
        .find(
          (property): property is ts.PropertyAssignment =>
            ts.isPropertyAssignment(property) && property.name.getText() === name,
        )
        ?.initializer.getText();
    const method = text('method');
    if (method !== undefined) found.push({ method, reads: text('reads') !== undefined });
  });
  return found;
}

/** The files that hold a text, comments apart. */
function naming(part: string): readonly string[] {
  return shipped
    .filter((source) => {
      const texts: string[] = [];
      walk(parse(source), (node) => {
        if (
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddleOrTemplateTail(node)
        )
          texts.push(node.text);
      });
      return texts.some((text) => text.includes(part));
    })
    .map(({ path }) => path);
}

describe('requests', () => {
  it('are sent by one file, with the fetch that the background was started with', () => {
    const senders = shipped.filter((source) => sending(source).length > 0).map(({ path }) => path);
    expect(senders).toEqual(['entrypoints/background.ts', 'lib/net/http.ts']);
    expect(sending(read('entrypoints/background.ts'))).toEqual(['fetch']);
  });

  it('with a credential go one of two ways; the probe has none to send', () => {
    const importing = (path: string) =>
      shipped
        .filter((source) => importsOf(source).some(({ target, typeOnly }) => target === path && !typeOnly))
        .map(({ path: from }) => from);
    expect(importing('lib/net/http.ts')).toEqual([
      'lib/net/asaas.ts',
      'lib/net/probe.ts',
      'lib/net/watch.ts',
      'lib/net/wire.ts',
    ]);
    expect(importing('lib/net/wire.ts')).toEqual([
      'entrypoints/background.ts',
      'lib/net/ixc-token.ts',
      'lib/net/voalle.ts',
    ]);
  });

  it('are reads, each of them: a GET, or one of three POSTs that say so', () => {
    const askers = shipped.filter(({ path }) => path.startsWith('lib/net/'));
    const asked = askers.flatMap((source) =>
      questions(source).map(({ method, reads }) => `${source.path} ${method}${reads ? ' reads' : ''}`),
    );
    expect(asked).toEqual([
      "lib/net/asaas.ts 'GET'",
      "lib/net/ixc.ts 'POST' reads",
      "lib/net/voalle-api.ts 'GET'",
      "lib/net/voalle-api.ts 'POST' reads",
      "lib/net/voalle-api.ts 'GET'",
      "lib/net/voalle-token.ts 'POST' reads",
      "lib/net/watch.ts 'GET'",
    ]);
  });

  it('have nobody else who could mark a POST as a read', () => {
    const marking = shipped.filter((source) => {
      const names: string[] = [];
      walk(parse(source), (node) => {
        if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
          names.push(node.name.getText());
      });
      return names.includes('reads');
    });
    expect(marking.map(({ path }) => path)).toEqual([
      'lib/net/ixc.ts',
      'lib/net/voalle-api.ts',
      'lib/net/voalle-token.ts',
    ]);
  });

  it('go to the three places that are posted to from one file each', () => {
    expect(naming('/webservice')).toEqual(['lib/net/ixc.ts']);
    expect(naming('/connect/token')).toEqual(['lib/net/voalle-token.ts']);
    expect(naming('/contract/getpaged')).toEqual(['lib/net/voalle-api.ts']);
  });

  it('would be found', () => {
    const text = `new XMLHttpRequest(); tools.fetch(a); wire.read(u, { method: 'PUT', reads: true, headers });`;
    expect(sending({ path: 'a.ts', text })).toEqual(['XMLHttpRequest', 'fetch']);
    expect(questions({ path: 'a.ts', text })).toEqual([{ method: "'PUT'", reads: true }]);
  });
});

it('a request to IXC is a listing, whatever it is given', async () => {
  const any = fc.string({ unit: 'binary-ascii' });
  const condition = fc.record({
    column: any,
    oper: fc.constantFrom('=' as const, '!=' as const, 'IN' as const),
    value: fc.oneof(any, fc.constant('","ixcsoft":"')),
  });
  const given = fc.record({
    token: fc.stringMatching(/^[1-9]{1,4}:[!-[\]-~]{0,20}[0-9a-f]$/),
    where: condition,
    also: fc.array(condition, { maxLength: 3 }),
    page: fc.nat(),
    size: fc.nat(),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    // What a caller without types might try.
    headers: fc.constantFrom({}, { ixcsoft: '' }),
    method: fc.constantFrom('POST', 'PUT', 'DELETE'),
    body: any,
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ token, ...rest }) => {
      const { fetch, sent } = scripted(Response.json({ total: 0 }));
      const access = {
        base: new URL('https://ixc.example'),
        token: new Secret(token),
        headers: rest.headers,
      };
      await list(once(fetch), access, { ...rest, table: 'cliente' });
      expect(sent).toHaveLength(1);
      expect(sent[0]?.init).toMatchObject({ method: 'POST', headers: { ixcsoft: 'listar' } });
      const body = JSON.parse(bodyOf(sent[0])) as object;
      const further = rest.also.length > 0 ? ' grid_param' : '';
      expect(Object.keys(body).join(' ')).toBe(`qtype query oper page rp sortname sortorder${further}`);
    }),
  );
});
