/** Chance that repeats itself: the same seed always deals the same pages. */
export interface Random {
  /** From 0 up to, not including, this. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** Some of a list, each once, in an order of chance. */
  some<T>(from: readonly T[], count: number): T[];
  chance(percent: number): boolean;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    some(from, count) {
      const rest = [...from];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(below(rest.length), 1),
      ).flat();
    },
    chance: (percent) => below(100) < percent,
  };
}
