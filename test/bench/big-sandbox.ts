// The stand-in ERPs with a big base, in a process of their own: what they cost is not counted with the extension. Speaks
// with its parent by messages and ends with it.

import { API_TOKEN } from '../sandbox/ixc/data.ts';
import type { LoggedRequest } from '../sandbox/requests.ts';
import { startSandbox } from '../sandbox/sandbox.ts';

export type Erp = 'ixc' | 'voalle';

/** Where an ERP is and what its API asks for; all of it invented. */
export interface Served {
  readonly origin: string;
  readonly addresses: { readonly identity: string; readonly base: string };
  readonly secrets: Readonly<Record<string, string>>;
}

/** What a base was asked since it was made. */
export interface Asked {
  readonly requests: readonly LoggedRequest[];
  readonly mostAtOnce: number;
}

/** What the parent may ask for. */
export type Wish =
  | { readonly wish: 'where' }
  /** A base of so many contracts; each answer takes `delay` milliseconds more. */
  | { readonly wish: 'base'; readonly erp: Erp; readonly contracts: number; readonly delay: number }
  | { readonly wish: 'asked'; readonly erp: Erp };

const sandbox = await startSandbox();
const { ixc, voalle } = sandbox;

process.on('message', (wish: Wish) => process.send?.(answerTo(wish)));
process.on('disconnect', () => void sandbox.close());

function answerTo(wish: Wish): Readonly<Record<Erp, Served>> | Asked | null {
  switch (wish.wish) {
    case 'where':
      return served();
    case 'base':
      return made(wish);
    case 'asked': {
      const { all, mostAtOnce } = wish.erp === 'ixc' ? ixc.requests : voalle.apiRequests;
      return { requests: all, mostAtOnce };
    }
  }
}

function served(): Readonly<Record<Erp, Served>> {
  const { clientId, clientSecret, syndata } = voalle.settings.api;
  return {
    ixc: { origin: ixc.origin, addresses: { identity: '', base: ixc.origin }, secrets: { token: API_TOKEN } },
    voalle: {
      origin: voalle.origin,
      addresses: { identity: voalle.tokenOrigin, base: voalle.apiOrigin },
      secrets: { clientId, clientSecret, syndata },
    },
  };
}

function made({ erp, contracts, delay }: Extract<Wish, { wish: 'base' }>): null {
  if (erp === 'ixc') {
    ixc.requests.clear();
    ixc.settings.webservice.delay = delay;
    ixc.grow(contracts);
  } else {
    voalle.apiRequests.clear();
    voalle.settings.api.always = delay === 0 ? null : { kind: 'delay', milliseconds: delay };
    voalle.grow(contracts);
  }
  return null;
}
