// What may leave, and from where: one file sends, three calls carry a credential, and none of them can write.
// In IXC's web service a POST without `ixcsoft: listar` inserts a record: one file posts there, and its header
// is proven to stay whatever it is given.

import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { list } from '../../lib/net/ixc';
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

/** The methods that are asked with: the `method` of what is handed to `ask`. */
function methods(source: Source): readonly string[] {
  const found: string[] = [];
  walk(parse(source), (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'ask') return;
    walk(node, (inner) => {
      if (ts.isPropertyAssignment(inner) && inner.name.getText() === 'method')
        found.push(inner.initializer.getText());
    });
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

  it('with a credential are these three; the probe has none to send', () => {
    const askers = shipped.filter((source) =>
      importsOf(source).some(({ target, typeOnly }) => target === 'lib/net/http.ts' && !typeOnly),
    );
    expect(askers.map((source) => [source.path, ...methods(source)])).toEqual([
      ['lib/net/asaas.ts', "'GET'"],
      ['lib/net/ixc.ts', "'POST'"],
      ['lib/net/probe.ts'],
      ['lib/net/voalle.ts', "'POST'"],
    ]);
  });

  it('go to the two services that are posted to from one file each', () => {
    expect(naming('/webservice')).toEqual(['lib/net/ixc.ts']);
    expect(naming('/connect/token')).toEqual(['lib/net/voalle.ts']);
  });

  it('would be found', () => {
    const text = `new XMLHttpRequest(); tools.fetch(a); ask(f, u, { method: 'PUT', headers }, s);`;
    expect(sending({ path: 'a.ts', text })).toEqual(['XMLHttpRequest', 'fetch']);
    expect(methods({ path: 'a.ts', text })).toEqual(["'PUT'"]);
  });
});

it('a request to IXC is a listing, whatever it is given', async () => {
  const any = fc.string({ unit: 'binary-ascii' });
  const given = fc.record({
    token: any,
    column: any,
    value: fc.oneof(any, fc.constant('","ixcsoft":"')),
    page: fc.nat(),
    size: fc.nat(),
    // What a caller without types might try.
    headers: fc.constantFrom({}, { ixcsoft: '' }),
    method: fc.constantFrom('POST', 'PUT', 'DELETE'),
    body: any,
  });
  await fc.assert(
    fc.asyncProperty(given, async ({ token, ...rest }) => {
      const { fetch, sent } = scripted(Response.json({ total: 0 }));
      const access = { origin: 'https://ixc.example', token, headers: rest.headers };
      await list(fetch, access, { ...rest, table: 'cliente', oper: '=' }, new AbortController().signal);
      expect(sent).toHaveLength(1);
      expect(sent[0]?.init).toMatchObject({ method: 'POST', headers: { ixcsoft: 'listar' } });
      const body = JSON.parse(bodyOf(sent[0])) as object;
      expect(Object.keys(body).join(' ')).toBe('qtype query oper page rp sortname sortorder');
    }),
  );
});
