// The walk through a base: begin, pause, go on, cancel; how far it is, how fast, and why it stopped.
// Nothing is read before the click. What changes many times a second is not announced; phases and ends are.

import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ApiFailure } from '../../lib/model/api';
import type { InstanceView } from '../../lib/model/erp';
import type { ReadinessRun } from '../../lib/model/readiness';
import { apiOrigins } from '../../lib/plan/api-addresses';
import { progressOf } from '../../lib/plan/readiness';
import { addressOf } from '../instance/address';
import { ApiTrouble } from '../connection/ApiTrouble';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { count, moment, span } from '../words/language';
import { requestHosts } from '../instance/permission';
import { phaseName, readinessStateName } from '../words/readiness-codes';
import { Status } from '../parts/Status';
import type { Readiness } from '../state/readiness';

export interface ReadinessWalkProps {
  readonly instance: InstanceView;
  readonly readiness: Readiness;
}

export function ReadinessWalk({ instance, readiness }: ReadinessWalkProps) {
  const controls = useRef<HTMLDivElement>(null);
  const run = readiness.run.value;
  const busy = readiness.busy.value;
  const refused = readiness.refused.value;
  const isOpen = run !== null && (run.state === 'paused' || run.state === 'stopped');
  const isRunning = run?.state === 'running';

  // Given even after a refusal of the browser: the background reports that, with what to do.
  async function permitted(order: () => Promise<void>): Promise<void> {
    if (busy) return;
    const patterns = apiOrigins(instance).flatMap((origin) => addressOf(origin)?.pattern ?? []);
    if (patterns.length > 0) await requestHosts(patterns);
    await order();
  }

  async function cancel(): Promise<void> {
    // Its button goes with the walk; the focus must not.
    controls.current?.querySelector('button')?.focus();
    await readiness.cancel();
  }

  return (
    <div class="stack">
      <Status>{run === null ? '' : spoken(run)}</Status>
      {run !== null && <Progress run={run} />}
      {refused !== null ? (
        <Failure failure={refused} />
      ) : (
        run?.state === 'stopped' && run.failure !== null && <Failure failure={run.failure} />
      )}
      <div class="row" ref={controls}>
        {/* One button, whatever it says: the focus stays where it is. */}
        <Button
          tone={isRunning ? 'plain' : 'primary'}
          busy={busy}
          onPress={() => {
            if (isRunning) void readiness.pause();
            else void permitted(isOpen ? readiness.resume : readiness.start);
          }}
        >
          {isRunning ? i18n.t('readiness.pause') : isOpen ? i18n.t('readiness.resume') : startWord(run)}
        </Button>
        {(isRunning || isOpen) && (
          <Button tone="quiet" onPress={() => void cancel()}>
            {i18n.t('readiness.cancel')}
          </Button>
        )}
      </div>
      {run !== null && !isRunning && !isOpen && <p class="hint">{i18n.t('readiness.againWhat')}</p>}
    </div>
  );
}

function startWord(run: ReadinessRun | null): string {
  return run === null ? i18n.t('readiness.start') : i18n.t('readiness.again');
}

/** What is announced: the state, and of a running walk its phase. */
function spoken({ state, phase }: ReadinessRun): string {
  const name = readinessStateName[state]();
  return state === 'running' ? `${name}: ${phaseName[phase]()}` : name;
}

function Progress({ run }: { readonly run: ReadinessRun }) {
  const { state, phases, phase, read, total, at, rest } = run;
  const { share, rate, remaining } = progressOf(run);
  const reached = state === 'done' ? phases.length : phases.indexOf(phase);
  const figures = [
    ...(rate === null ? [] : [i18n.t('readiness.rate', [count(rate)])]),
    ...(state === 'running' && remaining !== null ? [i18n.t('readiness.remaining', [span(remaining)])] : []),
    ...(state === 'running' ? [] : [moment(at)]),
  ];
  return (
    <div class="stack">
      <progress max={1} value={share} aria-label={i18n.t('readiness.title')} />
      <ol class="levels" aria-label={i18n.t('readiness.phases')}>
        {phases.map((each, index) => (
          <li
            key={each}
            class={index <= reached ? 'level level-reached' : 'level'}
            aria-current={index === reached ? 'step' : undefined}
          >
            <Icon name={index < reached ? 'done' : 'open'} />
            <span>{phaseName[each]()}</span>
            {index === reached && <span class="muted">{howMany(read, total)}</span>}
          </li>
        ))}
      </ol>
      <p class="muted figures">{figures.join(' · ')}</p>
      {state === 'running' && rest !== undefined && (
        <p>{i18n.t('readiness.resting', [moment(rest.notBefore)])}</p>
      )}
    </div>
  );
}

function howMany(read: number, total: number | null): string {
  return total === null
    ? i18n.t('readiness.read', [count(read)])
    : i18n.t('readiness.readOf', [count(read), count(total)]);
}

/** Why it stopped or did not begin, and the way to the credential where that is what it wants. */
function Failure({ failure }: { readonly failure: ApiFailure }) {
  const { code } = failure;
  const wantsAccess = code === 'no-credential' || code === 'bad-credential' || code === 'auth-rejected';
  return (
    <ApiTrouble failure={failure}>
      {wantsAccess && (
        <p>
          <a href="/options.html" target="_blank">
            {i18n.t('readiness.openAccess')}
          </a>
        </p>
      )}
    </ApiTrouble>
  );
}
