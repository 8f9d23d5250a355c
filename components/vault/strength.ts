// How long a passphrase would withstand somebody who copied the disk: an estimate, made in the page and told nobody.
// What it takes to make one weighs more than the page, so it comes with the first letter. It forbids nothing.

/** How good a passphrase is; 4 is the best. */
export type Level = 0 | 1 | 2 | 3 | 4;

export type CrackTime = 'minutes' | 'hours' | 'days' | 'months' | 'years' | 'centuries';

export interface Strength {
  readonly level: Level;
  readonly time: CrackTime;
}

/**
 * Passphrases that ten of today's best graphics cards try in a second at 600,000 rounds of PBKDF2 with HMAC-SHA-256.
 * The figure is rounded, and the words that it leads to are rounder still.
 */
const TRIES = 100_000;

const HOUR = 3_600;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** Each time ends before so many seconds. The levels follow from it: they mean the same for every passphrase. */
const TIMES: readonly (readonly [before: number, time: CrackTime, level: Level])[] = [
  [HOUR, 'minutes', 0],
  [DAY, 'hours', 0],
  [30 * DAY, 'days', 1],
  [YEAR, 'months', 2],
  [100 * YEAR, 'years', 3],
  [Infinity, 'centuries', 4],
];

/** What follows from the number of tries that find a passphrase. */
export function strengthFor(tries: number): Strength {
  const seconds = tries / TRIES;
  const [, time, level] = TIMES.find(([before]) => seconds < before) ?? [0, 'centuries', 4];
  return { time, level };
}

/** Words that somebody would try first on this computer; a list of English passwords knows none of them. */
const TRIED_FIRST = [
  ...['encaixe', 'cofre', 'senha', 'frase', 'frase-senha', 'segredo', 'acesso', 'mudar', 'trocar', 'entrar'],
  ...['provedor', 'internet', 'fibra', 'rede', 'telecom', 'voalle', 'ixc', 'ixcsoft', 'suporte', 'cliente'],
  ...[
    'brasil',
    'flamengo',
    'corinthians',
    'palmeiras',
    'deus',
    'jesus',
    'amor',
    'familia',
    'futebol',
    'bemvindo',
  ],
];

/** Estimates as patterns of words, dates, keyboards and repetitions go; whatever is longer is only better. */
export async function strengthOf(passphrase: string): Promise<Strength> {
  estimator ??= loadEstimator();
  const estimate = await estimator;
  return strengthFor(estimate(passphrase.slice(0, 100)));
}

let estimator: Promise<(passphrase: string) => number> | null = null;

async function loadEstimator(): Promise<(passphrase: string) => number> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const zxcvbn = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });
  return (passphrase) => zxcvbn.check(passphrase, TRIED_FIRST).guesses;
}
