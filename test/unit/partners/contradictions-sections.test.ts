// Contradictions, rows 12 to 21: what single sections of the guide to Voalle's reactive integrations leave open, print
// as prose or say unlike their neighbours, seen on the real screens by the real plan.

import { describe, expect, it } from 'vitest';
import type { Partner } from '../../../lib/model/partner';
import { campsoft } from '../../../lib/partners/campsoft';
import { cariap } from '../../../lib/partners/cariap';
import { datacake } from '../../../lib/partners/datacake';
import { directvGo } from '../../../lib/partners/directv-go';
import { exa } from '../../../lib/partners/exa';
import { interservice } from '../../../lib/partners/interservice';
import { ittv } from '../../../lib/partners/ittv';
import { mobiaccess } from '../../../lib/partners/mobiaccess';
import { nxtv } from '../../../lib/partners/nxtv';
import { qrSorteios } from '../../../lib/partners/qr-sorteios';
import { skeelo } from '../../../lib/partners/skeelo';
import { superConhecimento } from '../../../lib/partners/super-conhecimento';
import { watchBrasil } from '../../../lib/partners/watch-brasil';
import { isMalformed } from '../../../lib/plan/checks';
import { writes } from '../../../lib/plan/rows';
import { byWebhook, listed, named } from './contradictions';
import { WEBHOOKS } from './golden-table';
import { look } from './look';
import type { Look } from './look';
import { screenAt } from './whole';
import { notesOf } from './webhook';

describe('12: "Bearer + token"', () => {
  it('is prose: one space is written, and a plus sign is an error', () => {
    const token = 'headers:Authorization';
    const seen = (value: string) => look(mobiaccess, 'webhook', { [token]: value });
    expect(seen('Bearer + chave-inventada').said(token)).toEqual(['error bearer-plus']);
    expect(seen('Bearer +chave-inventada').said(token)).toEqual(['error bearer-plus']);
    expect(seen('Bearer  chave-inventada').said(token)).toEqual(['error bearer-spaces']);
    expect(seen('Bearer chave-inventada').said(token)).toEqual([]);
    expect(seen('Bearer + chave-inventada').told(token)).toContain('"Bearer + token"');
    const pasted = { record: '', secrets: { token: 'Bearer + chave-7' } };
    expect(look(mobiaccess, 'webhook', { [token]: '' }, pasted).writes[token]).toBe('Bearer chave-7');
  });
});

describe('13: examples that look like values', () => {
  it.each(['Bearer 123ASD', 'Bearer <token>', 'Bearer token'])('refuses the token %s', (value) => {
    const seen = look(watchBrasil, 'webhook', { 'headers:Authorization': value });
    expect(seen.said('headers:Authorization')).toEqual(['error placeholder']);
    expect(seen.proves).toBe(false);
  });

  it('refuses it where it is the profile’s, too', () => {
    const seen = look(
      watchBrasil,
      'webhook',
      { 'headers:Authorization': 'Bearer 123ASD' },
      { secrets: { token: '123ASD' } },
    );
    expect(seen.said('headers:Authorization')).toEqual(['error placeholder']);
  });

  it.each(['teste@teste.com', 'teste@teste.com;teste2@teste2.com'])('refuses the list %s', (emails) => {
    const seen = look(watchBrasil, 'webhook', { emails }, { values: { emails } });
    expect(seen.found.filter(({ key }) => key === 'emails').map(({ code }) => code)).toEqual(['placeholder']);
  });

  it('refuses the user’s name with NOMEPROVEDOR in it', () => {
    const login = 'integracao.NOMEPROVEDOR.datacake';
    const seen = look(datacake, 'user', { login }, { secrets: { apiUser: login } });
    expect(seen.said('login')).toEqual(['error placeholder']);
    expect(seen.proves).toBe(false);
  });
});

describe('14: five spellings of DIRECTV GO', () => {
  it.each(['DirecTV Go', 'Directv GO', 'directv go'])(
    '%s: a case apart is an error with its own name',
    (alias) => {
      expect(look(directvGo, 'integrator', { alias }).said('alias')).toEqual(['error case-differs']);
    },
  );

  it.each(['DirectTV Go', 'DirectvGo', 'DIRECTVGO', 'DIRECTV GO ', 'DIRECTV  GO'])(
    '%j: another alias',
    (alias) => {
      expect(look(directvGo, 'integrator', { alias }).said('alias')).toEqual(['error differs']);
    },
  );

  it.each(named(byWebhook))('%s: its alias counts to the letter', (_name, partner) => {
    const alias = WEBHOOKS[partner.id]?.alias ?? 'Alias-1';
    const seen = (value: string) =>
      look(partner, 'integrator', { alias: value }, { values: { alias } }).said('alias');
    expect(seen(alias)).toEqual([]);
    for (const other of [alias.toUpperCase(), alias.toLowerCase()].filter((each) => each !== alias))
      expect(seen(other)).toEqual(['error case-differs']);
    expect(seen(`${alias}2`)).toEqual(['error differs']);
  });
});

describe('15: a passive integration that nobody describes', () => {
  it('is a step by hand, told as undocumented, and nothing of it is prescribed', () => {
    const step = directvGo.checklist.find(({ id }) => id === 'passive-integrator');
    expect(step).toMatchObject({ provenBy: ['manual'], screen: 'voalle/integrator' });
    expect(step?.what.pt).toContain('valores não documentados');
    const presets = directvGo.presets.filter(({ screen }) => screen === 'voalle/integrator');
    expect(presets.map((preset) => preset.step)).toEqual(['integrator', 'passive-integrator']);
    expect(presets[1]?.rules.map(({ expected }) => expected.is)).toEqual(['ask', 'ask', 'ask']);
  });

  it('gives its name, typed by hand, to the base package and to no other', () => {
    const base = look(directvGo, 'base-service', { integrator: 'description of integrator' });
    expect(base.said('integrator')).toEqual(['error differs']);
    expect(
      look(directvGo, 'service', { integrator: 'description of passive-integrator' }).said('integrator'),
    ).toEqual(['error differs']);
  });

  it('makes a contract with another package and without the base one an error', () => {
    const [base, pack] = ['services:title of base-service', 'services:title of service'] as const;
    expect(look(directvGo, 'contract', { [base]: null }).said('services')).toEqual(['error base-missing']);
    expect(look(directvGo, 'contract', { [pack]: null }).said('services')).toEqual([]);
    expect(look(directvGo, 'contract', { [base]: null, [pack]: null }).said('services')).toEqual([
      'warning none-included',
    ]);
  });
});

describe('16: a code of the company where others have one of the service', () => {
  it('is taken as it comes, with the sentence of the guide', () => {
    for (const companyCode of ['42', 'PROVEDOR-Exemplo', 'sc 01/2'])
      expect(
        look(superConhecimento, 'service', { integrationCode: companyCode }, { values: { companyCode } })
          .proves,
      ).toBe(true);
    const seen = look(superConhecimento, 'service', { integrationCode: 'outro' });
    expect(seen.said('integrationCode')).toEqual(['error differs']);
    expect(seen.told('integrationCode')).toContain('"código identificador da empresa na integradora"');
    expect(superConhecimento.checklist.find(({ id }) => id === 'service')?.each).toBeUndefined();
  });

  it('is on a screen whose path is told in both spellings, and shown in its own', () => {
    expect(notesOf(superConhecimento)).toMatch(/"Serviços\/Produtos".*"Produtos\/Serviços"/);
    expect(screenAt('voalle/service-product').menu.at(-1)).toBe('Produtos/Serviços');
  });
});

describe('17: the partner’s name in a list of free titles', () => {
  const seen = (description: string, offered: readonly string[]): Look =>
    look(superConhecimento, 'service', {
      integrator: { value: '', text: '', options: listed([description, ...offered]) },
    });

  it('is decided by what the list offers, not by the guide’s literal', () => {
    const offered = seen('description of integrator', ['Super Conhecimento']);
    expect(offered.row('integrator')).toMatchObject({ action: 'write' });
    const missing = seen('Super Conhecimento', ['EXA']);
    expect(missing.row('integrator')).toMatchObject({ action: 'refuse', refusal: 'no-option' });
    expect(look(superConhecimento, 'service', { integrator: 'description of integrator' }).proves).toBe(true);
  });

  it('refuses two entries of one title', () => {
    const twice = seen('description of integrator', ['description of integrator']);
    expect(twice.row('integrator')).toMatchObject({ action: 'refuse', refusal: 'no-option' });
  });

  it('holds no name of a partner as a literal of that list', () => {
    for (const partner of byWebhook)
      for (const { rules } of partner.presets)
        for (const { field, expected } of rules) if (field === 'integrator') expect(expected.is).toBe('step');
  });
});

describe('18: the CNPJ of the head office', () => {
  const txid = 'headers:txid';
  const HEAD = ['11.222.333/0001-81', '11222333000181', '12.ABC.345/0001-88', '12ABC3450001-88'] as const;
  const BRANCH = ['12.ABC.345/01DE-35', '12ABC34501DE35'] as const;

  it.each([...HEAD, ...BRANCH])('%s: sent as it was typed', (cnpj) => {
    expect(isMalformed('document', cnpj)).toBe(false);
    const fresh = look(cariap, 'webhook', { [txid]: '' }, { values: { cnpj }, record: '' });
    expect(fresh.writes[txid]).toBe(cnpj);
  });

  it.each([
    ['11.222.333/0001-81', '11222333000181'],
    ['11222333000181', '11.222.333/0001-81'],
    ['12.ABC.345/0001-88', '12ABC345000188'],
  ])('%s in the profile is %s on a screen', (cnpj, shown) => {
    expect(look(cariap, 'webhook', { [txid]: shown }, { values: { cnpj } }).said(txid)).toEqual([]);
    expect(look(cariap, 'head-office', { txId: shown }, { values: { cnpj } }).said('txId')).toEqual([]);
  });

  it.each(BRANCH)('%s: may be that of a branch, which is a hint and no hindrance', (cnpj) => {
    for (const [step, key] of [
      ['webhook', txid],
      ['head-office', 'txId'],
    ] as const) {
      const seen = look(cariap, step, {}, { values: { cnpj } });
      expect(seen.said(key)).toEqual(['info format']);
      expect(seen.told(key)).toContain('matriz');
      expect(seen.proves).toBe(true);
    }
  });

  it.each(['11.222.333/0001-82', '12ABC34501DE36', '12.345'])('%s: cannot be a CNPJ', (cnpj) => {
    expect(isMalformed('document', cnpj)).toBe(true);
    expect(look(cariap, 'head-office', { txId: cnpj }).said('txId')).toEqual(['error malformed']);
  });

  it('is looked at and never filled on the provider’s own record', () => {
    expect(look(cariap, 'head-office', { txId: '' }).row('txId')).toMatchObject({ action: 'skip' });
  });
});

describe('19: sections without a header', () => {
  const silent = [exa, qrSorteios, skeelo, superConhecimento];

  it.each(named(silent))('%s: none is prescribed, it is said, and one may be added', (_name, partner) => {
    expect(notesOf(partner)).toContain('Autenticação não documentada');
    const seen = look(partner, 'webhook', {
      headers: 'Authorization',
      'headers:Authorization': 'Bearer chave-7',
    });
    expect(seen.found.filter(({ key }) => key.startsWith('headers'))).toEqual([]);
    expect(seen.proves).toBe(true);
  });

  it('is said of no other partner, whose strange headers are pointed out', () => {
    for (const partner of byWebhook.filter((each) => !silent.includes(each))) {
      expect(notesOf(partner)).not.toContain('Autenticação não documentada');
      expect(look(partner, 'webhook', { 'headers:X-Estranho': 'x' }).said('headers:X-Estranho')).toEqual([
        'warning unprescribed-item',
      ]);
    }
  });
});

describe('20: one contract, two partners', () => {
  const said = (partner: Partner, status: string) => look(partner, 'contract', { status }).said('status');

  it.each(['Demonstração', 'Cortesia'])(
    '%s: right for Watch Brasil, wrong where only Normal counts',
    (status) => {
      expect(said(watchBrasil, status)).toEqual([]);
      for (const partner of [interservice, nxtv, mobiaccess])
        expect(said(partner, status)).toEqual(['error differs']);
    },
  );

  it('is nobody’s business where the section is silent', () => {
    for (const partner of [campsoft, cariap, directvGo, exa, ittv, qrSorteios, skeelo, superConhecimento])
      expect(look(partner, 'contract', { status: 'Cancelado', stage: 'Em Análise' }).proves).toBe(true);
  });

  it('is changed for none of them', () => {
    for (const partner of byWebhook)
      for (const { action } of look(partner, 'contract', { status: 'Cortesia' }).rows)
        expect(writes(action)).toBe(false);
  });
});

describe('21: telefone and celular', () => {
  const LANDLINE = '(11) 3123-4567';

  it.each(named([cariap, exa, skeelo, superConhecimento]))('%s: a landline will do', (_name, partner) => {
    expect(look(partner, 'person', { phone: LANDLINE, mobile: '' }).proves).toBe(true);
    expect(look(partner, 'person', { phone: '(11) 91234-5678' }).proves).toBe(true);
    expect(look(partner, 'person', { phone: '3123-4567' }).said('phone')).toEqual(['error malformed']);
    expect(look(partner, 'person', { phone: '' }).said('phone')).toEqual(['error empty']);
  });

  it.each(named([interservice, watchBrasil]))('%s: it must be a mobile', (_name, partner) => {
    const said = (mobile: string) => look(partner, 'person', { mobile }).said('mobile');
    expect(said(LANDLINE)).toEqual(['error not-mobile']);
    expect(said('(11) 81234-5678')).toEqual(['error not-mobile']);
    expect(said('11912345678')).toEqual([]);
    expect(said('')).toEqual(['error empty']);
  });
});
