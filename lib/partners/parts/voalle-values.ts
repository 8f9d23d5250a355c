// What the profile of a partner that Voalle tells by webhook holds: given by the partner or chosen by the operator.

import type { ProfileValueDef } from '../../model/partner';
import type { Text } from '../../model/text';
import type { Services, WebhookPartner } from './voalle-table';

/** The values that a partner's table asks for, in the order in which an operator meets them. */
export function valuesOf(table: WebhookPartner): ProfileValueDef[] {
  const { name, alias, method, url, headers, services, partnerApi } = table;
  return [
    ...headers.map(({ value }) => value),
    ...(partnerApi === undefined ? [] : [sameToken(partnerApi)]),
    ...(alias === null ? [ALIAS] : []),
    description(name),
    webhookName(name),
    ...(method === null ? [METHOD] : []),
    url === null ? GIVEN_URL : printedUrl(url),
    EMAILS,
    ...servicesValue(services),
  ];
}

/** Key of the operator's word that the webhook's token is that of the partner's API, too. */
export const SAME_TOKEN = 'tokenIsForApi';

function sameToken({ label, hint }: NonNullable<WebhookPartner['partnerApi']>): ProfileValueDef {
  return {
    key: SAME_TOKEN,
    label,
    kind: 'choice',
    secret: false,
    required: false,
    from: 'operator',
    hint,
    offered: [
      { value: 'S', label: { pt: 'Sim', en: 'Yes' } },
      { value: 'N', label: { pt: 'Não', en: 'No' } },
    ],
  };
}

function servicesValue(services: Services): ProfileValueDef[] {
  switch (services.code) {
    case 'each':
      return [serviceCodes(services)];
    case 'one':
      return [services.value];
    case 'unknown':
      return [];
  }
}

const ALIAS: ProfileValueDef = {
  key: 'alias',
  label: { pt: 'Alias do integrador', en: 'Integrator alias' },
  kind: 'identifier',
  secret: false,
  required: true,
  from: 'partner',
  hint: {
    pt: 'O guia manda perguntar ao parceiro. Vale letra por letra.',
    en: 'The guide says to ask the partner. Every letter counts.',
  },
};

function description(name: string): ProfileValueDef {
  return {
    key: 'description',
    label: { pt: 'Descrição do integrador', en: 'Integrator description' },
    kind: 'text',
    secret: false,
    required: true,
    from: 'operator',
    hint: {
      pt: 'Título livre. É o nome que as listas do Voalle mostram.',
      en: 'A free title. It is the name that the lists of Voalle show.',
    },
    suggestion: name,
  };
}

function webhookName(name: string): ProfileValueDef {
  return {
    key: 'webhookName',
    label: { pt: 'Nome do webhook', en: 'Webhook name' },
    kind: 'text',
    secret: false,
    required: true,
    from: 'operator',
    hint: { pt: 'Título livre.', en: 'A free title.' },
    suggestion: name,
  };
}

export const METHOD: ProfileValueDef = {
  key: 'method',
  label: { pt: 'Método HTTP do webhook', en: 'HTTP method of the webhook' },
  kind: 'identifier',
  secret: false,
  required: true,
  from: 'partner',
  hint: {
    pt: 'O guia manda usar o que o parceiro informar.',
    en: 'The guide says to use what the partner tells.',
  },
  offered: ['POST', 'PUT', 'PATCH'].map((value) => ({ value, label: { pt: value, en: value } })),
};

function printedUrl(url: string): ProfileValueDef {
  return {
    key: 'url',
    label: { pt: 'Url do webhook', en: 'Webhook URL' },
    kind: 'url',
    secret: false,
    required: true,
    from: 'partner',
    hint: {
      pt: 'O guia dá este endereço. Mude só se o parceiro pedir.',
      en: 'The guide gives this address. Change it only if the partner asks.',
    },
    suggestion: url,
  };
}

/** An address that only the partner knows may carry its key in the path, so all of it is kept as a secret. */
const GIVEN_URL: ProfileValueDef = {
  key: 'url',
  label: { pt: 'Url do webhook', en: 'Webhook URL' },
  kind: 'url',
  secret: true,
  required: true,
  from: 'partner',
  hint: {
    pt: 'O parceiro informa. O endereço pode conter uma chave: o Encaixe o guarda como segredo.',
    en: 'The partner tells it. The address may hold a key: Encaixe keeps it as a secret.',
  },
};

const EMAILS: ProfileValueDef = {
  key: 'emails',
  label: { pt: 'E-mails de aviso', en: 'E-mails to warn' },
  kind: 'emails',
  secret: false,
  required: false,
  from: 'operator',
  hint: {
    pt: 'Quem recebe o aviso quando as tentativas acabam. Separe por ponto e vírgula, sem espaço.',
    en: 'Who is told when the attempts run out. Separate with semicolons, no spaces.',
  },
};

/** A secret that the partner gives for a header. */
export function headerSecret(key: string, label: Text, scheme: 'bearer' | 'raw'): ProfileValueDef {
  return { key, label, kind: 'secret', secret: true, required: true, from: 'partner', hint: PASTE[scheme] };
}

const PASTE: Readonly<Record<'bearer' | 'raw', Text>> = {
  bearer: {
    pt: 'Cole o token como veio; o Encaixe põe o "Bearer " na frente.',
    en: 'Paste the token as it came; Encaixe puts "Bearer " before it.',
  },
  raw: {
    pt: 'Cole como veio; o Encaixe não põe nem tira prefixo.',
    en: 'Paste it as it came; Encaixe neither adds nor removes a prefix.',
  },
};

/** One code for each service that is sold. */
export function serviceCodes({ hint, value }: Extract<Services, { code: 'each' }>): ProfileValueDef {
  return {
    key: 'serviceCodes',
    label: { pt: 'Códigos de integração dos serviços', en: 'Integration codes of the services' },
    kind: 'identifiers',
    secret: false,
    required: true,
    from: 'partner',
    hint,
    ...value,
  };
}
