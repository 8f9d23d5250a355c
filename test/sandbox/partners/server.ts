/** The partners' stand-in: Asaas, webhook addresses and Watch's partner API on one port. Every request is logged. */
import { serve } from '../http.ts';
import type { RequestLog } from '../requests.ts';
import { asaasRoutes } from './asaas.ts';
import type { AsaasMode } from './asaas.ts';
import { watchRoutes } from './watch.ts';
import type { WatchMode } from './watch.ts';
import { webhookRoutes } from './webhook.ts';
import type { WebhookMode } from './webhook.ts';

export interface PartnersSettings {
  asaas: AsaasMode;
  watch: WatchMode;
  /** Behaviour of `/webhook/<name>`; a name that is not here behaves as it is called, or else as `json`. */
  webhooks: Record<string, WebhookMode>;
}

export interface PartnersSandbox {
  /** Known to browsers only; from Node use `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly port: number;
  readonly requests: RequestLog;
  readonly settings: PartnersSettings;
  /** Default settings, empty log. */
  reset(): void;
  close(): Promise<void>;
}

export async function startPartners(options: { port?: number } = {}): Promise<PartnersSandbox> {
  const settings = defaults();
  const routes = { ...asaasRoutes(settings), ...watchRoutes(settings), ...webhookRoutes(settings) };
  const server = await serve('partners.localhost', routes, options.port);
  return {
    ...server,
    settings,
    reset() {
      Object.assign(settings, defaults());
      server.requests.clear();
    },
  };
}

function defaults(): PartnersSettings {
  return { asaas: 'documented', watch: 'documented', webhooks: {} };
}
