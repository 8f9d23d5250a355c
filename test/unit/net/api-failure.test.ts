// The server's own words: plain, short, and without anything of the credential.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { base64Of, plainWords, unfit, wordsIn } from '../../../lib/net/api-failure';

describe('words', () => {
  it.each([
    ['<p>Um<br />dois</p>', 'Um dois'],
    ['  muito \n\t espaço ', 'muito espaço'],
    ['&quot;a&quot; &lt;b&gt; &amp; &#39;c&#39;', `"a" <b> & 'c'`],
    ['<style>b{}</style><script>x()</script>texto', 'texto'],
    ['&amp;lt;', '&lt;'],
  ])('%j are %j', (said, plain) => {
    expect(plainWords(said, [])).toBe(plain);
  });

  it.each(['', '   ', '<br>', null, undefined, 7, {}])('of %j there are none', (said) => {
    expect(plainWords(said, [])).toBeNull();
  });

  it('are cut at 300 characters', () => {
    expect(plainWords('a'.repeat(900), [])).toHaveLength(300);
  });

  it('are those of a page or of text; data has members', () => {
    expect(wordsIn('<h1>Não</h1>', [])).toBe('Não');
    expect(wordsIn('Too Many Requests', [])).toBe('Too Many Requests');
    expect(wordsIn('{"segredo":1}', [])).toBeNull();
    expect(wordsIn('', [])).toBeNull();
  });
});

describe('a secret', () => {
  const secret = 'inv&nt<a>do+1';

  it.each([
    ['as it is', secret],
    ['in Base64', base64Of(secret)],
    ['in a form', 'inv%26nt%3Ca%3Edo%2B1'],
    ['with entities', 'inv&amp;nt&lt;a&gt;do+1'],
    ['in capitals', secret.toUpperCase()],
  ])('that comes back %s is hidden', (_, echoed) => {
    expect(plainWords(`o token ${echoed} não vale`, [new Secret(secret)])).toBe('o token ••• não vale');
  });

  it('is hidden whole where the words are cut', () => {
    expect(plainWords(`${'a'.repeat(295)} ${'9f'.repeat(30)}`, [new Secret('9f'.repeat(30))])).not.toContain(
      '9f',
    );
  });

  it('that is empty hides nothing', () => {
    expect(plainWords('abc', [new Secret(''), new Secret('')])).toBe('abc');
  });

  it('never shows, whatever stands around it', () => {
    const token = fc.stringMatching(/^[1-9]{1,3}:[0-9a-f]{16}$/);
    fc.assert(
      fc.property(token, fc.string(), fc.string(), (value, before, after) => {
        expect(plainWords(before + value + after, [new Secret(value)]) ?? '').not.toContain(value);
      }),
    );
  });
});

describe('what cannot be right', () => {
  const good = [new URL('https://erp.example')];
  it.each([
    [good, [null, null], null],
    [good, [null, 'empty'], 'no-credential'],
    [good, ['empty', 'whitespace'], 'no-credential'],
    [good, ['whitespace'], 'bad-credential'],
    [[new URL('http://erp.example')], [null], 'bad-credential'],
    [[new URL('http://192.168.0.10')], [null], null],
    [[new URL('ftp://erp.example')], [null], 'bad-credential'],
  ] as const)('%s with %j', (addresses, credentials, code) => {
    expect(unfit(addresses, credentials)?.code ?? null).toBe(code);
  });
});
