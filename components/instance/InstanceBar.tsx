// Which ERP installation the page speaks of: name, ERP, host, and its environment where nobody can miss it.

import type { Instance } from '../../lib/model/erp';
import { EnvironmentBadge } from '../parts/Badge';
import { erpName } from '../words/codes';

export function InstanceBar({ instance }: { readonly instance: Instance }) {
  return (
    <div class="instance">
      <strong class="instance-label">{instance.label}</strong>
      <EnvironmentBadge environment={instance.environment} />
      <span class="muted instance-host">
        {erpName[instance.erp]()} · {hostOf(instance.origin)}
      </span>
    </div>
  );
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
