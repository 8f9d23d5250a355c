// DIRECTV GO (streaming) on Voalle: all that Encaixe knows of it; what holds for every webhook partner stands in
// parts/voalle-webhook.ts. Source: the guide to Voalle's reactive integrations of January 2025, section DIRECTV GO.
// Nothing here was tried against a live host. The base package hangs on a passive integration and every other
// package on the webhook; how the passive one is registered stands nowhere, so no value of it is filled.

import type { Offered } from '../model/partner';
import type { Text } from '../model/text';
import { GENERAL } from './parts/voalle-table';
import { headerSecret } from './parts/voalle-values';
import { webhookPartner } from './parts/voalle-webhook';

const GUIDE = 'Voalle reativas §9 DIRECTV GO';

/** Without it no other package works. */
const BASE = 'urn:tve:dtvgobr';

/** The packages that the webhook announces; names are the channels' own, the same in every language. */
const PACKS: readonly Offered[] = (
  [
    // As the guide prints it: the only one without `br` at the end.
    ['urn:tve:hbo', 'HBO'],
    ['urn:tve:combatebr', 'Combate'],
    ['urn:tve:telecinebr', 'Telecine'],
    ['urn:tve:espnbr', 'ESPN'],
    ['urn:tve:premierebr', 'Première'],
    ['urn:tve:conmebolbr', 'CONMEBOL'],
  ] as const
).map(([value, name]) => ({ value, label: { pt: name, en: name } }));

const UNDOCUMENTED: Text = {
  pt: 'O guia exige a integração passiva e não traz os valores dela. Peça-os à DIRECTV GO.',
  en: 'The guide demands the passive integration and does not give its values. Ask DIRECTV GO for them.',
};

export const directvGo = webhookPartner({
  id: 'directv-go',
  name: 'DIRECTV GO',
  guide: GUIDE,
  summary: {
    pt: 'Streaming de TV: o pacote básico por integração passiva, os outros por webhook quando o contrato muda.',
    en: 'TV streaming: the base package by a passive integration, the others by webhook when the contract changes.',
  },
  needs: [
    {
      pt: 'A URL e o método do webhook e os valores de x-api-key e idp.',
      en: 'The URL and the method of the webhook and the values of x-api-key and idp.',
    },
    {
      pt: 'Os valores da integração passiva do pacote básico: o guia não os traz.',
      en: 'The values of the passive integration of the base package: the guide does not give them.',
    },
  ],
  // One space, all capitals; the guide's other spellings are prose.
  alias: 'DIRECTV GO',
  version: '2.0 (MVNO)',
  method: null,
  url: null,
  retryLimit: 15,
  headers: [
    {
      name: 'x-api-key',
      scheme: 'raw',
      value: headerSecret('apiKey', { pt: 'Valor do x-api-key', en: 'Value of x-api-key' }, 'raw'),
    },
    {
      name: 'idp',
      scheme: 'raw',
      value: headerSecret('idp', { pt: 'Valor do idp', en: 'Value of idp' }, 'raw'),
    },
  ],
  services: {
    code: 'each',
    hint: {
      pt: 'Os pacotes que você vende além do básico, que é sempre exigido.',
      en: 'The packages that you sell besides the base package, which is always required.',
    },
    source: GUIDE,
    value: {
      key: 'packs',
      label: { pt: 'Pacotes adicionais', en: 'Additional packages' },
      required: false,
      offered: PACKS,
      format: {
        pattern: 'urn:tve:[a-z0-9]+',
        severity: 'error',
        why: {
          pt: 'Os códigos da DIRECTV GO começam com "urn:tve:" e seguem só com letras minúsculas e números.',
          en: 'The codes of DIRECTV GO begin with "urn:tve:" and go on with small letters and digits only.',
        },
      },
    },
  },
  conditions: null,
  contractServices: { steps: ['base-service', 'service'], base: 'base-service' },
  own: [
    {
      before: 'service',
      step: {
        id: 'passive-integrator',
        title: { pt: 'Cadastrar a integração passiva', en: 'Register the passive integration' },
        what: {
          pt: 'O pacote básico usa uma integração passiva, com valores não documentados. Peça-os à DIRECTV GO, cadastre a integração e anote aqui a Descrição que ela ganhou.',
          en: 'The base package uses a passive integration whose values are not documented. Ask DIRECTV GO for them, register the integration and note here the Descrição that it got.',
        },
        screen: 'voalle/integrator',
        provenBy: ['manual'],
        outputs: [
          {
            key: 'description',
            label: { pt: 'Descrição da integração passiva', en: 'Description of the passive integration' },
            from: { field: 'description' },
          },
        ],
      },
      preset: {
        screen: 'voalle/integrator',
        step: 'passive-integrator',
        rules: ['alias', 'type', 'version'].map((field) => ({
          field,
          expected: { is: 'ask' },
          why: UNDOCUMENTED,
          source: GUIDE,
        })),
      },
    },
    {
      before: 'service',
      step: {
        id: 'base-service',
        title: { pt: 'Preparar o pacote básico', en: 'Prepare the base package' },
        what: {
          pt: 'Liga o pacote básico à integração passiva. Todo contrato com outro pacote precisa dele também.',
          en: 'Links the base package to the passive integration. Every contract with another package needs it, too.',
        },
        screen: 'voalle/service-product',
        provenBy: ['saved', 'screen'],
        identity: 'integrationCode',
        outputs: [
          {
            key: 'title',
            label: { pt: 'Nome do pacote básico', en: 'Name of the base package' },
            from: { field: 'title' },
          },
        ],
      },
      preset: {
        screen: 'voalle/service-product',
        step: 'base-service',
        rules: [
          { field: 'useStreaming', expected: { is: 'literal', value: 'S' }, source: GENERAL },
          {
            field: 'integrator',
            expected: { is: 'step', step: 'passive-integrator', output: 'description' },
            why: {
              pt: 'Só o pacote básico usa a integração passiva; os outros usam a do webhook.',
              en: "Only the base package uses the passive integration; the others use the webhook's.",
            },
            source: GUIDE,
          },
          { field: 'integrationCode', expected: { is: 'literal', value: BASE }, source: GUIDE },
        ],
      },
    },
  ],
  notes: [
    {
      text: {
        pt: 'O guia também escreve "DirecTV Go", "DirectTV Go", "Directv GO" e "DirectvGo". O alias é "DIRECTV GO", com um espaço e tudo em maiúsculas.',
        en: 'The guide also writes "DirecTV Go", "DirectTV Go", "Directv GO" and "DirectvGo". The alias is "DIRECTV GO", with one space and all in capitals.',
      },
      source: GUIDE,
      screen: 'voalle/integrator',
    },
    {
      text: {
        pt: 'O guia exige uma integração passiva para o pacote básico e não diz como cadastrá-la: valores não documentados.',
        en: 'The guide demands a passive integration for the base package and does not say how to register it: its values are not documented.',
      },
      source: GUIDE,
    },
    {
      text: {
        pt: 'O código da HBO é "urn:tve:hbo", sem "br" no fim: é o único assim no guia. Não o complete.',
        en: 'The code of HBO is "urn:tve:hbo", without "br" at the end: it is the only such one in the guide. Do not complete it.',
      },
      source: GUIDE,
      screen: 'voalle/service-product',
    },
  ],
});
