// An installation that is known and that the browser does not let the extension into: one press asks for it. The background
// hears of the grant from the browser.

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PolicyInstance } from '../../lib/model/policy';
import { addressOf } from '../instance/address';
import { mayEnter, requestHosts } from '../instance/permission';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';

export interface AllowHostProps {
  readonly instance: Pick<PolicyInstance, 'origin' | 'label'>;
  readonly onAllowed?: () => void;
}

type Grant = 'unknown' | 'missing' | 'denied' | 'there' | 'given';

export function AllowHost({ instance: { origin, label }, onAllowed }: AllowHostProps) {
  const [grant, setGrant] = useState<Grant>('unknown');
  const pattern = addressOf(origin)?.pattern ?? null;

  useEffect(() => {
    if (pattern !== null) void mayEnter(pattern).then((may) => setGrant(may ? 'there' : 'missing'));
  }, [pattern]);

  async function allow(): Promise<void> {
    if (pattern === null) return;
    const given = await requestHosts([pattern]);
    setGrant(given ? 'given' : 'denied');
    if (given) onAllowed?.();
  }

  if (pattern === null || grant === 'unknown' || grant === 'there') return null;
  if (grant === 'given') {
    return (
      <Banner tone="good" live>
        {i18n.t('policy.allowed')}
      </Banner>
    );
  }
  return (
    <div class="stack tight">
      <p>{i18n.t('policy.allowWhat')}</p>
      {grant === 'denied' && (
        <Banner tone="error" live>
          {i18n.t('instance.denied')}
        </Banner>
      )}
      <div class="row">
        <Button tone="primary" name={i18n.t('policy.allowOf', [label])} onPress={allow}>
          {i18n.t('policy.allow')}
        </Button>
      </div>
    </div>
  );
}
