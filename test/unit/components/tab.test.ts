// The view of a tab and what the operator keeps, against a background that answers as told.

import { describe, expect, it } from 'vitest';
import { asking } from '../../../components/state/asking';
import { keeping } from '../../../components/state/setup';
import { missingValues } from '../../../lib/plan/progress';
import { subjectOf, tabState } from '../../../components/state/tab';
import type { TabView } from '../../../lib/messages/channels';
import { partiu } from '../../../lib/partners/partiu';
import { background, profile, tabView } from './samples';
import type { Answers } from './samples';

async function page(answers: Answers = {}) {
  const back = background({ 'tab.view': () => tabView(), ...answers });
  const questions = asking(back.ask);
  const tab = tabState(questions);
  await tab.show(7);
  return { ...back, tab, keep: keeping(questions, tab) };
}

describe('the view of a tab', () => {
  it('drops an answer about a tab that is no longer followed', async () => {
    const slow = Promise.withResolvers<TabView>();
    const back = background({
      'tab.view': ({ tabId }) => (tabId === 1 ? slow.promise : tabView({ tabId })),
    });
    const tab = tabState(asking(back.ask));
    const first = tab.show(1);
    await tab.show(2);
    slow.resolve(tabView({ tabId: 1 }));
    await first;
    expect(tab.view.value?.tabId).toBe(2);
  });

  it('asks again for changes of its own tab and profile only', async () => {
    const { tab, payloads } = await page();
    const before = payloads('tab.view').length;
    tab.heed({ about: 'tab', tabId: 8 });
    tab.heed({ about: 'setup', profileId: 'other' });
    tab.heed({ about: 'journal' });
    expect(payloads('tab.view')).toHaveLength(before);
    tab.heed({ about: 'tab', tabId: 7 });
    tab.heed({ about: 'setup', profileId: 'p1' });
    expect(payloads('tab.view')).toHaveLength(before + 2);
  });

  it('tells when the background is silent, and when it speaks again', async () => {
    let broken = true;
    const questions = asking(
      background({
        'tab.view': () => {
          if (broken) throw new Error('silent');
          return tabView();
        },
      }).ask,
    );
    const tab = tabState(questions);
    await tab.show(7);
    expect(questions.trouble.value).toBe('silent');
    broken = false;
    await tab.refresh();
    expect(questions.trouble.value).toBeNull();
    expect(tab.view.value).not.toBeNull();
  });

  it('has no subject for a partner that this version does not know', () => {
    expect(subjectOf(tabView({ profiles: [{ ...profile, partnerId: 'from-the-future' }] }))).toBeNull();
    expect(subjectOf(tabView())?.progress.total).toBe(partiu.checklist.length);
  });
});

describe('what is kept', () => {
  it('makes a profile and looks again', async () => {
    const { keep, payloads } = await page({ 'profiles.create': () => profile });
    expect(await keep.create('i1', partiu, 'Filial')).toBe(profile);
    expect(payloads('profiles.create')).toEqual([{ instanceId: 'i1', partnerId: 'partiu', label: 'Filial' }]);
    expect(payloads('tab.view')).toHaveLength(2);
  });

  it('tells when a profile could not be made', async () => {
    const { keep } = await page();
    expect(await keep.create('i1', partiu, 'Filial')).toBeNull();
  });

  it('never puts a secret among the values', async () => {
    const { keep, tab, payloads } = await page({ 'secrets.set': () => null, 'profiles.update': () => null });
    const subject = tab.subject.value;
    if (subject === null) throw new Error('a subject is expected');
    await keep.keep(subject, { password: 'senha nova', login: 'outro' });
    expect(payloads('secrets.set')).toEqual([{ profileId: 'p1', key: 'password', value: 'senha nova' }]);
    expect(payloads('profiles.update')).toEqual([
      { id: 'p1', label: profile.label, values: { ...profile.values, login: 'outro' } },
    ]);
  });

  it('saves one after the other, so that no value is lost', async () => {
    const shown = { view: tabView() };
    const { keep, tab, payloads } = await page({
      'tab.view': () => shown.view,
      'profiles.update': ({ values }) => {
        shown.view = tabView({ profiles: [{ ...profile, values }] });
        return null;
      },
    });
    const subject = tab.subject.value;
    if (subject === null) throw new Error('a subject is expected');
    await Promise.all([keep.keep(subject, { login: 'a' }), keep.keep(subject, { productName: 'b' })]);
    expect(payloads('profiles.update').at(-1)).toMatchObject({ values: { login: 'a', productName: 'b' } });
  });

  it('counts required values and secrets that are missing', () => {
    expect(missingValues(partiu, profile)).toEqual([]);
    expect(
      missingValues(partiu, { ...profile, secrets: [], values: { ...profile.values, login: ' ' } }),
    ).toEqual(['login', 'password']);
  });
});
