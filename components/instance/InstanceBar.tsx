// Which ERP installation the page speaks of: name, ERP, host, and its environment where nobody can miss it. What the
// page itself says of its environment is shown, and said to be the page's word, unless the operator settled it.

import { i18n } from '#i18n';
import type { Environment, Instance } from '../../lib/model/erp';
import { environmentShown } from '../../lib/plan/environment';
import { EnvironmentBadge } from '../parts/Badge';
import { erpName } from '../words/codes';

export interface InstanceBarProps {
  readonly instance: Instance;
  /** What its pages say; left out where none is at hand. */
  readonly shownEnvironment?: Environment | null;
}

export function InstanceBar({ instance, shownEnvironment = null }: InstanceBarProps) {
  const environment = environmentShown({ instance, shownEnvironment });
  return (
    <div class="instance">
      <strong class="instance-label">{instance.label}</strong>
      <EnvironmentBadge environment={environment} />
      <span class="muted instance-host">
        {erpName[instance.erp]()} · {hostOf(instance.origin)}
        {environment === shownEnvironment && ` · ${i18n.t('home.pageSays')}`}
      </span>
    </div>
  );
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
