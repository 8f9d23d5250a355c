// A short word with a tone. The tone repeats what the word says; it never says something of its own.

import type { Environment } from '../../lib/model/erp';
import { environmentName } from '../words/codes';

export type Tone = 'good' | 'error' | 'warning' | 'info' | 'plain';

export function Badge({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: string }) {
  return <span class={`badge tone-${tone}`}>{children}</span>;
}

const TONES: Readonly<Record<Environment, Tone>> = {
  production: 'error',
  staging: 'warning',
  training: 'info',
};

/** Production stands out on purpose: a fill there is real. */
export function EnvironmentBadge({ environment }: { readonly environment: Environment }) {
  return <Badge tone={TONES[environment]}>{environmentName[environment]()}</Badge>;
}
