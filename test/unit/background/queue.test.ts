// Tasks that must not overlap do not.

import { describe, expect, it } from 'vitest';
import { queue } from '../../../lib/background/queue';

describe('a queue', () => {
  it('runs tasks of one name one after the other, also after one that broke', async () => {
    const inTurn = queue();
    const told: string[] = [];
    const gate = Promise.withResolvers<undefined>();
    const first = inTurn('a', async () => {
      await gate.promise;
      told.push('first');
      throw new Error('no');
    });
    const second = inTurn('a', () => Promise.resolve(told.push('second')));
    await inTurn('b', () => Promise.resolve(told.push('other')));
    expect(told).toEqual(['other']);
    gate.resolve(undefined);
    await expect(first).rejects.toThrow('no');
    await second;
    expect(told).toEqual(['other', 'first', 'second']);
  });

  it('gives back what the task gives', async () => {
    const inTurn = queue();
    expect(await inTurn(1, () => Promise.resolve('x'))).toBe('x');
    expect(await inTurn(1, () => Promise.resolve('y'))).toBe('y');
  });
});
