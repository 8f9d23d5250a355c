// What the checklist shows of a step before its screen is open.

import { describe, expect, it } from 'vitest';
import { prescriptions } from '../../../lib/plan/prescribed';
import { watchBrasil } from '../../../lib/partners/watch-brasil';
import { screenById } from '../../../lib/erps/screens';
import { presetFor, runsOf } from '../../../lib/plan/steps';
import { profileWith, setupWith } from './build';

function of(step: string) {
  const profile = profileWith({ webhookName: 'Watch', serviceCodes: 'PREMIUM' }, ['token']);
  const setup = setupWith();
  const run = runsOf({ partner: watchBrasil, profile, setup }).find((each) => each.step === step);
  const preset = run && presetFor(watchBrasil, run);
  const screen = run?.screen && screenById(run.screen);
  if (run === undefined || preset === undefined || !screen) throw new Error(`no step ${step}`);
  return prescriptions({ screen, preset, profile, setup, item: run.item });
}

describe('what is prescribed for a step', () => {
  it('stands in the order of the screen, with values of profile and guide', () => {
    const told = of('webhook').map(({ label, should }) => [label, should?.kind === 'value' && should.value]);
    expect(told).toContainEqual(['Nome do Webhook', 'Watch']);
    expect(told).toContainEqual(['Método HTTP', 'POST']);
    expect(told.map(([label]) => label)[0]).toBe('Nome do Webhook');
  });

  it('shows of a secret that there is one', () => {
    const header = of('webhook').find(({ key }) => key === 'headers:Authorization');
    expect(header?.should).toEqual({ kind: 'secret', present: true });
    expect(header?.label).toMatch(/› Authorization$/);
  });

  it('says why where there is no value to show', () => {
    expect(of('trigger')[0]).toMatchObject({ should: null, why: 'ask-partner' });
    expect(of('person')[0]).toMatchObject({ should: null, why: 'checked-only' });
  });

  it('names the item of a repeated step, and other values that are right', () => {
    expect(of('service').find(({ key }) => key === 'integrationCode')?.should).toMatchObject({
      value: 'PREMIUM',
    });
    expect(of('contract').find(({ key }) => key === 'status')?.also).toEqual(['Demonstração', 'Cortesia']);
  });
});
