// What copying leaves in a credential, in a header and in a form.

import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { checkFormValue, checkToken } from '../../../lib/net/credential';

describe('a credential for a header', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<token>', 'placeholder'],
    ['{chave da API}', 'placeholder'],
    ['$aact_hmlg_...', 'placeholder'],
    ['Bearer abc', 'scheme-prefix'],
    [' bearer abc', 'scheme-prefix'],
    ['Basic MTphYmM=', 'scheme-prefix'],
    ['"abc"', 'quoted'],
    ["'abc", 'quoted'],
    ['abc”', 'quoted'],
    ['\\$aact_prod_abc', 'escaped'],
    ['abc\n', 'whitespace'],
    ['abc def', 'whitespace'],
    ['abc\u00a0', 'whitespace'],
    ['abc\u200b', 'odd-character'],
    ['abcção', 'odd-character'],
  ])('%j is refused as %s', (value, problem) => {
    expect(checkToken(new Secret(value))).toBe(problem);
  });

  it.each(['$aact_prod_A+/=_-', '7:0a1b', 'basico', 'bearerabc'])('%j may be sent', (value) => {
    expect(checkToken(new Secret(value))).toBeNull();
  });
});

describe('a value for a form', () => {
  it.each([
    ['', 'empty'],
    ['<client_secret>', 'placeholder'],
    [' abc', 'whitespace'],
    ['abc\n', 'whitespace'],
  ])('%j is refused as %s', (value, problem) => {
    expect(checkFormValue(new Secret(value))).toBe(problem);
  });

  it.each(['senha com espaço', 'a"b\\c', 'ção'])('%j may be meant', (value) => {
    expect(checkFormValue(new Secret(value))).toBeNull();
  });
});
