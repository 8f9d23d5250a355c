// The operator's own word on the checklist: which variant of it applies, a step ticked with a reason or taken back,
// a value that the screen did not show. What the partner's file does not name is refused.

import type { Handlers } from '../messages/door';
import { withEvidence, withOutput, withVariant, withoutEvidence } from '../plan/evidence';
import { runsOf } from '../plan/steps';
import type { Run } from '../plan/steps';
import type { JournalEvent, Setup } from '../model/setup';
import { benchOf, changeSetup } from './context';
import type { Bench } from './context';
import { line } from './journal';
import type { Tools } from './tools';

type StepHandlers = Pick<Handlers, 'steps.tick' | 'steps.untick' | 'steps.output' | 'steps.choose'>;

export function stepHandlers(tools: Tools): StepHandlers {
  const mark = (
    { profile }: Bench,
    step: Run,
    event: Extract<JournalEvent, 'tick' | 'untick'>,
    change: (setup: Setup) => Setup,
  ): Promise<Setup> =>
    changeSetup(tools, profile.id, change, [
      line(tools, {
        event,
        instanceId: profile.instanceId,
        profileId: profile.id,
        screen: step.screen ?? null,
        code: 'manual',
        step: step.id,
      }),
    ]);

  return {
    async 'steps.tick'({ profileId, step: id, reason }) {
      const { bench, step } = await find(tools, profileId, id);
      if (reason.trim() === '') throw new Error('a tick by hand needs a reason');
      const evidence = { kind: 'manual', at: tools.now(), reason: reason.trim() } as const;
      return mark(bench, step, 'tick', (setup) => withEvidence(setup, step.id, evidence));
    },

    async 'steps.untick'({ profileId, step: id }) {
      const { bench, step } = await find(tools, profileId, id);
      return mark(bench, step, 'untick', (setup) => withoutEvidence(setup, step.id));
    },

    async 'steps.output'({ profileId, step: id, key, value }) {
      const { step } = await find(tools, profileId, id);
      if (step.outputs?.some((output) => output.key === key) !== true) throw new Error('no such output');
      return changeSetup(tools, profileId, (setup) => withOutput(setup, step.id, key, value.trim()));
    },

    async 'steps.choose'({ profileId, variant, value }) {
      const bench = await benchOf(tools, profileId);
      const offered = bench?.partner.variants.find(({ key }) => key === variant)?.options ?? [];
      if (!offered.some((option) => option.value === value)) throw new Error('no such choice');
      return changeSetup(tools, profileId, (setup) => withVariant(setup, variant, value));
    },
  };
}

async function find(tools: Tools, profileId: string, id: string): Promise<{ bench: Bench; step: Run }> {
  const bench = await benchOf(tools, profileId);
  const step = bench === null ? undefined : runsOf(bench).find((each) => each.id === id);
  if (bench === null || step === undefined) throw new Error('no such step');
  return { bench, step };
}
