// What the company prescribes here, for whoever wonders why something is as it is, and what of it could not be used, for
// whoever wrote it.

import { i18n } from '#i18n';
import type { Allowed, LockableSetting, Policy } from '../../lib/model/policy';
import { Banner } from '../parts/Banner';
import { CopyReport } from '../parts/CopyReport';
import { forbiddenName, lockedName, problemText } from '../words/policy-words';

export function PolicyFacts({ policy }: { readonly policy: Policy }) {
  const { instances, profiles, partners, settings, allow, problems } = policy;
  const locked = Object.keys(settings) as LockableSetting[];
  const forbidden = (Object.keys(allow) as (keyof Allowed)[]).filter((each) => !allow[each]);
  const facts: readonly (readonly [title: string, names: readonly string[]])[] = [
    [i18n.t('policy.instances'), instances.map(({ label }) => label)],
    [i18n.t('policy.profiles'), profiles.map(({ label }) => label)],
    [i18n.t('policy.partners'), partners.map(({ name }) => name)],
    [i18n.t('policy.settings'), locked.map((each) => lockedName[each]())],
    [i18n.t('policy.allows'), forbidden.map((each) => forbiddenName[each]())],
  ];
  const said = problems.map(problemText);
  return (
    <>
      <p>{i18n.t('policy.what')}</p>
      <dl class="prescribed">
        {facts
          .filter(([, names]) => names.length > 0)
          .map(([title, names]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{names.join(', ')}</dd>
            </div>
          ))}
      </dl>
      {said.length > 0 && (
        <Banner tone="warning">
          <p>{i18n.t('policy.problemsWhat')}</p>
          <ul class="bullets">
            {said.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
          <CopyReport report={() => said.join('\n')} label={i18n.t('parts.copyReport')} />
        </Banner>
      )}
    </>
  );
}
