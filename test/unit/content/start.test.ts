// @vitest-environment happy-dom
// A script begins only where the background says so, and the hands only where eyes are open.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { begun, start } from '../../../lib/content/start';
import { fakeDialect, field, screenOf } from '../form/fake-dialect';
import { background, granted, updateExtension } from './background';

const SCREENS = [screenOf([field('a')])];

afterEach(() => {
  begun()?.life.abort();
  vi.restoreAllMocks();
});

describe('start', () => {
  it('asks for its ERP and makes the dialect over the screens it is given', async () => {
    const { told } = background(granted(SCREENS));
    const dialectOf = vi.fn(fakeDialect);
    const started = await start('voalle', dialectOf);
    expect(told).toEqual([{ channel: 'page.hello', payload: { erp: 'voalle' } }]);
    expect(dialectOf).toHaveBeenCalledExactlyOnceWith(SCREENS);
    expect(begun()).toBe(started);
  });

  it.each([[{ answer: { granted: false } }], [{ refused: true }], [undefined]])(
    'ends on a page of which the background says %j',
    async (hello) => {
      background(hello);
      const dialectOf = vi.fn(fakeDialect);
      expect(await start('ixc', dialectOf)).toBeNull();
      expect(dialectOf).not.toHaveBeenCalled();
      expect(begun()).toBeNull();
    },
  );

  it('ends in a page that outlived the extension', async () => {
    background(granted(SCREENS));
    updateExtension();
    expect(await start('ixc', fakeDialect)).toBeNull();
  });

  it('puts the earlier script of the document to sleep', async () => {
    background(granted(SCREENS));
    const first = await start('ixc', fakeDialect);
    const second = await start('ixc', fakeDialect);
    expect(first?.life.signal.aborted).toBe(true);
    expect(begun()).toBe(second);
    second?.life.abort();
    expect(begun()).toBeNull();
  });
});
