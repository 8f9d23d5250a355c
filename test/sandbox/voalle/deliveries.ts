/**
 * What a change of a contract puts into Webhook Data Storage: one delivery for each active webhook with that
 * trigger, and for a service only where its integrator is the webhook's own [P]. Only changes from now on count;
 * nothing is sent anywhere, the outcome is a setting.
 */
import type { ContractItem } from './seed-contracts.ts';
import { clock } from './seed-deliveries.ts';
import { integratorText } from './resources.ts';
import type { ScreenState } from './visit.ts';

/** A contract was saved. */
export function contractChanged(state: ScreenState): void {
  deliver(state, 'Alteração de Contrato', null);
}

/** A service was added to a contract. */
export function serviceChanged(state: ScreenState, { code }: ContractItem): void {
  const integratorId = state.data.serviceProducts.find((row) => row.code === code)?.integratorId;
  if (integratorId) deliver(state, 'Alteração de Serviço (Contrato)', integratorId);
}

function deliver({ data, settings }: ScreenState, trigger: string, integratorId: number | null): void {
  if (data.parameters['ServiceDesk.use_webhooks'] !== true) return;
  const now = clock(Date.now());
  const success = settings.deliveries === 'integrated';
  for (const webhook of data.webhooks) {
    const integrator = data.integrators.find(({ id }) => id === webhook.integratorId);
    if (!webhook.active || !integrator?.active || !webhook.triggers.includes(trigger)) continue;
    if (integratorId !== null && integratorId !== webhook.integratorId) continue;
    data.deliveries.unshift({
      id: Math.max(0, ...data.deliveries.map(({ id }) => id)) + 1,
      createdAt: now,
      integrator: integratorText(settings, integrator),
      webhook: webhook.name,
      attempts: 1,
      lastAttemptAt: now,
      success,
      integratedAt: success ? now : '',
    });
  }
}
