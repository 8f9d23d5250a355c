// What is said in the page of a finding, and when the page is told: rules in words, never a value, as long as the switch is on.

import { signal } from '@preact/signals';
import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { asking } from '../../../components/state/asking';
import { marking, markLooks } from '../../../components/state/marks';
import { subjectOf } from '../../../components/state/tab';
import { findingText } from '../../../components/words/codes';
import { markOrderOf, ruleText } from '../../../components/words/mark-words';
import { channels } from '../../../lib/messages/channels';
import type { TabView } from '../../../lib/messages/channels';
import { mark } from '../../../lib/messages/marks';
import type { FindingCode } from '../../../lib/model/plan';
import { SETTINGS } from '../../../lib/model/settings';
import type { Preview } from '../../../lib/model/setup';
import { background, finding, preview, tabView } from './samples';

const value = (text: string) => ({ kind: 'value', value: text, text: `${text} em palavras` }) as const;

describe('the words of a mark', () => {
  it('are made from what has no value in it', () => {
    expectTypeOf<Parameters<typeof ruleText>[0]>().not.toHaveProperty('now');
    expectTypeOf<Parameters<typeof ruleText>[0]>().not.toHaveProperty('should');
  });

  it.each(Object.keys(findingText) as FindingCode[])(
    'of %s tell neither what is there nor what should be',
    (code) => {
      const planted = finding('url', { code, now: value('agora-plantado'), should: value('certo-plantado') });
      const order = markOrderOf({ ...preview, findings: [planted] });
      expect(JSON.stringify(order)).not.toContain('plantado');
      expect(order.marks.map(({ text }) => text.trim())).not.toContain('');
      expect(order.marks.every((each) => mark(each))).toBe(true);
    },
  );

  it('tell why there is a rule, in the words of the partner’s file', () => {
    expect(ruleText({ code: 'must-be-empty', note: { pt: 'O ERP o gera.', en: 'The ERP makes it.' } })).toBe(
      'Precisa ficar vazio. O ERP o gera.',
    );
  });

  it('are one mark a field, as bad as the worst that was found', () => {
    const { marks } = markOrderOf({
      ...preview,
      findings: [
        finding('url', { severity: 'info', code: 'confirm-with-partner' }),
        finding('url', { severity: 'error', code: 'empty', should: null }),
        finding('login', { severity: 'warning', code: 'malformed' }),
      ],
    });
    expect(marks.map(({ key, severity }) => [key, severity])).toEqual([
      ['url', 'error'],
      ['login', 'warning'],
    ]);
    expect(marks[0]?.text).toMatch(/^Está vazio.*Nenhuma fonte/);
  });

  it('pass the door, however much was found', () => {
    const findings = Array.from({ length: 300 }, (_, index) =>
      finding(`k${String(index)}`, { note: { pt: 'x'.repeat(3_000), en: '' } }),
    );
    const order = markOrderOf({ ...preview, findings });
    expect(channels['marks.show'].guard({ tabId: 7, profileId: 'p1', order })).toBe(true);
  });
});

describe('a look', () => {
  const seen = signal<Preview | null>(null);
  const view = signal<TabView | null>(null);
  const subject = {
    get value() {
      return view.value && subjectOf(view.value);
    },
  };
  let settings = SETTINGS;

  function open() {
    seen.value = null;
    view.value = tabView();
    const back = background({
      'settings.get': () => settings,
      'settings.set': (wanted) => (settings = wanted),
      'marks.show': () => ({ ok: true, value: null }),
      'marks.hide': () => undefined,
    });
    const questions = asking(back.ask);
    const marks = marking(questions);
    markLooks(questions, marks, { view, subject: subject as never }, { seen });
    return { ...back, marks };
  }
  beforeEach(() => (settings = SETTINGS));

  it('is told to the page once the switch is known to be on', async () => {
    const { marks, payloads } = open();
    seen.value = preview;
    expect(payloads('marks.show')).toEqual([]);
    await marks.load();
    expect(payloads('marks.show')).toEqual([{ tabId: 7, profileId: 'p1', order: markOrderOf(preview) }]);
  });

  it('is kept from the page while the switch is off, and told when it goes on', async () => {
    settings = { ...SETTINGS, marks: false };
    const { marks, payloads } = open();
    await marks.load();
    seen.value = preview;
    expect(payloads('marks.show')).toEqual([]);
    await marks.turn(true);
    expect(payloads('settings.set')).toEqual([SETTINGS]);
    expect(payloads('marks.show')).toHaveLength(1);
    settings = { ...SETTINGS, marks: false };
    marks.heed({ about: 'settings' });
    await vi.waitFor(() => expect(marks.on.value).toBe(false));
  });

  it('of another profile takes the marks of the one before away', async () => {
    const { marks, payloads } = open();
    await marks.load();
    seen.value = preview;
    seen.value = null;
    expect(payloads('marks.hide')).toEqual([]);
    view.value = tabView({ profiles: [], profileId: null });
    expect(payloads('marks.hide')).toEqual([{ tabId: 7 }]);
  });
});
