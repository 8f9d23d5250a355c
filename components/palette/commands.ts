// What the palette offers, from the state of the page: only what its own buttons would do at this moment, by the same
// ways. A command that could do nothing now is not in the list.

import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { presetFor } from '../../lib/plan/steps';
import { wasTouched } from '../../lib/plan/rows';
import { runTest } from '../connection/run-test';
import { menuOf } from '../steps/MenuPath';
import { revealStep } from '../steps/reveal';
import type { Pointing } from '../state/pointing';
import type { Keeping } from '../state/setup';
import type { Subject, TabState } from '../state/tab';
import { stepsOn } from '../state/work';
import type { Work } from '../state/work';
import { runTitle, screenTitle } from '../words/words';
import type { Command } from './matches';

/** What panel and popup have in common. */
export interface Desk {
  readonly tab: Pick<TabState, 'view' | 'subject'>;
  readonly keeping: Pick<Keeping, 'choose' | 'test'>;
}

export interface PanelDesk extends Desk {
  readonly work: Work;
  readonly pointing: Pick<Pointing, 'lead'>;
  /** False where the company forbids filling. */
  readonly mayFill: boolean;
}

const doing = (id: string, title: string, run: () => unknown): Command => ({
  id,
  group: i18n.t('palette.groups.doing'),
  title,
  run,
});

/** In the panel: the work on the open screen, the way to others, the steps, and what the popup offers, too. */
export function panelCommands(desk: PanelDesk): readonly Command[] {
  const subject = desk.tab.subject.value;
  const work = subject === null ? [] : workCommands(desk, subject);
  const ways = subject === null ? [] : wayCommands(desk, subject);
  return [...work, ...commonCommands(desk), ...ways];
}

/** In the popup: all but what needs the panel. */
export function popupCommands(desk: Desk, openPanel: (() => unknown) | null): readonly Command[] {
  const panel = openPanel === null ? [] : [doing('panel', i18n.t('palette.panel'), openPanel)];
  return [...panel, ...commonCommands(desk)];
}

function workCommands({ tab, work, mayFill }: PanelDesk, subject: Subject): readonly Command[] {
  const screen = tab.view.value?.seen?.screen ?? null;
  const commands: Command[] = [];
  const table = work.table.value;
  const job = work.receipt.value;
  if (work.phase.value === 'look' && screen !== null && stepsOn(subject, screen).length > 0) {
    commands.push(doing('check', i18n.t('palette.check'), work.check));
    const rows = work.seen.value?.rows;
    // Where everything is looked at only, there is nothing to preview.
    if (rows === undefined || rows.some(({ why }) => why !== 'checked-only'))
      commands.push(doing('preview', i18n.t('palette.preview'), () => work.preview()));
  }
  if (mayFill && work.phase.value === 'table' && table !== null && table.ticked.size > 0)
    commands.push(doing('fill', i18n.t('palette.fill', table.ticked.size), work.fill));
  if (work.phase.value === 'look' && job?.undo === null && job.rows.some(wasTouched))
    commands.push(doing('undo', i18n.t('palette.undo'), work.undo));
  return commands;
}

function commonCommands({ tab, keeping }: Desk): readonly Command[] {
  const view = tab.view.value;
  const subject = tab.subject.value;
  const instance = view?.instance ?? null;
  const test =
    subject === null || instance === null
      ? []
      : [doing('test', i18n.t('palette.test'), () => runTest(subject, instance, keeping))];
  const profiles = (view?.profiles ?? [])
    .filter(({ id }) => id !== view?.profileId)
    .map(({ id, label }): Command => ({
      id: `profile ${id}`,
      group: i18n.t('palette.groups.profiles'),
      title: i18n.t('palette.profile', [label]),
      run: () => keeping.choose(id),
    }));
  const options = doing('options', i18n.t('palette.options'), () => browser.runtime.openOptionsPage());
  return [...test, options, ...profiles];
}

/** Ways through the ERP's menu, and to the cards of the checklist. */
function wayCommands({ tab, pointing }: PanelDesk, { partner, progress }: Subject): readonly Command[] {
  const open = tab.view.value?.seen?.screen ?? null;
  const runs = progress.steps.map(({ step }) => step);
  const { next } = progress;
  const take =
    next === null || menuOf(next).length === 0
      ? []
      : [doing('take', i18n.t('palette.take', [runTitle(next)]), () => pointing.lead(next.id))];
  const screens = new Map(
    runs.flatMap((run) =>
      run.screen === undefined || run.screen === open || presetFor(partner, run) === undefined
        ? []
        : [[run.screen, run.id] as const],
    ),
  );
  return [
    ...take,
    ...[...screens].map(([screen, step]): Command => ({
      id: `screen ${screen}`,
      group: i18n.t('palette.groups.screens'),
      title: i18n.t('palette.screen', [screenTitle(screen)]),
      run: () => pointing.lead(step),
    })),
    ...runs.map((run): Command => ({
      id: `step ${run.id}`,
      group: i18n.t('palette.groups.steps'),
      title: i18n.t('palette.step', [runTitle(run)]),
      run: () => revealStep(run.id),
    })),
  ];
}
