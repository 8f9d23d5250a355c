// Marks: who may have what marked where, and when marks go.

import { beforeEach, describe, expect, it } from 'vitest';
import { bench, FORM, ORIGIN, place, screen, TAB } from './bench';
import type { Bench } from './bench';
import type { MarkOrder } from '../../../lib/messages/marks';
import { SETTINGS } from '../../../lib/model/settings';
import type { ProfileView } from '../../../lib/model/setup';

const order: MarkOrder = {
  screen: screen.id,
  form: FORM,
  words: { error: 'Erro', warning: 'Aviso', info: 'Nota' },
  marks: [{ key: 'url', severity: 'error', text: 'O valor é outro.' }],
};

let b: Bench;
let profile: ProfileView;
beforeEach(async () => {
  b = bench();
  ({ profile } = await b.ready());
});

const show = (more: object = {}) =>
  b.ask('marks.show', { tabId: TAB, profileId: profile.id, order, ...more });
const told = () => b.sent.filter(({ command }) => ['mark', 'unmark'].includes(command));

describe('marks', () => {
  it('are told to the document that shows the screen, which gets the script first', async () => {
    expect(await show()).toEqual({ ok: true, value: null });
    expect(b.registration.injectMarks).toHaveBeenCalledExactlyOnceWith(place);
    expect(told().at(-1)).toMatchObject({ command: 'mark', payload: order });
    await show();
    expect(b.registration.injectMarks).toHaveBeenCalledOnce();
  });

  it.each([
    ['of a profile that is gone', { profileId: 'nobody' }, 'no-profile'],
    ['of a tab that shows nothing of it', { tabId: 99 }, 'not-granted'],
    ['of a screen that is not open', { order: { ...order, screen: 'voalle/other' } }, 'no-screen'],
  ])('%s are refused, and nobody is told', async (_what, more, error) => {
    expect(await show(more)).toEqual({ ok: false, error });
    expect(told()).toEqual([]);
  });

  it('are refused on an ERP that is not the profile’s own, or no longer granted', async () => {
    b.granted.delete(ORIGIN);
    expect(await show()).toEqual({ ok: false, error: 'not-granted' });
    expect(told()).toEqual([]);
  });

  it('for another form than the one on top are none', async () => {
    b.answer('D1', { mark: () => 'screen-gone' });
    expect(await show()).toEqual({ ok: false, error: 'no-screen' });
  });

  it('of a page that does not answer are told to be silent', async () => {
    b.registration.injectMarks.mockRejectedValueOnce(new Error('gone'));
    expect(await show()).toEqual({ ok: false, error: 'page-silent' });
  });

  it('go where nothing is found any more, and no script is put there for that', async () => {
    expect(await show({ order: { ...order, marks: [] } })).toEqual({ ok: true, value: null });
    expect(told().map(({ command }) => command)).toEqual(['unmark']);
    expect(b.registration.injectMarks).not.toHaveBeenCalled();
  });

  it('go from all tabs at once when the switch goes off, and do not come back', async () => {
    await show();
    b.documents.set('D8', {});
    await b.tell('page.hello', { erp: 'voalle' }, { tabId: 8, documentId: 'D8' });
    await b.ask('settings.set', { ...SETTINGS, marks: false });
    const gone = b.sent.filter(({ command }) => command === 'unmark');
    expect(gone.map(({ options }) => (options as { documentId: string }).documentId).sort()).toEqual([
      'D1',
      'D8',
    ]);
    expect(b.topics).toContainEqual({ about: 'settings' });
    await show();
    expect(told().at(-1)?.command).toBe('unmark');
  });

  it('are hidden in one tab when they are asked to', async () => {
    await show();
    await b.ask('marks.hide', { tabId: TAB });
    expect(told().at(-1)?.command).toBe('unmark');
  });
});
