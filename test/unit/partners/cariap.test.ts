// Cariap on Voalle, against its section of the guide: value by value, to the letter.

import { describe, expect, it } from 'vitest';
import { cariap } from '../../../lib/partners/cariap';
import { isFormatted, isMalformed } from '../../../lib/plan/checks';
import { inWords, testPartner } from './partner';
import { addressOf, cautionOf, webhookTable } from './webhook';

describe('Cariap', () => {
  testPartner(cariap);

  it('prescribes what its guide prescribes', () => {
    expect(inWords(cariap)).toEqual(
      webhookTable({
        alias: 'is cariap',
        version: 'is 2.0 (MVNO)',
        method: '<method>',
        retryLimit: 15,
        headers: { 'headers:txid': '<cnpj>' },
        code: 'item',
        person: { email: 'given email', phone: 'given phone' },
        own: { 'voalle/companies-places': { txId: '<cnpj>, only looked at' } },
      }),
    );
    expect(addressOf(cariap)).toBe('a secret of the partner');
  });

  it('says that the guide means something else by version 2', () => {
    const caution = cautionOf(cariap, 'version');
    for (const quote of ['"MVNO, telefonia móvel com o V-DI"', '"SVA\'s com terceiros"', '"2.0 (MVNO)"'])
      expect(caution).toContain(quote);
  });

  it('looks up the CNPJ of the head office before it is sent', () => {
    const ids = cariap.checklist.map(({ id }) => id);
    expect(ids.indexOf('head-office')).toBe(ids.indexOf('webhook') - 1);
  });

  it.each([
    ['11.222.333/0001-81', true],
    ['11222333000181', true],
    ['12.ABC.345/01DE-35', false],
    ['12ABC34501DE35', false],
  ])('takes the CNPJ %s as it is typed; it may be a head office: %s', (typed, mayBe) => {
    const cnpj = cariap.values.find(({ key }) => key === 'cnpj');
    expect(cnpj).toMatchObject({ kind: 'document', secret: false });
    expect(isMalformed('document', typed)).toBe(false);
    const rules = cariap.presets.flatMap((preset) => preset.rules);
    const formats = [cnpj, ...rules].flatMap((each) => each?.format ?? []);
    // In the profile, in the header and on the screen of the head office.
    expect(formats.map(({ severity }) => severity)).toEqual(['info', 'info', 'info']);
    for (const format of formats)
      // A header is judged as it stands.
      for (const kind of ['document', 'pairs'] as const) expect(isFormatted(format, kind, typed)).toBe(mayBe);
  });
});
