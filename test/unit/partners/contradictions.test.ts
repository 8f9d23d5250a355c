// The sources contradict themselves and each other in thirty-four places, and are silent where they should speak.
// Row by row of that list: what the real partner files and the real plan make of it on a screen. Where a section of
// a partner and the general text differ, the section wins and both are quoted; where nothing decides, nothing is
// filled. Here rows 1 to 11, on integrator and webhook; the next file goes on with single sections, the one after
// with labels and with the other sources.
//
// Three rows are for people, not for programs: 32 (a picture prints somebody's client id and secret: no fixture holds
// them), 33 (the guide has no chapter 3 and titles 8.1 twice) and 34 (a caption read as "Restiva").

import { describe, expect, it } from 'vitest';
import type { Partner } from '../../../lib/model/partner';
import { campsoft } from '../../../lib/partners/campsoft';
import { cariap } from '../../../lib/partners/cariap';
import { directvGo } from '../../../lib/partners/directv-go';
import { exa } from '../../../lib/partners/exa';
import { interservice } from '../../../lib/partners/interservice';
import { ittv } from '../../../lib/partners/ittv';
import { mobiaccess } from '../../../lib/partners/mobiaccess';
import { nxtv } from '../../../lib/partners/nxtv';
import { qrSorteios } from '../../../lib/partners/qr-sorteios';
import { skeelo } from '../../../lib/partners/skeelo';
import { watchBrasil } from '../../../lib/partners/watch-brasil';
import { canonical } from '../../../lib/plan/canonical';
import { matchOption } from '../../../lib/plan/options';
import { sameEntry } from '../../../lib/plan/trail';
import { byWebhook, listed, named } from './contradictions';
import { TRIGGERS, VERSIONS, WEBHOOKS } from './golden-table';
import { look } from './look';
import { fieldAt, screenAt } from './whole';
import { notesOf } from './webhook';

describe('1: the menu is spelled in three ways', () => {
  const { menu } = screenAt('voalle/webhook-info');

  it('is shown as the screen spells it', () => {
    expect(menu).toEqual(['Manutenções', 'Integrações', 'Integrações Webhooks']);
    expect(screenAt('voalle/integrator').menu).toEqual(['Manutenções', 'Integrações', 'Integradores']);
  });

  it.each([
    ['Manutenções', 'Manutenção'],
    ['MANUTENÇÕES', 'manutencoes'],
    ['Integrações', 'Interações'],
    ['Integrações Webhooks', 'Integrações Webhook'],
    ['Integrações Webhooks', 'Interações Webhooks'],
  ])('%s is the entry that a page calls %s', (ours, theirs) => {
    expect(sameEntry(ours, theirs)).toBe(true);
  });

  it('does not take its neighbours for it', () => {
    for (const other of ['Integradores', 'Webhook Data Storage', 'Log de Transações'])
      expect(sameEntry('Integrações Webhooks', other)).toBe(false);
  });
});

describe('2: "Voalle" as the integrator of a webhook', () => {
  it.each(named(byWebhook))('%s: a warning with both quotes, and no proof', (_name, partner) => {
    const seen = look(partner, 'webhook', { integrator: 'Voalle' });
    expect(seen.said('integrator')).toEqual(['warning known-mistake']);
    expect(seen.told('integrator')).toMatch(/padrão "Voalle".*"integração cadastrada no passo anterior"/s);
    expect(seen.proves).toBe(false);
    expect(look(partner, 'webhook', { integrator: 'Outra integração' }).said('integrator')).toEqual([
      'error differs',
    ]);
  });
});

describe('3 and 4: versions that the general text means for something else', () => {
  const meant = [
    [cariap, '2.0 (MVNO)', 'MVNO, telefonia móvel com o V-DI'],
    [directvGo, '2.0 (MVNO)', 'MVNO, telefonia móvel com o V-DI'],
    [exa, '2.0 (MVNO)', 'MVNO, telefonia móvel com o V-DI'],
    [ittv, '1', 'SVA com o V-DI'],
    [qrSorteios, '1', 'SVA com o V-DI'],
  ] as const;

  it.each(meant.map(([partner, ...rest]) => [partner.name, partner, ...rest] as const))(
    '%s: kept, said as an information with both quotes, and no hindrance',
    (_name, partner, version, general) => {
      const seen = look(partner, 'integrator');
      expect(seen.said('version')).toEqual(['info sources-disagree']);
      for (const quote of [version, general, "SVA's com terceiros"])
        expect(seen.told('version')).toContain(`"${quote}"`);
      expect(seen.proves).toBe(true);
    },
  );

  it('is never corrected to the version that the general text would choose', () => {
    for (const [partner, version] of meant) {
      const seen = look(partner, 'integrator', { version: 'Versão 3' });
      expect(seen.said('version')).toEqual(['error differs']);
      expect(seen.row('version')).toMatchObject({ action: 'write', will: { value: version } });
    }
  });

  it('is said of no partner whose version the general text would choose, too', () => {
    const others = byWebhook.filter((partner) => !meant.some(([each]) => each === partner));
    expect(others).toHaveLength(7);
    for (const partner of others) expect(look(partner, 'integrator').said('version')).toEqual([]);
  });
});

describe('5: one version, many spellings', () => {
  it.each(named(byWebhook))('%s: finds its option by the number alone', (_name, partner) => {
    const options = listed(VERSIONS);
    const rule = partner.presets.flatMap(({ rules }) => rules).find(({ field }) => field === 'version');
    const wanted = rule?.expected.is === 'literal' ? rule.expected.value : '';
    const hit = matchOption({ kind: 'version' }, wanted, options);
    expect(hit?.text).toMatch(new RegExp(`^Versão ${canonical('version', wanted)}\\b`));
    const seen = look(partner, 'integrator', {
      version: { value: hit?.value ?? '', text: hit?.text ?? '', options },
    });
    expect(seen.found.filter(({ code }) => code !== 'sources-disagree')).toEqual([]);
  });

  it.each(['3', '3.0', 'Versão 3', 'versao 3', ' 3 '])('takes %j for version 3', (text) => {
    expect(look(campsoft, 'integrator', { version: text }).said('version')).toEqual([]);
  });

  it('reads no version off the key of an option', () => {
    const options = [{ value: '3', text: 'Versão 1' }];
    const seen = look(campsoft, 'integrator', { version: { value: '3', text: 'Versão 1', options } });
    expect(seen.said('version')).toEqual(['error no-option']);
  });

  it('knows no 7', () => {
    expect(matchOption({ kind: 'version' }, '7', listed(VERSIONS))).toBeNull();
    expect(VERSIONS.some((text) => canonical('version', text) === '7')).toBe(false);
    expect(fieldAt(screenAt('voalle/integrator'), 'version').choices).toBeUndefined();
  });
});

describe('6: a sub-title of another partner in the section of Skeelo', () => {
  it('is overruled by the table, and told', () => {
    expect(look(skeelo, 'integrator', { alias: 'qrsorteios' }).said('alias')).toEqual(['error differs']);
    expect(look(skeelo, 'integrator', { alias: 'skeelo' }).said('alias')).toEqual([]);
    expect(notesOf(skeelo)).toContain('"específicos para a QR Sorteios"');
  });
});

describe('7: the retry limit, 5 by default', () => {
  it.each(named(byWebhook))('%s: fewer is an information, none an error, more is right', (_name, partner) => {
    const limit = WEBHOOKS[partner.id]?.retryLimit ?? 0;
    const said = (value: string) => look(partner, 'webhook', { retryLimit: value }).said('retryLimit');
    expect(said('5')).toEqual(['info below-preset']);
    expect(said(String(limit - 1))).toEqual(['info below-preset']);
    expect(said(String(limit))).toEqual([]);
    expect(said(String(limit + 1))).toEqual([]);
    for (const none of ['0', '-1', 'muitas']) expect(said(none)).toEqual(['error not-positive']);
    const fresh = look(partner, 'webhook', { retryLimit: '5' }, { record: '' });
    expect(fresh.row('retryLimit')).toMatchObject({ action: 'write', ticked: true });
  });
});

describe('8: a trigger in the picture, another in the text, none in the section', () => {
  it.each(named(byWebhook))('%s: none is chosen, and both are quoted', (_name, partner) => {
    for (const text of TRIGGERS) {
      const options = listed(TRIGGERS);
      const seen = look(partner, 'trigger', { trigger: { value: text, text, options } });
      expect(seen.said('trigger')).toEqual(['info confirm-with-partner']);
      expect(seen.told('trigger')).toMatch(/"Integração Padrão ERPVoalle".*"Alteração de Contrato"/s);
      expect(seen.row('trigger')).toMatchObject({ action: 'skip', why: 'ask-partner' });
      expect(seen.proves).toBe(false);
    }
  });
});

describe('9 and 10: what the general text demands and the section leaves out', () => {
  it.each(named(byWebhook))(
    '%s: Parâmetros and the integrator’s URL stay empty, with the quote',
    (_name, partner) => {
      const webhook = look(partner, 'webhook', { parameters: 'chave' });
      const integrator = look(partner, 'integrator', {
        parameters: 'chave',
        url: 'https://parceiro.example/',
      });
      for (const [seen, key] of [
        [webhook, 'parameters'],
        [integrator, 'parameters'],
        [integrator, 'url'],
      ] as const) {
        expect(seen.said(key)).toEqual(['warning must-be-empty']);
        // Somebody put it there: an address goes where a person ticks it, a list is taken apart by a person alone.
        expect(seen.row(key)).toMatchObject(
          key === 'url'
            ? { action: 'clear', ticked: false, overwrites: true }
            : { action: 'refuse', refusal: 'cannot-clear' },
        );
      }
      for (const seen of [webhook, integrator])
        expect(seen.told('parameters')).toMatch(
          /"obrigatório".*"campos não informados não devem ser preenchidos"/s,
        );
      expect(integrator.told('url')).toContain('"preencher a URL"');
      expect(look(partner, 'webhook').said('parameters')).toEqual([]);
    },
  );
});

describe('11: Authorization without "Bearer"', () => {
  const token = 'headers:Authorization';
  const written = (partner: Partner, secret: string) =>
    look(partner, 'webhook', { [token]: '' }, { record: '', secrets: { token: secret } }).writes[token];

  it.each(named([interservice, nxtv]))(
    '%s: neither added nor taken away, and said once',
    (_name, partner) => {
      expect(written(partner, 'chave-7')).toBe('chave-7');
      expect(written(partner, 'Bearer chave-7')).toBe('Bearer chave-7');
      for (const secret of ['chave-7', 'Bearer chave-7']) {
        const seen = look(partner, 'webhook', { [token]: secret }, { secrets: { token: secret } });
        expect(seen.said(token)).toEqual(['info sources-disagree']);
        expect(seen.told(token)).toMatch(/o Encaixe não põe nem tira o "Bearer"/);
        expect(seen.proves).toBe(true);
      }
    },
  );

  it.each(named([watchBrasil, ittv, mobiaccess]))(
    '%s: its sibling gets the prefix, once',
    (_name, partner) => {
      expect(written(partner, 'chave-7')).toBe('Bearer chave-7');
      expect(written(partner, 'Bearer chave-7')).toBe('Bearer chave-7');
      expect(look(partner, 'webhook', { [token]: 'chave-inventada' }).said(token)).toEqual([
        'error bearer-missing',
      ]);
    },
  );
});
