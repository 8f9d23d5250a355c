// Invented data for the tests of the pages: one instance, one profile, one screen with its rows and findings.

import { vi } from 'vitest';
import type { Ask } from '../../../components/state/asking';
import { subjectOf } from '../../../components/state/tab';
import type { Subject } from '../../../components/state/tab';
import type { AnswerOf, ChannelName, RequestOf, TabView } from '../../../lib/messages/channels';
import type { InstanceView } from '../../../lib/model/erp';
import type { Finding, PlanRow, ReceiptRow } from '../../../lib/model/plan';
import type { FillJob, Place, Preview, ProfileView, TestResult } from '../../../lib/model/setup';

export const NOW = Date.UTC(2026, 10, 22, 14, 5);

/** A text that must never reach a page. */
export const SECRET = 'segredo-que-nao-pode-aparecer';

export const instance: InstanceView = {
  id: 'i1',
  erp: 'ixc',
  origin: 'https://ixc.provedor.example',
  label: 'Provedor Norte',
  environment: 'production',
  addedAt: NOW,
  secrets: [],
};

export const profile: ProfileView = {
  id: 'p1',
  instanceId: 'i1',
  partnerId: 'partiu',
  label: 'Partiu! matriz',
  values: {
    login: 'norte.api',
    url: 'https://api.partiu.example/v1',
    productName: 'Clube',
    subgroup: '12',
    basePrice: '9,90',
  },
  secrets: ['password'],
  origins: {},
  createdAt: NOW,
  updatedAt: NOW,
};

export const place: Place = { tabId: 7, frameId: 0, documentId: 'd1', origin: instance.origin };

const value = (text: string) => ({ kind: 'value', value: text }) as const;

export function row(key: string, changes: Partial<PlanRow> = {}): PlanRow {
  return {
    key,
    label: key,
    valueKind: 'text',
    now: value(''),
    will: value(`novo ${key}`),
    action: 'write',
    why: 'prescribed',
    ticked: true,
    overwrites: false,
    source: 'Guia §1',
    ...changes,
  };
}

export function finding(key: string, changes: Partial<Finding> = {}): Finding {
  return {
    key,
    label: key,
    severity: 'error',
    code: 'differs',
    now: value('errado'),
    should: value('certo'),
    source: 'Guia §1',
    mendable: true,
    ...changes,
  };
}

export const rows: readonly PlanRow[] = [
  row('plataforma', { label: 'Plataforma' }),
  row('senha', {
    label: 'Senha',
    valueKind: 'secret',
    now: { kind: 'secret', present: false },
    will: { kind: 'secret', present: true },
  }),
  row('url', { label: 'URL', now: value('https://velho.example'), ticked: false, overwrites: true }),
  row('token', { label: 'Token', action: 'skip', why: 'generated-by-erp', ticked: false }),
  row('login', { label: 'Login', action: 'refuse', refusal: 'readonly', ticked: false }),
];

export const preview: Preview = {
  id: 'v1',
  profileId: 'p1',
  screen: 'ixc/sva-integration',
  step: 'integration',
  place,
  form: '1 36',
  rows,
  findings: [finding('url', { label: 'URL', severity: 'warning' }), finding('login', { label: 'Login' })],
  at: NOW,
};

export function receiptRow(key: string, changes: Partial<ReceiptRow> = {}): ReceiptRow {
  return { key, outcome: 'written', after: value(`novo ${key}`), ...changes };
}

export function job(changes: Partial<FillJob> = {}): FillJob {
  return {
    id: 'j1',
    previewId: 'v1',
    profileId: 'p1',
    screen: 'ixc/sva-integration',
    place,
    state: 'done',
    ordered: ['plataforma', 'senha'],
    left: [],
    rows: [receiptRow('plataforma'), receiptRow('senha', { after: { kind: 'secret', present: true } })],
    undo: null,
    at: NOW,
    ...changes,
  };
}

export function testResult(changes: Partial<TestResult> = {}): TestResult {
  return {
    profileId: 'p1',
    at: NOW,
    level: 'L1',
    code: 'ok-reachable-only',
    status: 401,
    methods: ['OPTIONS', 'HEAD'],
    milliseconds: 182,
    host: 'api.partiu.example',
    problems: [],
    ...changes,
  };
}

export function tabView(changes: Partial<TabView> = {}): TabView {
  return {
    tabId: 7,
    origin: instance.origin,
    instance,
    seen: { screen: 'ixc/sva-integration', heading: 'Integrações SVA', place, at: 1 },
    shownEnvironment: null,
    profiles: [profile],
    progress: {},
    profileId: 'p1',
    setup: null,
    test: null,
    message: null,
    job: null,
    ...changes,
  };
}

/** What the operator works on in a view that has a profile. */
export function subjectIn(changes: Partial<TabView> = {}): Subject {
  const subject = subjectOf(tabView(changes));
  if (subject === null) throw new Error('a subject is expected');
  return subject;
}

export type Answers = {
  [N in ChannelName]?: (request: RequestOf<N>) => AnswerOf<N> | Promise<AnswerOf<N>> | null;
};

/** A background that answers some channels and breaks on the others; it remembers what it was asked. */
export function background(answers: Answers) {
  const asked = vi.fn<(channel: ChannelName, payload: unknown) => void>();
  const ask = (async (channel: ChannelName, payload: unknown) => {
    asked(channel, payload);
    const answer = answers[channel] as ((request: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error(`nobody answers ${channel}`);
    return answer(payload);
  }) as Ask;
  return {
    ask,
    asked,
    /** The payloads of one channel, in order. */
    payloads: (channel: ChannelName) =>
      asked.mock.calls.filter(([name]) => name === channel).map(([, sent]) => sent),
  };
}
