// The page of a base's readiness over a background that can be told what to answer: for the tests of its parts.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { expect } from 'vitest';
import { asking } from '../../../components/state/asking';
import { readinessState } from '../../../components/state/readiness';
import { vaultState } from '../../../components/state/vault';
import { Readiness } from '../../../entrypoints/readiness/Readiness';
import type { ApiFailure, ApiFailureCode } from '../../../lib/model/api';
import type { InstanceView } from '../../../lib/model/erp';
import type { Lack, LackPage, ReadinessRun } from '../../../lib/model/readiness';
import { NO_POLICY } from '../../../lib/model/policy';
import { SETTINGS } from '../../../lib/model/settings';
import type { ProfileView } from '../../../lib/model/setup';
import { background, instance, NOW, profile } from './samples';
import type { Answers } from './samples';

const voalle: InstanceView = {
  ...instance,
  erp: 'voalle',
  origin: 'https://voalle.provedor.example',
  environment: 'staging',
};
export const watch: ProfileView = { ...profile, partnerId: 'watch-brasil', label: 'Watch matriz' };

/** A finished walk with 128 contracts that would fail. */
export function walk(changes: Partial<ReadinessRun> = {}): ReadinessRun {
  return {
    profileId: 'p1',
    instanceId: 'i1',
    state: 'done',
    failure: null,
    phases: ['customers', 'stages', 'contracts'],
    phase: 'contracts',
    read: 4_310,
    total: 4_310,
    pageSize: 500,
    before: 8_000,
    contracts: 4_310,
    failing: 128,
    lacks: { 'email-missing': 100, 'mobile-malformed': 40, stage: 0 },
    worked: 60_000,
    startedAt: NOW - 60_000,
    at: NOW,
    ...changes,
  };
}

export function failure(code: ApiFailureCode, changes: Partial<ApiFailure> = {}): ApiFailure {
  return { code, status: null, said: null, waitSeconds: null, ...changes };
}

export const lacking = (index: number, changes: Partial<Lack> = {}): Lack => ({
  profileId: 'p1',
  contract: String(1_000 + index),
  number: `C-${index}`,
  customer: String(70 + index),
  name: `Cliente ${index}`,
  lacks: ['email-missing'],
  ...changes,
});

/** A list as the background keeps it: filtered by reason and name, in parts. */
export function listOf(all: readonly Lack[]) {
  return (request: {
    lack: string | null;
    search: string;
    after: string | null;
    count: number;
  }): LackPage => {
    const found = all.filter(
      ({ lacks, name }) =>
        (request.lack === null || lacks.some((each) => each === request.lack)) &&
        name.includes(request.search),
    );
    const from = found.findIndex(({ contract }) => contract === request.after) + 1;
    const rows = found.slice(from, from + request.count);
    const isLast = from + rows.length === found.length;
    return { rows, total: found.length, next: isLast ? null : (rows.at(-1)?.contract ?? null) };
  };
}

/** The contracts of that walk. */
export const people = Array.from({ length: 128 }, (_, index) =>
  lacking(index, index % 2 === 0 ? {} : { lacks: ['email-missing', 'mobile-malformed'] }),
);

/** The background's side of a walk: what it was ordered changes what it answers next. */
export async function open(first: ReadinessRun | null, answers: Answers = {}, whose: ProfileView = watch) {
  let current = first;
  const back = background({
    'profiles.list': () => [whose],
    'instances.list': () => [whose.partnerId === 'partiu' ? instance : voalle],
    'settings.get': () => SETTINGS,
    'policy.view': () => NO_POLICY,
    'readiness.view': () => current,
    'readiness.rows': listOf(people),
    'readiness.start': () => ({ ok: true, value: (current = walk({ state: 'running' })) }),
    'readiness.resume': () => ({ ok: true, value: (current = walk({ state: 'running' })) }),
    'readiness.pause': () => {
      current = walk({ state: 'paused' });
    },
    'readiness.cancel': () => {
      current = walk({ state: 'cancelled' });
    },
    'readiness.wipe': () => {
      current = null;
    },
    ...answers,
  });
  const questions = asking(back.ask);
  const readiness = readinessState(questions, 'p1');
  const page = render(<Readiness asking={questions} readiness={readiness} vault={vaultState(questions)} />);
  await readiness.load();
  return {
    ...back,
    ...page,
    readiness,
    /** The background tells that the walk has come to this. */
    tell: async (next: ReadinessRun | null) => {
      current = next;
      readiness.heed({ about: 'readiness', profileId: 'p1' });
      await waitFor(() => expect(readiness.run.value).toBe(next));
    },
  };
}

/** A button by its name, and a press that gives it the focus as a browser does. */
export const button = (name: RegExp | string) => screen.getByRole('button', { name });
export const press = (name: RegExp | string) => {
  button(name).focus();
  fireEvent.click(button(name));
};
/** What the live regions say. */
export const statuses = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
/** The rows of the list, without its headings. */
export const bodyRows = () => screen.queryAllByRole('row').slice(1);
