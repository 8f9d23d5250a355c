// What somebody who is asked for help needs to know of an error: its code, the page, the version and the time. Never a value,
// never a host name, and of the page's own address its name alone.

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** The report as Markdown, in the operator's language; the time stands in it as machines write it. */
export function troubleReport(code: string): string {
  const { version } = browser.runtime.getManifest();
  const page = location.pathname.replace(/^\/|\.html$/g, '');
  return [
    `# ${i18n.t('troubleReport.title')}`,
    '',
    `- ${i18n.t('troubleReport.code')}: ${code}`,
    `- ${i18n.t('troubleReport.page')}: ${page}`,
    `- ${i18n.t('troubleReport.version')}: ${version}`,
    `- ${i18n.t('troubleReport.when')}: ${new Date().toISOString()}`,
    '',
  ].join('\n');
}
