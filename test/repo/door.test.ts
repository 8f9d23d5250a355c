// What comes in, and what a secret may do. One listener in the background and one in a page's scripts hear messages;
// nobody hears another extension or holds a line open. Few files may look at a secret's value, each for a use of its own.

import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { READING } from '../../lib/messages/ask';
import { parse, sources, walk } from './sources';
import type { Source } from './sources';

const shipped = sources('{lib,components,entrypoints}/**/*.{ts,tsx}', 'wxt.config.ts');

/** Each name that a file uses, in code: as a word of its own, a member or a key. */
function names(source: Source): ReadonlySet<string> {
  const found = new Set<string>();
  walk(parse(source), (node) => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) found.add(node.text);
  });
  return found;
}

const named = shipped.map((source) => ({ path: source.path, names: names(source) }));

function using(...wanted: readonly string[]): readonly string[] {
  return named.filter((each) => wanted.some((name) => each.names.has(name))).map(({ path }) => path);
}

describe('messages', () => {
  it('are heard in the background by the door, and in a page by its port', () => {
    expect(using('onMessage')).toEqual(['entrypoints/background.ts', 'lib/content/port.ts']);
  });

  it('of other extensions and pages are heard by nobody, and nobody holds a line open', () => {
    const ears = ['onMessageExternal', 'onConnect', 'onConnectExternal', 'onUserScriptMessage', 'connect'];
    expect(using(...ears, 'externally_connectable', 'web_accessible_resources')).toEqual([]);
  });

  it('go to no page, and nothing of ours runs in its world', () => {
    // News for the extension's own pages, by a channel that no other origin is on.
    expect(using('postMessage', 'BroadcastChannel')).toEqual(['lib/messages/changes.ts']);
    expect(using('MAIN', 'exportFunction', 'cloneInto', 'wrappedJSObject')).toEqual([]);
  });
});

describe('what a page asks by itself', () => {
  it('counts as reading: only a press keeps the vault open', () => {
    const asked = new Set(shipped.flatMap((source) => calls(parse(source), 'glance').flatMap(channelsAsked)));
    expect([...asked]).toContain('tab.view');
    // The one that is glanced at for its answer alone is a press, and opens the vault.
    expect([...asked].filter((name) => !(READING as ReadonlySet<string>).has(name))).toEqual([
      'vault.unlock',
    ]);
  });

  function calls(root: ts.Node, name: string): readonly ts.CallExpression[] {
    const found: ts.CallExpression[] = [];
    walk(root, (node) => {
      if (!ts.isCallExpression(node)) return;
      const { expression: called } = node;
      const last = ts.isPropertyAccessExpression(called) ? called.name : called;
      if (ts.isIdentifier(last) && last.text === name) found.push(node);
    });
    return found;
  }

  function channelsAsked(glance: ts.CallExpression): readonly string[] {
    return calls(glance, 'ask').flatMap(({ arguments: [channel] }) =>
      channel !== undefined && ts.isStringLiteral(channel) ? [channel.text] : [],
    );
  }
});

describe('the value of a secret', () => {
  it('is looked at in these files and no others', () => {
    expect(using('reveal')).toEqual([
      // Scheme and host of an address that is one.
      'lib/background/context.ts',
      // Compared, and asked whether it is empty.
      'lib/model/secret.ts',
      // Hidden in what a server says.
      'lib/net/api-failure.ts',
      // Sent: to the service that gave it.
      'lib/net/asaas.ts',
      // Its form is judged before anything is sent.
      'lib/net/credential.ts',
      'lib/net/ixc.ts',
      // An address to ask.
      'lib/net/trial.ts',
      'lib/net/voalle-api.ts',
      'lib/net/voalle-token.ts',
      'lib/net/watch.ts',
      // Written: the rows of one fill.
      'lib/plan/fill.ts',
      // Compared with what a page holds.
      'lib/plan/veil.ts',
      // Kept: sealed, or for this session.
      'lib/store/cipher.ts',
      'lib/store/loose.ts',
      'lib/store/sealed.ts',
      // Exported: sealed under the file's own passphrase.
      'lib/transfer/write.ts',
    ]);
  });

  it('is looked at where it is used: nobody hands the look itself on', () => {
    const handed = shipped.flatMap((source) => {
      const found: string[] = [];
      walk(parse(source), (node) => {
        if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'reveal') return;
        const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
        if (!isCalled) found.push(`${source.path}: ${node.parent.getText()}`);
      });
      return found;
    });
    expect(handed).toEqual([]);
  });

  it('is known to no page and to no script in a page', () => {
    const outside = /^(components|entrypoints|lib\/(content|form|erps|messages))\//;
    expect(using('Secret', 'SecretValues').filter((path) => outside.test(path))).toEqual([]);
  });

  it('would be found', () => {
    const source = {
      path: 'a.ts',
      text: `const { reveal } = secret; map((s) => s['reveal']()); x.onConnect;`,
    };
    expect([...names(source)]).toEqual(expect.arrayContaining(['reveal', 'onConnect']));
  });
});
