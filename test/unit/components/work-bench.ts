// The work on a screen, over a background that answers as told.

import { expect, vi } from 'vitest';
import { asking } from '../../../components/state/asking';
import { tabState } from '../../../components/state/tab';
import { workState } from '../../../components/state/work';
import type { TabView } from '../../../lib/messages/channels';
import { background, preview, tabView } from './samples';
import type { Answers } from './samples';

/** A panel whose background shows `shown.view`, with the state that the page would have. */
export async function panel(answers: Answers = {}, view: TabView = tabView()) {
  const shown = { view };
  const back = background({
    'tab.view': () => shown.view,
    'screen.check': () => ({ ok: true, value: preview }),
    'screen.preview': () => ({ ok: true, value: preview }),
    ...answers,
  });
  const questions = asking(back.ask);
  const tab = tabState(questions);
  const work = workState(questions, tab);
  await tab.show(7);
  const settle = () => vi.waitFor(() => expect(work.busy.value).toBeNull());
  await settle();
  const change = async (next: TabView) => {
    shown.view = next;
    await tab.refresh();
    await settle();
  };
  return { ...back, tab, work, change, settle };
}
