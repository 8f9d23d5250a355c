// What the guide prescribes on each screen for a partner that Voalle tells by webhook. Where the general part and
// the partner's section say different things the section wins, and both are quoted.
// Never: choose a trigger (no source says which), fill Parâmetros.

import type { Preset, Rule } from '../../model/partner';
import { pairKey } from '../../model/screen';
import type { Text } from '../../model/text';
import { contractPreset, personPreset } from './subscriber';
import { DELIVERY, GENERAL } from './voalle-table';
import type { Header, Services, WebhookPartner } from './voalle-table';

/** The presets of a partner's table, screen by screen. */
export function presetsOf(table: WebhookPartner): Preset[] {
  const { guide, conditions, contractServices } = table;
  const { customer = [] } = conditions ?? {};
  return [
    {
      screen: 'voalle/parameters-service-desk',
      rules: [
        { field: 'useWebhooks', expected: { is: 'literal', value: 'S' }, source: GENERAL },
        { field: 'useStreaming', expected: { is: 'literal', value: 'S' }, source: GENERAL },
      ],
    },
    { screen: 'voalle/integrator', step: 'integrator', rules: integratorRules(table) },
    { screen: 'voalle/webhook-info', rules: webhookRules(table) },
    {
      screen: 'voalle/webhook-triggers',
      rules: [
        {
          field: 'trigger',
          expected: { is: 'ask' },
          why: {
            pt: 'O texto geral fala em "Integração Padrão ERPVoalle", a figura mostra "Alteração de Contrato" e a seção do parceiro não diz nada. Confirme com o parceiro; o Encaixe não escolhe.',
            en: 'The general text says "Integração Padrão ERPVoalle", the picture shows "Alteração de Contrato" and the partner\'s section says nothing. Ask the partner; Encaixe does not choose.',
          },
          source: GENERAL,
        },
      ],
    },
    { screen: 'voalle/service-product', step: 'service', rules: serviceRules(table) },
    ...(conditions !== null && customer.length > 0 ? [personPreset(conditions)] : []),
    contractPreset(conditions, guide, contractServices ?? { steps: ['service'] }),
    {
      screen: 'voalle/webhook-data-storage',
      rules: [
        {
          field: 'sent',
          of: 'webhookName',
          expected: { is: 'literal', value: '1' },
          atLeast: true,
          checkOnly: true,
          // None on this page of the list proves nothing, and takes back nothing that was proven before.
          severity: 'warning',
          why: {
            pt: 'Ao menos uma entrega deste webhook com Sucesso = sim mostra que o gatilho dispara e que o parceiro aceita. Conta só as linhas desta página da lista.',
            en: 'At least one delivery of this webhook with Sucesso = sim shows that the trigger fires and that the partner accepts. Only the rows on this page of the list count.',
          },
          source: DELIVERY,
        },
        {
          field: 'failed',
          of: 'webhookName',
          expected: { is: 'literal', value: '0' },
          checkOnly: true,
          severity: 'warning',
          why: {
            pt: 'Entregas com Sucesso = não são tentadas de novo até o limite; depois o Voalle só avisa por e-mail.',
            en: 'Deliveries with Sucesso = não are tried again up to the limit; after that Voalle only sends an e-mail.',
          },
          source: DELIVERY,
        },
      ],
    },
    ...(table.own ?? []).flatMap(({ preset }) => preset ?? []),
  ];
}

function integratorRules({ alias, version, guide }: WebhookPartner): Rule[] {
  const caution = versionCaution(version);
  return [
    {
      field: 'alias',
      expected: alias === null ? { is: 'profile', value: 'alias' } : { is: 'literal', value: alias },
      why: {
        pt: 'O alias identifica o parceiro: vale letra por letra, com maiúsculas e minúsculas.',
        en: 'The alias identifies the partner: every letter counts, upper and lower case.',
      },
      source: guide,
    },
    {
      field: 'description',
      expected: { is: 'profile', value: 'description' },
      severity: 'info',
      source: guide,
    },
    { field: 'type', expected: { is: 'literal', value: 'Reativa' }, source: guide },
    {
      field: 'version',
      expected: { is: 'literal', value: version },
      ...(caution && { caution }),
      source: guide,
    },
    {
      field: 'url',
      expected: { is: 'empty' },
      severity: 'warning',
      why: {
        pt: 'O texto geral do guia manda "preencher a URL" aqui; a tabela do parceiro não a traz. Vale a tabela: a URL fica no webhook.',
        en: 'The guide\'s general text says "preencher a URL" here; the partner\'s table does not list it. The table wins: the URL goes on the webhook.',
      },
      source: guide,
    },
    {
      field: 'parameters',
      expected: { is: 'empty' },
      severity: 'warning',
      why: NO_PARAMETERS,
      source: guide,
    },
    { field: 'active', expected: { is: 'literal', value: 'S' }, source: GENERAL },
  ];
}

/** What the general part takes the versions for that are not `3`, "SVA's com terceiros". */
const OTHER_VERSIONS: Readonly<Record<string, string>> = {
  1: 'SVA com o V-DI',
  2: 'MVNO, telefonia móvel com o V-DI',
};

function versionCaution(version: string): Text | null {
  const number = /^\d+/.exec(version)?.[0] ?? '';
  const meaning = OTHER_VERSIONS[number];
  if (meaning === undefined) return null;
  return {
    pt: `O texto geral do guia diz que a versão ${number} é "${meaning}" e a 3, "SVA's com terceiros"; a seção do parceiro pede "${version}". Vale a seção, mas confirme com o parceiro.`,
    en: `The guide's general text says that version ${number} is "${meaning}" and version 3 "SVA's com terceiros"; the partner's section asks for "${version}". The section wins, but confirm with the partner.`,
  };
}

const NO_PARAMETERS: Text = {
  pt: 'O texto geral chama os parâmetros de "obrigatório"; a seção do parceiro diz que "campos não informados não devem ser preenchidos". Vale a seção. Se o Voalle se recusar a salvar, pergunte ao parceiro.',
  en: 'The general text calls parameters "obrigatório"; the partner\'s section says "campos não informados não devem ser preenchidos". The section wins. If Voalle refuses to save, ask the partner.',
};

function webhookRules(table: WebhookPartner): Rule[] {
  const { method, retryLimit, urlCaution, headers, guide } = table;
  return [
    { field: 'name', expected: { is: 'profile', value: 'webhookName' }, severity: 'info', source: guide },
    {
      field: 'integrator',
      expected: { is: 'step', step: 'integrator', output: 'description' },
      mistakes: [
        {
          value: 'Voalle',
          severity: 'warning',
          why: {
            pt: 'O texto geral do guia diz: o padrão "Voalle". A seção do parceiro diz: a "integração cadastrada no passo anterior". Vale a seção.',
            en: 'The guide\'s general text says: the default "Voalle". The partner\'s section says: the "integração cadastrada no passo anterior". The section wins.',
          },
        },
      ],
      source: guide,
    },
    {
      field: 'method',
      expected: method === null ? { is: 'profile', value: 'method' } : { is: 'literal', value: method },
      source: guide,
    },
    {
      field: 'url',
      expected: { is: 'profile', value: 'url' },
      ...(urlCaution && { caution: urlCaution }),
      source: guide,
    },
    {
      field: 'retryLimit',
      expected: { is: 'literal', value: String(retryLimit) },
      atLeast: true,
      why: {
        pt: `O padrão do Voalle é 5; este parceiro pede ${retryLimit}.`,
        en: `Voalle's default is 5; this partner asks for ${retryLimit}.`,
      },
      source: guide,
    },
    { field: 'emails', expected: { is: 'profile', value: 'emails' }, severity: 'info', source: guide },
    ...headers.map((header) => headerRule(header, guide)),
    {
      field: 'parameters',
      expected: { is: 'empty' },
      severity: 'warning',
      why: NO_PARAMETERS,
      source: guide,
    },
    { field: 'active', expected: { is: 'literal', value: 'S' }, source: GENERAL },
  ];
}

function headerRule({ name, scheme, value, why, caution, format }: Header, guide: string): Rule {
  return {
    field: pairKey('headers', name),
    expected: { is: 'profile', value: value.key, ...(scheme === 'bearer' && { prefix: 'Bearer ' as const }) },
    ...(format && { format }),
    ...(why && { why }),
    ...(caution && { caution }),
    source: guide,
  };
}

function serviceRules({ services, guide }: WebhookPartner): Rule[] {
  const known = services.code !== 'unknown';
  const silent: Text = {
    pt: 'A seção do parceiro não fala do serviço. O Voalle só envia serviços cujo integrador é o do webhook.',
    en: "The partner's section does not speak of the service. Voalle sends only services whose integrator is the webhook's.",
  };
  const about = known ? { source: guide } : { severity: 'warning' as const, why: silent, source: DELIVERY };
  return [
    {
      field: 'useStreaming',
      expected: { is: 'literal', value: 'S' },
      ...about,
      source: known ? GENERAL : DELIVERY,
    },
    { field: 'integrator', expected: { is: 'step', step: 'integrator', output: 'description' }, ...about },
    codeRule(services, guide),
  ];
}

function codeRule(services: Services, guide: string): Rule {
  switch (services.code) {
    case 'each':
      return { field: 'integrationCode', expected: { is: 'item' }, source: services.source };
    case 'one':
      return {
        field: 'integrationCode',
        expected: { is: 'profile', value: services.value.key },
        why: services.why,
        source: services.source,
      };
    case 'unknown':
      return {
        field: 'integrationCode',
        expected: { is: 'ask' },
        why: {
          pt: 'O guia não diz que código este parceiro espera. Pergunte a ele.',
          en: 'The guide does not say which code this partner expects. Ask them.',
        },
        source: guide,
      };
  }
}
