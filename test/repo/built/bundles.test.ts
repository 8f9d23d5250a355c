// No shipped file makes code or markup from a string, fetches code, or tells of the machine that built it. The policy
// of the manifest refuses most of this as well: here it is not even there.

import { describe, expect, it } from 'vitest';
import { ROOT } from '../sources';
import { BUILDS, filesOf } from './build';
import { inPage, inScript, inSheet, traces } from './offences';

const KINDS = /\.(?:js|html|css|json|txt|png)$/;

describe.each(BUILDS)('%s', (build) => {
  const files = filesOf(build);
  const ending = (end: string) => files.filter(({ path }) => path.endsWith(end));

  it('holds scripts, pages, sheets, texts and pictures, and no other kind of file', () => {
    expect(files.map(({ path }) => path).filter((path) => !KINDS.test(path))).toEqual([]);
  });

  it.each(ending('.js'))('$path makes nothing from a string and loads only what is beside it', (file) => {
    expect(inScript(file)).toEqual([]);
  });

  it.each(ending('.html'))('$path holds no script and takes none from elsewhere', ({ text }) => {
    expect(inPage(text)).toEqual([]);
  });

  it.each(ending('.css'))('$path takes nothing from elsewhere', ({ text }) => {
    expect(inSheet(text)).toEqual([]);
  });

  it.each(files.filter(({ path }) => !path.endsWith('.png')))('$path tells of no machine', ({ text }) => {
    expect(traces(text, ROOT)).toEqual([]);
  });
});

it.each([
  ['eval(a)', 'eval'],
  ['(0, eval)(a)', 'eval'],
  ["globalThis['eval'](a)", 'eval'],
  ['new Function(a)', 'Function'],
  ['const F = Function; new F(a)', 'Function'],
  ['globalThis.Function(a)', 'Function'],
  ['import(a)', 'import(a)'],
  ["import('https://cdn.example/a.js')", "import('https://cdn.example/a.js')"],
  ["import '//cdn.example/a.js'", "import '//cdn.example/a.js'"],
  ["export * from 'https://cdn.example/a.js'", "import 'https://cdn.example/a.js'"],
  ["importScripts('a.js')", 'importScripts'],
  ['new Worker(a)', 'Worker'],
  ["document.createElement('script').src = a", 'script element'],
  ["document.createElementNS(a, 'SCRIPT')", 'script element'],
  ["setTimeout('a()', 1)", 'setTimeout'],
  ['window.setInterval(`a()`, 1)', 'setInterval'],
  ['a.innerHTML = b', 'innerHTML'],
  ["a['outerHTML'] = b", 'outerHTML'],
  ["frame.setAttribute('srcdoc', a)", 'srcdoc'],
  ['new DOMParser().parseFromString(a, b)', 'DOMParser'],
  ['range.createContextualFragment(a)', 'createContextualFragment'],
  ['ownerDocument.writeln(a)', 'document.write'],
  ["a.href = 'javascript:b()'", 'javascript:'],
  ["trustedTypes.createPolicy('a', {})", 'createPolicy'],
])('%s in a script would be found', (text, found) => {
  expect(inScript({ path: 'a.js', text })).toEqual([found]);
});

it.each([
  "import('./a.js')",
  'import { a } from "../chunks/a.js"',
  'a instanceof Function',
  'evaluate(a)',
  'setTimeout(() => a(), 1)',
])('%s in a script is none', (text) => {
  expect(inScript({ path: 'a.js', text })).toEqual([]);
});

it.each([
  '<script>a()</script>',
  '<script src="https://cdn.example/a.js"></script>',
  '<script src="//cdn.example/a.js"></script>',
  '<link href="https://cdn.example/a.css">',
  '<body onload="a()">',
  '<p style="color: red">',
  '<iframe></iframe>',
  '<base target="a">',
])('%s in a page would be found', (text) => {
  expect(inPage(text)).not.toEqual([]);
});

it.each([
  "@import 'a.css';",
  'a { background: url(https://cdn.example/a.png) }',
  'a { b: url(data:image/png,) }',
])('%s in a sheet would be found', (text) => {
  expect(inSheet(text)).toHaveLength(1);
});

it.each([
  '//# sourceMappingURL=a.js.map',
  'at /somewhere/encaixe/lib/a.ts',
  '../node_modules/a/index.js',
  '/home/somebody',
  'http://ixc.localhost:8080',
  'http://*.localhost/*',
  'http://127.0.0.1',
])('%s would be found', (text) => {
  expect(traces(text, '/somewhere/encaixe/')).toHaveLength(1);
});
