// The work on one screen on the bench: the page's own state over a background that answers as told, and what an operator does there.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { expect } from 'vitest';
import { ScreenWork } from '../../../components/screen/ScreenWork';
import { asking } from '../../../components/state/asking';
import { marking } from '../../../components/state/marks';
import { pointing } from '../../../components/state/pointing';
import { tabState } from '../../../components/state/tab';
import { workState } from '../../../components/state/work';
import type { TabView } from '../../../lib/messages/channels';
import { background, preview, tabView } from './samples';
import type { Answers } from './samples';

/** The work on the screen of a view, over a background that answers as told. */
export async function open(view: TabView = tabView(), answers: Answers = {}, mayFill = true) {
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
  const points = pointing(questions, tab);
  const marks = marking(questions);
  await tab.show(7);
  await waitFor(() => expect(work.busy.value).toBeNull());
  function Page() {
    if (tab.view.value === null || tab.subject.value === null) return null;
    return (
      <ScreenWork
        view={tab.view.value}
        subject={tab.subject.value}
        work={work}
        pointing={points}
        marking={marks}
        mayFill={mayFill}
      />
    );
  }
  const { container } = render(<Page />);
  return { ...back, container, work, tab, shown };
}

/** The rows in order: is each of them ticked? */
export const ticks = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((each) => {
      const box = within(each).queryByRole<HTMLInputElement>('checkbox');
      return (box ?? within(each).getByRole<HTMLInputElement>('radio', { name: 'Preencher' })).checked;
    });

/** Presses one word of a row's choice. */
export const choose = (field: string, word: string) =>
  fireEvent.click(
    within(screen.getByRole('radiogroup', { name: `O que fazer com ${field}` })).getByRole('radio', {
      name: word,
    }),
  );

export const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

/** The same with the table open. */
export async function openTable(answers: Answers = {}) {
  const page = await open(tabView(), answers);
  press('Pré-visualizar');
  await screen.findByRole('table');
  return page;
}
