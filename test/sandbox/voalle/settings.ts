/**
 * What a test may turn in the stand-in: generation, session, environment, speed and refusals. The defaults
 * are an ordinary tenant on an ordinary day.
 */
import type { BigPages } from '../big-pages.ts';

/** What the API does instead of answering: a refusal in a 200, an HTTP error, or nothing for a while. */
export type ApiFault =
  | { kind: 'refuse'; message: string; code?: string }
  | { kind: 'unauthorized' }
  | { kind: 'throttle'; retryAfterSeconds: number }
  | { kind: 'status'; status: number }
  | { kind: 'delay'; milliseconds: number };

export interface ApiSettings {
  clientId: string;
  clientSecret: string;
  /** SynData of the environment that the endpoints stand for; the other one is refused. */
  syndata: string;
  homologationSyndata: string;
  /** Seconds; [P] 3600. A small number lets a test see a renewal. */
  expiresIn: number;
  /** How this endpoint spells its success flag; all three are seen in public code. [P] */
  envelope: 'success' | 'Success' | 'Sucess';
  /** Faults for the next requests, one each, in order. */
  next: ApiFault[];
  /** A fault for every request once `next` is empty. */
  always: ApiFault | null;
  /** A page of more rows than these is too much: it comes late, or ends late in a 504. */
  slowAbove: BigPages | null;
  /** `next` and `always` for the token endpoint. */
  tokenNext: ApiFault[];
  tokenAlways: ApiFault | null;
}

export interface VoalleSettings {
  /** Serves the newer shell at `/`; `/shell` always serves it. */
  shell: boolean;
  environment: 'none' | 'Homologação' | 'Treino';
  session: 'active' | 'expired';
  serviceProductUi: 'legacy' | 'react16' | 'react18';
  /** What the integrator lists show: unknown for the real ERP. [G] */
  integratorText: 'description' | 'alias';
  /** How long the gateway behind the React screens takes. */
  gatewayDelay: number;
  /** Refuses every save with this message, as the ERP's own validation would. */
  refuseSaves: { code: string; message: string } | null;
  /** How the deliveries end that a change of a contract causes. */
  deliveries: 'integrated' | 'failing';
  api: ApiSettings;
}

export function defaultSettings(): VoalleSettings {
  return {
    shell: false,
    environment: 'none',
    session: 'active',
    serviceProductUi: 'legacy',
    integratorText: 'description',
    gatewayDelay: 60,
    refuseSaves: null,
    deliveries: 'integrated',
    api: {
      clientId: 'integracao-de-teste',
      clientSecret: 'segredo-inventado',
      syndata: 'TWpNMU9EYzVaVEk1T1dRek5XWQ==inventado',
      homologationSyndata: 'T0RnMFpqWTNNV0kxTW1NNU1HRQ==inventado',
      expiresIn: 3600,
      envelope: 'success',
      next: [],
      always: null,
      slowAbove: null,
      tokenNext: [],
      tokenAlways: null,
    },
  };
}
