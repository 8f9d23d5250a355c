// Makes a partner of its table: every partner that Voalle tells by webhook has the same screens and the same steps,
// and the values of its own table. Nothing here knows one partner from another.
// Sources: the guide of January 2025, general part, and the delivery rules. No live Voalle was reached.

import type { ConnectionTestDef, Note, Partner } from '../../model/partner';
import { presetsOf } from './voalle-rules';
import { checklistOf } from './voalle-steps';
import { DELIVERY, GENERAL } from './voalle-table';
import type { WebhookPartner } from './voalle-table';
import { METHOD, SAME_TOKEN, valuesOf } from './voalle-values';

/** Makes the partner of a table. */
export function webhookPartner(table: WebhookPartner): Partner {
  return {
    id: table.id,
    name: table.name,
    erp: 'voalle',
    summary: table.summary,
    needs: table.needs,
    values: valuesOf(table),
    prerequisites: [
      {
        pt: 'Usuário do Voalle com perfil Administrador.',
        en: 'A Voalle user with the profile Administrador.',
      },
    ],
    conditions: table.conditions,
    notes: [...table.notes, ...(table.headers.length === 0 ? [noHeader(table)] : []), ...GENERAL_NOTES],
    variants: [],
    presets: presetsOf(table),
    checklist: checklistOf(table),
    test: probeOf(table),
  };
}

const GENERAL_NOTES: readonly Note[] = [
  {
    text: {
      pt: 'Só eventos depois da ativação do webhook são enviados: contratos que já existem não chegam ao parceiro por si.',
      en: 'Only events after the webhook was activated are sent: contracts that exist already do not reach the partner by themselves.',
    },
    source: DELIVERY,
  },
  {
    text: {
      pt: 'O guia escreve o caminho do menu ora "Interações", ora "Integrações"; a tela diz "Integrações".',
      en: 'The guide spells the menu path "Interações" in places and "Integrações" in others; the screen says "Integrações".',
    },
    source: GENERAL,
    screen: 'voalle/integrator',
  },
];

function noHeader({ guide }: WebhookPartner): Note {
  return {
    text: {
      pt: 'Autenticação não documentada: a seção do parceiro não traz nenhum cabeçalho. Pergunte a ele; se ele pedir um, acrescente-o no webhook.',
      en: "Authentication is not documented: the partner's section names no header. Ask them; if they want one, add it to the webhook.",
    },
    source: guide,
  };
}

/** For a section that demands Voalle's own parameters before anything else. */
export function parametersFirst(guide: string): Note {
  return {
    text: {
      pt: 'A seção do parceiro exige estes parâmetros ligados antes do resto.',
      en: "The partner's section demands these parameters switched on before the rest.",
    },
    source: guide,
    screen: 'voalle/parameters-service-desk',
  };
}

function probeOf({ method, partnerApi }: WebhookPartner): ConnectionTestDef {
  return {
    kind: 'probe',
    url: 'url',
    method,
    ...(method === null ? { methodFrom: METHOD.key } : {}),
    ...(partnerApi === undefined
      ? {}
      : { readable: { token: partnerApi.token, when: SAME_TOKEN, path: partnerApi.path } }),
    proves: {
      pt: 'O endereço do webhook existe e responde, visto deste computador.',
      en: "The webhook's address exists and answers, seen from this computer.",
    },
    doesNotProve: {
      pt: 'Não comprova a credencial, nem que o servidor do Voalle alcança o parceiro, nem que o gatilho dispara.',
      en: 'Does not prove the credential, nor that the Voalle server reaches the partner, nor that the trigger fires.',
    },
  };
}
