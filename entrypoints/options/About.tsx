// Which version this is, whose code is in it, and what is kept where.

import { i18n } from '#i18n';

export function About({ version }: { readonly version: string }) {
  return (
    <>
      <p>{i18n.t('options.version', [version])}</p>
      <p>
        <a href="/licences.txt" target="_blank">
          {i18n.t('options.licences')}
        </a>
      </p>
      <h3>{i18n.t('options.kept')}</h3>
      <ul class="bullets">
        <li>{i18n.t('options.keptBrowser')}</li>
        <li>{i18n.t('options.keptSecrets')}</li>
        <li>{i18n.t('options.keptSubscribers')}</li>
        <li>{i18n.t('options.keptNetwork')}</li>
      </ul>
    </>
  );
}
