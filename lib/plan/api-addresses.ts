// Where an installation's services are: one answer for the page that asks the browser's permission at the click and
// for the background that reads. Pure.

import type { ApiAddresses } from '../model/api';
import type { Instance } from '../model/erp';

/** Voalle's ports [P]; a proxy may have moved them, so the operator can say where they are. */
const PORTS = { identity: 45_700, base: 45_715 } as const;

/** The addresses of an installation's services, the operator's own first. IXC has one for everything [P+]. */
export function apiAddresses({ erp, origin, api }: Pick<Instance, 'erp' | 'origin' | 'api'>): ApiAddresses {
  const usual = (part: keyof ApiAddresses): string =>
    erp === 'ixc' ? origin : `https://${new URL(origin).hostname}:${PORTS[part]}`;
  const own = (part: keyof ApiAddresses): string => api?.[part].trim() ?? '';
  const base = own('base') || usual('base');
  return { identity: erp === 'ixc' ? base : own('identity') || usual('identity'), base };
}

/** The origins that the browser has to let Encaixe reach, each once. */
export function apiOrigins(instance: Pick<Instance, 'erp' | 'origin' | 'api'>): readonly string[] {
  const { identity, base } = apiAddresses(instance);
  return [
    ...new Set([identity, base].filter((each) => URL.canParse(each)).map((each) => new URL(each).origin)),
  ];
}
