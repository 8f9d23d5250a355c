// Labels as ERPs and guides spell them meet in one folded form.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldLabel } from '../../../lib/plan/fold';

describe('fold', () => {
  it.each([
    ['Versão: *', 'versao'],
    ['  Tipo de   Integração ', 'tipo de integracao'],
    ['"Partiu"', 'partiu'],
    ['Partiu!', 'partiu'],
    ['Url\u00a0*', 'url'],
    ['A\u200blias', 'alias'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same when applied twice, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('looks at no more than a label can be long', () => {
    expect(fold('á'.repeat(100_000)).length).toBeLessThanOrEqual(300);
  });
});

describe('foldLabel', () => {
  it.each([
    ['Cód. Integração', 'Cód Integração'],
    ['Limites de Tentativas de Integrar', 'Limite de tentativas de integrar'],
    ['Utilizar Webhook', 'Utilizar Webhooks'],
    ['Produto/Serviço', 'Produto / Serviços'],
    ['Integrações', 'Integração'],
    ['Integradores', 'Integrador'],
    ['Url', 'URL'],
  ])('%s and %s are one', (a, b) => {
    expect(foldLabel(a)).toBe(foldLabel(b));
  });

  it.each([
    ['Alias', 'Aliás não'],
    ['Emp. Integração', 'Cód. Integração'],
    ['Mês', 'Me'],
  ])('%s and %s stay apart', (a, b) => {
    expect(foldLabel(a)).not.toBe(foldLabel(b));
  });
});
