// What was found, as text to hand to a partner or a colleague: a connection test, or a screen that is not as its preset
// expects it. Made from the result and from texts of ours; a value goes in by its name alone, so there is nothing to mask.

import { i18n } from '#i18n';
import { splitKey } from '../../lib/model/screen';
import { ERP_ADDRESS } from '../../lib/model/setup';
import type { FillJob, Preview, TestProblem, TestResult } from '../../lib/model/setup';
import { linesOf } from '../state/receipt';
import { refusalText, saidName, whyText } from '../words/codes';
import { reasonOf, summaryOf } from '../words/receipt-words';
import { problemText, testLevelName, wordsOfTest } from '../words/test-codes';
import { moment, say } from '../words/language';
import type { Subject } from '../state/tab';
import { fieldLabel, screenTitle } from '../words/words';

type About = Pick<Subject, 'partner'>;

/** The report as Markdown, in the operator's language. */
export function testReport({ partner }: About, result: TestResult): string {
  const { result: found, next } = wordsOfTest(partner.test.kind, result.code);
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
    ...(result.outdated === true ? [i18n.t('test.outdated'), ''] : []),
    ...result.problems.map((problem) => `- ${problemLine({ partner }, problem)}`),
    ...facts.filter(([, fact]) => fact !== '').map(([term, fact]) => `- ${term}: ${fact}`),
    '',
  ].join('\n');
}

/** The fields that a screen does not let be filled, each with its reason: neither what stands there nor what should. */
export function screenReport({ partner }: About, { screen, rows }: Preview): string {
  const refused = rows.filter(({ action }) => action === 'refuse');
  return [
    `# ${i18n.t('report.title', [partner.name])}`,
    '',
    `${screenTitle(screen)} [${screen}]`,
    '',
    ...refused.map(({ key, refusal, why }) => {
      // What stands behind the field of an item may be a code of the operator's.
      const { field } = splitKey(key);
      const reason = refusal === undefined ? whyText[why]() : refusalText[refusal]();
      return `- ${fieldLabel(screen, field)} [${field}]: ${reason} [${refusal ?? why}]`;
    }),
    '',
  ].join('\n');
}

/** A fill or its undo, field by field, each with what became of it and why: neither what stands there nor what stood. */
export function receiptReport({ partner }: About, job: FillJob): string {
  const lines = linesOf(job);
  return [
    `# ${i18n.t('receipt.report', [partner.name])}`,
    '',
    `${screenTitle(job.screen)} [${job.screen}], ${moment(job.at)}`,
    '',
    summaryOf(lines),
    '',
    ...lines.map((line) => {
      // As above: the item may be a code of the operator's.
      const { field } = splitKey(line.key);
      const reason = reasonOf(line);
      const told = [saidName[line.said](), ...(reason === null ? [] : [reason])].join('; ');
      return `- ${fieldLabel(job.screen, field)} [${field}]: ${told} [${line.row?.refusal ?? line.said}]`;
    }),
    '',
  ].join('\n');
}

/** One value and what is wrong with it, as a sentence. */
export function problemLine({ partner }: About, { key, code }: TestProblem): string {
  const label = partner.values.find((value) => value.key === key)?.label;
  const name = key === ERP_ADDRESS ? i18n.t('test.erpAddress') : label === undefined ? key : say(label);
  return `${name} ${problemText[code]()}.`;
}
