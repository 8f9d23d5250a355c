// What is wrong right now, one line each, with the one thing to do about it; where nothing is, what comes next. A line
// leads to the place where it is mended, and the focus goes with it. Which is wrong was decided before (plan/troubles.ts).

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Environment, InstanceView } from '../../lib/model/erp';
import { severityOf, troubles } from '../../lib/plan/troubles';
import type { Present, Trouble } from '../../lib/plan/troubles';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Told } from '../parts/Told';
import type { Settling } from '../state/settling';
import type { Subject } from '../state/tab';
import { environmentName, severityName } from '../words/codes';
import { say } from '../words/language';
import { runTitle } from '../words/words';
import { goTo } from './places';
import type { Place } from './places';

export interface NowProps {
  readonly instance: InstanceView;
  readonly subject: Subject;
  readonly present: Present;
  readonly settling: Settling;
}

const go = (place: Place): void => goTo(place, document);

export function Now({ instance, subject, present, settling }: NowProps) {
  const [told, setTold] = useState('');
  const wrong = troubles(present);

  /** Takes the page's word, or keeps the operator's own. */
  async function settle(how: keyof Settling, says: Environment): Promise<void> {
    const done = await settling[how](instance, says);
    const stands = how === 'take' ? says : instance.environment;
    setTold(done ? i18n.t('home.settled', [environmentName[stands]()]) : i18n.t('notDone'));
  }

  return (
    <section class="section stack tight" aria-labelledby="now">
      <h2 id="now">{i18n.t('home.now')}</h2>
      {wrong.length === 0 ? (
        <Calm subject={subject} />
      ) : (
        <ul class="now">
          {wrong.map((trouble) => (
            <Line
              key={trouble.about}
              trouble={trouble}
              subject={subject}
              instance={instance}
              onSettle={(how, says) => void settle(how, says)}
            />
          ))}
        </ul>
      )}
      <Told>{told}</Told>
    </section>
  );
}

interface LineProps {
  readonly trouble: Trouble;
  readonly subject: Subject;
  readonly instance: InstanceView;
  readonly onSettle: (how: keyof Settling, says: Environment) => void;
}

function Line({ trouble, subject, instance, onSettle }: LineProps) {
  const severity = severityOf(trouble);
  return (
    <li class={`now-line now-${severity}`}>
      <Icon name={trouble.about === 'vault' ? 'lock' : severity} />
      <p>
        <span class="sr-only">{severityName[severity]()}: </span>
        {sentence(trouble, subject, instance)}
      </p>
      {trouble.about === 'environment' ? (
        <span class="row tight">
          <Button onPress={() => onSettle('take', trouble.says)}>
            {i18n.t('home.take', [environmentName[trouble.says]()])}
          </Button>
          <Button tone="quiet" onPress={() => onSettle('keep', trouble.says)}>
            {i18n.t('home.keep', [environmentName[instance.environment]()])}
          </Button>
        </span>
      ) : (
        <Button onPress={() => go(placeOf(trouble))}>{wayTo(trouble)}</Button>
      )}
    </li>
  );
}

function sentence(trouble: Trouble, { partner }: Subject, instance: InstanceView): string {
  switch (trouble.about) {
    case 'screen':
      return i18n.t('home.errors', trouble.errors);
    case 'step': {
      const title = runTitle(trouble.step);
      return trouble.others === 0
        ? i18n.t('home.stepBroken', [title])
        : i18n.t('home.stepsBroken', trouble.others, [title, trouble.others]);
    }
    case 'test':
      return TESTS[trouble.because]();
    case 'values': {
      const labels = partner.values.flatMap(({ key, label }) =>
        trouble.missing.includes(key) ? say(label) : [],
      );
      return i18n.t('home.missing', labels.length, [labels.join(', ')]);
    }
    case 'vault':
      return i18n.t('home.vault');
    case 'environment':
      return i18n.t('home.environment', [
        environmentName[trouble.says](),
        environmentName[instance.environment](),
      ]);
  }
}

const TESTS: Readonly<Record<Extract<Trouble, { about: 'test' }>['because'], () => string>> = {
  failed: () => i18n.t('home.testFailed'),
  unclear: () => i18n.t('home.testUnclear'),
  outdated: () => i18n.t('home.testOutdated'),
};

type Led = Exclude<Trouble, { about: 'environment' }>;

function wayTo(trouble: Led): string {
  switch (trouble.about) {
    case 'screen':
      return i18n.t('home.errorsGo');
    case 'step':
      return i18n.t('home.stepGo');
    case 'test':
      return i18n.t('home.testGo');
    case 'values':
      return i18n.t('home.missingGo');
    case 'vault':
      return i18n.t('home.vaultGo');
  }
}

function placeOf(trouble: Led): Place {
  switch (trouble.about) {
    case 'screen':
    case 'test':
    case 'vault':
      return { at: trouble.about };
    case 'step':
      return { at: 'step', id: trouble.step.id };
    case 'values':
      return { at: 'values', key: trouble.missing[0] ?? '' };
  }
}

/** Nothing is wrong: says so, and what comes next. */
function Calm({ subject }: { readonly subject: Subject }) {
  const { next, open } = subject.progress;
  const isOpen = open.length > 0;
  return (
    <div class="now-line now-calm">
      <Icon name="done" />
      <p>
        {i18n.t('home.calm')}{' '}
        {isOpen ? i18n.t('variants.first') : nextText(next === null ? null : runTitle(next))}
      </p>
      {(isOpen || next !== null) && (
        <Button
          onPress={() => go(isOpen || next === null ? { at: 'variants' } : { at: 'step', id: next.id })}
        >
          {isOpen ? i18n.t('home.choicesGo') : i18n.t('home.stepGo')}
        </Button>
      )}
    </div>
  );
}

function nextText(title: string | null): string {
  return title === null ? i18n.t('screen.allDone') : i18n.t('home.next', [title]);
}
