// Something the operator should read before going on: a sign, a sentence and, where there is one, a way out.

import type { ComponentChildren } from 'preact';
import { severityName } from '../words/codes';
import { Icon } from './Icon';

export interface BannerProps {
  readonly tone: 'error' | 'warning' | 'info' | 'good';
  /** Announced when it appears; leave it out for what stands there from the beginning. */
  readonly live?: boolean;
  readonly children: ComponentChildren;
}

export function Banner({ tone, live = false, children }: BannerProps) {
  return (
    <div class={`banner tone-${tone}`} role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={tone === 'good' ? 'done' : tone} />
      {tone !== 'good' && <span class="sr-only">{severityName[tone]()}: </span>}
      <div>{children}</div>
    </div>
  );
}
