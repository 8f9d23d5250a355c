// Addresses, values and codes in words, and the locale files.

import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../components/instance/address';
import * as codes from '../../../components/words/codes';
import * as readinessCodes from '../../../components/words/readiness-codes';
import * as testCodes from '../../../components/words/test-codes';
import { pinnedTab } from '../../../components/state/follow';
import { testReport } from '../../../components/screen/report';
import { DOTS, fieldLabel, isNothing, screenTitle, worded } from '../../../components/words/words';
import { partiu } from '../../../lib/partners/partiu';
import { messagesOf } from './i18n';
import { testResult } from './samples';

describe('the address of a tab', () => {
  it.each([
    [
      'https://ixc.provedor.example/adm.php',
      'https://ixc.provedor.example',
      'https://ixc.provedor.example/*',
      'ixc',
    ],
    ['http://10.0.0.9:8080/app/login', 'http://10.0.0.9:8080', 'http://10.0.0.9/*', 'ixc'],
    [
      'https://erp.provedor.example/users/login',
      'https://erp.provedor.example',
      'https://erp.provedor.example/*',
      'voalle',
    ],
    [
      'https://erp.provedor.example/api_configs',
      'https://erp.provedor.example',
      'https://erp.provedor.example/*',
      null,
    ],
  ])('%s', (url, origin, pattern, erp) => {
    expect(addressOf(url)).toMatchObject({ origin, pattern, erp });
  });

  it('knows that http is not encrypted', () => {
    expect(addressOf('http://erp.example/')?.encrypted).toBe(false);
    expect(addressOf('https://erp.example/')?.encrypted).toBe(true);
  });

  it.each([
    '',
    'erp.example',
    'chrome://extensions',
    'about:blank',
    'file:///tmp/adm.php',
    'javascript:alert(1)',
  ])('refuses %j', (url) => expect(addressOf(url)).toBeNull());
});

describe('the tab that an address pins', () => {
  it.each([
    ['?tab=7', 7],
    ['?tab=0', 0],
    ['', null],
    ['?tab=', null],
    ['?tab=-1', null],
    ['?tab=7x', null],
  ])('%j is %j', (search, tab) => expect(pinnedTab(search)).toBe(tab));
});

describe('values in words', () => {
  it.each([
    [{ kind: 'value', value: '' }, undefined, 'vazio'],
    [{ kind: 'value', value: '13', text: 'Serviço' }, undefined, 'Serviço (13)'],
    [{ kind: 'value', value: '', text: 'Serviço' }, undefined, 'Serviço'],
    [{ kind: 'value', value: 'POST', text: 'POST' }, undefined, 'POST'],
    [{ kind: 'value', value: 'S' }, 'boolean', 'Sim'],
    [{ kind: 'value', value: '' }, 'boolean', 'Não'],
    [{ kind: 'secret', present: true }, undefined, DOTS],
    [{ kind: 'secret', present: false }, undefined, 'vazio'],
  ] as const)('%j as %s reads %s', (shown, kind, text) => expect(worded(shown, kind)).toBe(text));

  it('calls only real emptiness nothing', () => {
    expect(isNothing({ kind: 'value', value: '' })).toBe(true);
    expect(isNothing({ kind: 'value', value: '' }, 'boolean')).toBe(false);
    expect(isNothing({ kind: 'value', value: '', text: 'x' })).toBe(false);
    expect(isNothing({ kind: 'secret', present: true })).toBe(false);
  });

  it('labels fields and screens as the ERP does, and falls back to what it was given', () => {
    expect(fieldLabel('ixc/sva-integration', 'plataforma')).toBe('Plataforma');
    expect(fieldLabel('ixc/nothing', 'headers:Authorization')).toBe('headers › Authorization');
    expect(screenTitle('ixc/nothing')).toBe('ixc/nothing');
  });
});

describe('the report of a test', () => {
  it('tells what was found and what was sent', () => {
    const report = testReport({ partner: partiu }, testResult());
    expect(report).toContain('ok-reachable-only');
    expect(report).toContain('OPTIONS, HEAD');
    expect(report).toContain('HTTP 401');
    expect(report).toContain('api.partiu.example');
  });

  it('names each value that is worth a look, and what is wrong with it', () => {
    const problems = [
      { key: 'url', code: 'not-https' },
      { key: 'erp', code: 'private-host' },
      { key: 'gone', code: 'empty' },
    ] as const;
    const report = testReport({ partner: partiu }, testResult({ code: 'invalid-config', problems }));
    expect(report).toContain(
      '- URL da Partiu! não usa https.\n- Endereço do ERP aponta para dentro da rede local.\n- gone está vazio.\n',
    );
  });

  it('says so when a value has changed since', () => {
    const said = 'Um valor mudou depois deste teste.';
    expect(testReport({ partner: partiu }, testResult({ outdated: true }))).toContain(said);
    expect(testReport({ partner: partiu }, testResult())).not.toContain(said);
  });

  it('leaves out what is not known', () => {
    const bare = testReport(
      { partner: partiu },
      testResult({ status: null, host: '', level: null, methods: [] }),
    );
    expect(bare).not.toContain('HTTP');
    expect(bare).not.toContain('Servidor:');
    expect(bare).toContain('nada foi enviado');
  });
});

describe('the locale files', () => {
  const portuguese = messagesOf('pt_BR');
  const english = messagesOf('en');

  it('have the same keys, forms and substitutions', () => {
    expect([...english.keys()]).toEqual([...portuguese.keys()]);
    for (const [key, message] of portuguese) {
      const other = english.get(key);
      expect(holesOf(other), key).toEqual(holesOf(message));
      if (typeof message !== 'string') expect(Object.keys(other ?? {}), key).toEqual(Object.keys(message));
    }
  });

  it('have no empty text and none that plural forms would split', () => {
    for (const [key, message] of [...portuguese, ...english]) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toContain(' | ');
      }
    }
  });
});

describe('codes in words', () => {
  it('gives each code a sentence of its own', () => {
    const { severityCount, fillErrorText, undoErrorText, ...others } = codes;
    const { testWords, wordsOfTest, ...ofTests } = testCodes;
    const { summary: _, ...ofReadiness } = readinessCodes;
    const vocabularies = { ...others, ...ofTests, ...ofReadiness };
    for (const [name, words] of Object.entries(vocabularies)) {
      const said = Object.values(words).map((word: (should: string | null) => string) => word('X'));
      expect(new Set(said).size, name).toBe(said.length);
    }
    const shared = new Set(
      [...Object.values(fillErrorText), ...Object.values(undoErrorText)].map((word) => word()),
    );
    expect(shared.size).toBe(Object.keys(fillErrorText).length + Object.keys(undoErrorText).length);
    const tests = Object.values(testWords).flatMap(({ result, next }) => [result(), next()]);
    const own = wordsOfTest('ixc-token', 'network-error');
    expect(new Set([...tests, own.result(), own.next()]).size).toBe(tests.length + 2);
    expect(own.next()).toContain('certificado');
    expect(wordsOfTest('probe', 'network-error')).toBe(testWords['network-error']);
    expect([severityCount.error(1), severityCount.error(2)]).toEqual(['1 erro', '2 erros']);
  });

  it('says what a finding should be, or that the field is needed', () => {
    expect(codes.findingText.differs('https://x.example')).toContain('https://x.example');
    expect(codes.findingText.differs(null)).toContain('o valor do parceiro');
    expect(codes.findingText.empty(null)).toContain('precisa deste campo');
  });
});

function holesOf(message: string | Readonly<Record<string, string>> | undefined): string[] {
  const text = typeof message === 'string' ? message : Object.values(message ?? {}).join(' ');
  return [...new Set(text.match(/\$\d/g) ?? [])].sort();
}
