// Encaixe beside a page, ready to work, for tests whose subject comes later: instance, profile and earlier steps
// are given through the panel's own messages, not by its buttons. The two scenes do all of it by hand.

import type { Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import type { ChannelName } from '../../../lib/messages/channels.ts';
import type { Installed } from './launch.ts';
import { openPanel } from './surfaces.ts';

// What the functions that run inside the extension see.
declare const chrome: typeof browser;

type Texts = Readonly<Record<string, string>>;

/** What is known before the test begins. */
export interface Known {
  readonly erp: 'ixc' | 'voalle';
  readonly partner: string;
  readonly values: Texts;
  readonly secrets: Texts;
  /** The choices at the start of the checklist. */
  readonly choices?: Texts;
  /** What earlier steps produced, by step. */
  readonly outputs?: Readonly<Record<string, Texts>>;
}

/** Partiu! with everything that its integration asks for. */
export const PARTIU = {
  erp: 'ixc',
  partner: 'partiu',
  values: {
    login: 'provedor.exemplo',
    url: 'https://clube.partiu.example/api/v1',
    productName: 'CLUBE PARTIU!',
    subgroup: '8',
    basePrice: '9,90',
    quantity: '1',
    unitPrice: '9,90',
  },
  secrets: { password: 'senha-inventada' },
} as const satisfies Known;

/** LevEduca and Paramount, each linked in a way of its own; the products and the token are invented. */
export const LEVEDUCA = {
  erp: 'ixc',
  partner: 'leveduca',
  values: {
    productName: 'LEVEDUCA CURSOS',
    basePrice: '9,90',
    paramountName: 'PARAMOUNT',
    paramountPrice: '14,90',
    subgroup: '8',
  },
  secrets: { token: `9:${'0f'.repeat(32)}` },
  choices: { link: 'plan', paramountLink: 'contract', signIn: 'hotsite' },
  outputs: { 'product-leveduca': { productId: '41' }, 'product-paramount': { productId: '42' } },
} as const satisfies Known;

/** Asaas with an invented key. */
export const ASAAS = {
  erp: 'ixc',
  partner: 'asaas',
  values: { base: 'https://api.asaas.com/v3' },
  secrets: { apiKey: `$aact_prod_TEST${'A1b2'.repeat(34)}` },
} as const satisfies Known;

/** Watch Brasil with everything that its webhook asks for; the integrator is one of the sandbox's own. */
export const WATCH = {
  erp: 'voalle',
  partner: 'watch-brasil',
  values: {
    description: 'Watch Brasil',
    webhookName: 'Watch Brasil',
    url: 'https://watch.example/api/voalle/contrato',
    serviceCodes: 'WATCH-ESSENCIAL',
  },
  secrets: { token: 'w4tch-inventado-0123456789abcdef' },
  outputs: { integrator: { description: 'SVA Parceiro 009' } },
} as const satisfies Known;

/** Makes the page's ERP an instance, gives it a profile, and returns the panel beside it. */
export async function ready(installed: Installed, page: Page, known: Known): Promise<Page> {
  const panel = await openPanel(installed, page);
  await ask(panel, 'firstRun.leave', { left: true });
  const { origin } = new URL(page.url());
  const { erp, partner, values, secrets, choices = {}, outputs = {} } = known;
  const instance = await ask<{ value: { id: string } }>(panel, 'instances.add', {
    origin,
    erp,
    label: 'ERP de exemplo',
    environment: 'training',
  });
  const profile = await ask<{ id: string }>(panel, 'profiles.create', {
    instanceId: instance.value.id,
    partnerId: partner,
    label: 'Perfil de exemplo',
  });
  await ask(panel, 'profiles.update', { id: profile.id, label: 'Perfil de exemplo', values });
  for (const [key, value] of Object.entries(secrets)) {
    await ask(panel, 'secrets.set', { profileId: profile.id, key, value });
  }
  for (const [variant, value] of Object.entries(choices)) {
    await ask(panel, 'steps.choose', { profileId: profile.id, variant, value });
  }
  for (const [step, produced] of Object.entries(outputs)) {
    for (const [key, value] of Object.entries(produced)) {
      await ask(panel, 'steps.output', { profileId: profile.id, step, key, value });
    }
  }
  // What is given above reaches the panel as news; a fresh one shows it from the start, folds closed.
  await panel.reload();
  await panel.locator('.steps').waitFor();
  return panel;
}

/** Gives the one profile other values, as its form would, and leaves the panel to notice. */
export async function changeValues(panel: Page, { values }: Known, changed: Texts): Promise<void> {
  const [profile] = await ask<{ id: string; label: string }[]>(panel, 'profiles.list');
  if (profile === undefined) throw new Error('There is no profile');
  const { id, label } = profile;
  await ask(panel, 'profiles.update', { id, label, values: { ...values, ...changed } });
}

/** A question for the latest lines of the journal, whatever they tell. */
export const ANY_LINES = {
  filter: { text: '', event: null, instanceId: null, partnerId: null, who: '', from: null, until: null },
  after: null,
  count: 500,
} as const;

/** Sends one message as a page of the extension does; a message that is refused or fails is an error. */
export async function ask<Answer>(panel: Page, channel: ChannelName, payload?: object): Promise<Answer> {
  const reply = await panel.evaluate(
    (message): Promise<unknown> => chrome.runtime.sendMessage(message),
    payload === undefined ? { channel } : { channel, payload },
  );
  if (typeof reply !== 'object' || reply === null || !('answer' in reply))
    throw new Error(`${channel}: ${JSON.stringify(reply)}`);
  return reply.answer as Answer;
}
