// The connection test as text, to hand to a partner or a colleague. It is made from the result and the
// partner's own texts; no value of the profile goes in, so there is nothing to mask.

import { i18n } from '#i18n';
import type { TestResult } from '../lib/model/setup';
import { testLevelName, testWords } from './test-codes';
import { moment, say } from './language';
import type { Subject } from './state/tab';

export function testReport({ partner }: Pick<Subject, 'partner'>, result: TestResult): string {
  const { result: found, next } = testWords[result.code];
  const level = result.level === null ? '' : ` (${result.level}: ${testLevelName[result.level]()})`;
  const facts: readonly (readonly [string, string])[] = [
    [i18n.t('test.host'), result.host],
    [i18n.t('test.methods'), result.methods.join(', ') || i18n.t('test.methodsNone')],
    [i18n.t('test.status'), result.status === null ? '' : `HTTP ${result.status}`],
    [
      i18n.t('test.wait'),
      result.waitSeconds === undefined ? '' : i18n.t('test.seconds', [result.waitSeconds]),
    ],
    [i18n.t('test.duration'), i18n.t('test.milliseconds', [Math.round(result.milliseconds)])],
    [i18n.t('test.at'), moment(result.at)],
    [i18n.t('test.doesNotProve'), say(partner.test.doesNotProve)],
    [i18n.t('test.nextTitle'), next()],
  ];
  return [
    `# ${i18n.t('test.reportTitle', [partner.name])}`,
    '',
    `${found()}${level} [${result.code}]`,
    '',
    ...facts.filter(([, fact]) => fact !== '').map(([term, fact]) => `- ${term}: ${fact}`),
    '',
  ].join('\n');
}
