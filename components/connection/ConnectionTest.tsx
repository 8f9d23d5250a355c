// The connection test: a button, how far it came in words, what that proves and what it does not, what to do.
// "Reachable" is never shown as success. Nothing is sent before the click.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Instance } from '../../lib/model/erp';
import type { TestLevel, TestResult } from '../../lib/model/setup';
import { VERDICTS } from '../../lib/plan/verdict';
import { Banner } from '../parts/Banner';
import { Button } from '../parts/Button';
import { testAsks, testLevelName, wordsOfTest } from '../words/test-codes';
import { Icon } from '../parts/Icon';
import { moment, say } from '../words/language';
import { runTest } from './run-test';
import { problemLine, testReport } from '../screen/report';
import { Status } from '../parts/Status';
import type { Keeping } from '../state/setup';
import type { Subject } from '../state/tab';

export interface ConnectionTestProps {
  readonly subject: Subject;
  /** The profile's ERP, which some tests ask. */
  readonly instance: Pick<Instance, 'origin' | 'api'>;
  readonly result: TestResult | null;
  readonly keeping: Pick<Keeping, 'test' | 'testing'>;
}

export function ConnectionTest({ subject, instance, result, keeping }: ConnectionTestProps) {
  const [note, setNote] = useState('');
  const testing = keeping.testing.value;

  const run = (alsoGet = false): Promise<void> => runTest(subject, instance, keeping, alsoGet);

  async function copy(found: TestResult): Promise<void> {
    try {
      await navigator.clipboard.writeText(testReport(subject, found));
      setNote(i18n.t('test.copied'));
    } catch {
      setNote(i18n.t('test.notCopied'));
    }
  }

  return (
    <div class="stack">
      {result === null && <p class="muted">{testAsks[subject.partner.test.kind]()}</p>}
      {result !== null && <Result subject={subject} result={result} />}
      <div class="row">
        <Button busy={testing} onPress={() => void run()}>
          {result === null ? i18n.t('test.run') : i18n.t('test.again')}
        </Button>
        {result !== null && wantsGet(subject, result) && (
          <Button tone="quiet" busy={testing} onPress={() => void run(true)}>
            {i18n.t('test.withGet')}
          </Button>
        )}
        {result !== null && (
          <Button tone="quiet" onPress={() => void copy(result)}>
            {i18n.t('test.copy')}
          </Button>
        )}
      </div>
      <Status>{testing ? i18n.t('test.running') : note}</Status>
    </div>
  );
}

const LEVELS: readonly TestLevel[] = ['L0', 'L1', 'L2', 'L3'];

function Result({ subject, result }: { readonly subject: Subject; readonly result: TestResult }) {
  const { partner } = subject;
  const { result: found, next } = wordsOfTest(partner.test.kind, result.code);
  const tone = result.outdated === true ? 'warning' : VERDICTS[result.code];
  return (
    <>
      <ol class="levels" aria-label={i18n.t('test.levels')}>
        {LEVELS.map((level) => {
          const reached = result.level !== null && level <= result.level;
          return (
            <li key={level} class={reached ? 'level level-reached' : 'level'}>
              <Icon name={reached ? 'done' : 'open'} />
              <span>{testLevelName[level]()}</span>
              <span class="sr-only">: {reached ? i18n.t('test.reached') : i18n.t('test.notReached')}</span>
            </li>
          );
        })}
      </ol>
      <Banner tone={tone} live>
        <p>{found()}</p>
        {result.outdated === true && <p>{i18n.t('test.outdated')}</p>}
        {result.problems.map((problem) => (
          <p key={`${problem.key} ${problem.code}`}>{problemLine(subject, problem)}</p>
        ))}
      </Banner>
      <dl class="facts">
        {(tone === 'good' || tone === 'info') && (
          <Fact term={i18n.t('test.proves')}>{say(partner.test.proves)}</Fact>
        )}
        <Fact term={i18n.t('test.doesNotProve')}>{say(partner.test.doesNotProve)}</Fact>
        <Fact term={i18n.t('test.nextTitle')}>{next()}</Fact>
      </dl>
      <dl class="facts facts-short">
        {result.host !== '' && <Fact term={i18n.t('test.host')}>{result.host}</Fact>}
        <Fact term={i18n.t('test.methods')}>{result.methods.join(', ') || i18n.t('test.methodsNone')}</Fact>
        {result.status !== null && <Fact term={i18n.t('test.status')}>{`HTTP ${result.status}`}</Fact>}
        {result.waitSeconds !== undefined && (
          <Fact term={i18n.t('test.wait')}>{i18n.t('test.seconds', [result.waitSeconds])}</Fact>
        )}
        <Fact term={i18n.t('test.duration')}>
          {i18n.t('test.milliseconds', [Math.round(result.milliseconds)])}
        </Fact>
        <Fact term={i18n.t('test.at')}>{moment(result.at)}</Fact>
      </dl>
    </>
  );
}

/** A server that answers neither OPTIONS nor HEAD may answer GET, which is sent only when the operator asks for it. */
function wantsGet({ partner }: Subject, { code, methods }: TestResult): boolean {
  const isSilent = code === 'method-not-allowed' || code === 'not-found' || code === 'network-error';
  return partner.test.kind === 'probe' && isSilent && methods.length > 0 && !methods.includes('GET');
}

function Fact({ term, children }: { readonly term: string; readonly children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
