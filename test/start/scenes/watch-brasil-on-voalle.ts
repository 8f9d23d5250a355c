// Watch Brasil on Voalle, from nothing to a first delivery: the partner of the tour.

import type { Page } from '@playwright/test';
import type { Scene, Stage } from '../tour.ts';
import { WATCH_BRASIL } from './voalle-cases.ts';
import { setUpWebhook } from './voalle-webhook.ts';
import type { Way } from './voalle-webhook.ts';

export type { Way } from './voalle-webhook.ts';

export const watchBrasilOnVoalle: Scene = {
  title: 'Watch Brasil no Voalle',
  async play(stage) {
    await setUpWatchBrasil(stage, 'directly');
  },
};

/** Performs the whole set-up and returns the panel as it stands at the end. */
export function setUpWatchBrasil(stage: Stage, way: Way): Promise<Page> {
  return setUpWebhook(stage, WATCH_BRASIL, way);
}
