// How the fuzz tests run: at least 10,000 cases for each property, from one fixed seed, so that every machine tries the
// same ones. A failure prints its seed and its path. To try others, or that one alone:
//   FUZZ_SEED=7 FUZZ_RUNS=200000 npx vitest run test/unit/fuzz
//   FUZZ_SEED=7 FUZZ_PATH=4711:0:3 npx vitest run test/unit/fuzz/canonical.test.ts -t 'name of the test'

import fc from 'fast-check';

/** The seed of every run that names no other. */
const SEED = 1_202_611;
/** Fewer cases are no fuzzing. */
export const LEAST_RUNS = 10_000;

/** Milliseconds that one property may take on a machine that does other things besides. */
export const FUZZ_TIMEOUT = 120_000;

const { FUZZ_SEED, FUZZ_RUNS, FUZZ_PATH } = process.env;

/** What every property is run with. */
export const RUNS: fc.Parameters<unknown> = {
  seed: Number(FUZZ_SEED ?? SEED),
  numRuns: Math.max(LEAST_RUNS, Number(FUZZ_RUNS ?? LEAST_RUNS)),
  ...(FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH }),
};

/** Holds a property to all cases. */
export function always<Given extends [unknown, ...unknown[]]>(
  ...given: [
    ...arbitraries: { [Place in keyof Given]: fc.Arbitrary<Given[Place]> },
    holds: (...values: Given) => void,
  ]
): void {
  fc.assert(fc.property(...given), RUNS as fc.Parameters<Given>);
}

/** Holds a property that has to wait for something to all cases, one after the other. */
export function alwaysInTheEnd<Given extends [unknown, ...unknown[]]>(
  ...given: [
    ...arbitraries: { [Place in keyof Given]: fc.Arbitrary<Given[Place]> },
    holds: (...values: Given) => Promise<void>,
  ]
): Promise<void> {
  return fc.assert(fc.asyncProperty(...given), RUNS as fc.Parameters<Given>);
}
