// The design tokens hold what they promise: every ink can be read on every ground, edges and the focus can be seen, in
// both schemes; no sheet brings a colour or a motion of its own; and whoever wants no motion gets none.

import { describe, expect, it } from 'vitest';
import { read, sources } from './sources';

const TOKENS = 'components/styles/tokens.css';

/** Comments speak of colours, too. */
const bare = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\//g, '');

const tokens = new Map(
  [...read(TOKENS).text.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** How long things move. */
const spans = [...(bare(read(TOKENS).text).split('@media')[0] ?? '').matchAll(/--([\w-]+): \d+ms;/g)].map(
  ([, name]) => name,
);

/** What text and signs are written in. */
const INKS = ['text', 'muted', 'accent', 'accent-strong', 'good', 'warning', 'error', 'info'];
/** What they stand on: any of them on any. */
const GROUNDS = [
  ...['ground', 'surface', 'sunken'],
  ...['accent-ground', 'good-ground', 'warning-ground', 'error-ground', 'info-ground'],
];
/** Filled controls, and what is written on them. */
const FILLED = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
] as const;
/** Edges of controls and the ring of the focus. */
const EDGES = ['edge', 'accent', 'error'];
/** What fills a bar that shows how much. */
const FILLS = ['accent', 'good', 'warning', 'error'];
/** Lines that only part one thing from the next, and the empty part of a bar. */
const LINES = ['line'];

const schemes = ['light', 'dark'] as const;

function contrastOf(one: string, other: string, scheme: (typeof schemes)[number]): number {
  return contrast(colourOf(one, scheme), colourOf(other, scheme));
}

function colourOf(name: string, scheme: (typeof schemes)[number]): string {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`there is no colour ${name}`);
  return colour[scheme];
}

describe.each(schemes)('in the %s scheme', (scheme) => {
  it('every ink has 4.5:1 or more on every ground', () => {
    const pairs = [...INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground] as const)), ...FILLED];
    const weak = pairs.filter(([ink, ground]) => contrastOf(ink, ground, scheme) < 4.5);
    expect(weak).toEqual([]);
  });

  it('edges and the focus have 3:1 or more on every ground', () => {
    const pairs = EDGES.flatMap((edge) => GROUNDS.map((ground) => [edge, ground] as const));
    expect(pairs.filter(([edge, ground]) => contrastOf(edge, ground, scheme) < 3)).toEqual([]);
  });

  it('a bar has 3:1 or more on its empty part', () => {
    const pairs = FILLS.flatMap((fill) => LINES.map((line) => [fill, line] as const));
    expect(pairs.filter(([fill, line]) => contrastOf(fill, line, scheme) < 3)).toEqual([]);
  });
});

it('measures as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

const sheets = sources('components/styles/**/*.css').filter(({ path }) => path !== TOKENS);

describe.each(sheets)('$path', ({ text }) => {
  const css = bare(text);

  it('has no colour of its own', () => {
    expect(
      css.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color-mix|color)\([^)]*\)/gi),
    ).toBeNull();
  });

  it('writes in inks and paints with grounds that were measured', () => {
    const inks = [
      ...css.matchAll(
        /(?:^|[\s;{])(?:color|fill|border-color|border|border-\w+): [^;]*?var\(--([\w-]+)\)[^;]*;/g,
      ),
    ];
    const drawn = inks.map(([, name = '']) => name);
    const known = [...INKS, ...EDGES, ...LINES, ...FILLED.map(([ink]) => ink)];
    expect(drawn.filter((name) => !known.includes(name) && tokens.has(name))).toEqual([]);
    const grounds = [...css.matchAll(/background(?:-color)?: var\(--([\w-]+)\)/g)].map(
      ([, name = '']) => name,
    );
    const painted = [...GROUNDS, ...LINES, ...FILLED.map(([, ground]) => ground), 'veil'];
    expect(grounds.filter((name) => !painted.includes(name))).toEqual([]);
  });

  it('lets nothing fade: half a colour has half its contrast', () => {
    const faded = [...css.matchAll(/opacity: ([^;]+);/g)].map(([, much]) => much);
    expect(faded.filter((much) => much !== '0' && much !== '1')).toEqual([]);
  });

  it('moves only for as long as a token says', () => {
    const moving = [...css.matchAll(/(?:transition|animation)[\w-]*: ([^;]+);/g)].map(([, how = '']) => how);
    const isTold = (how: string): boolean => spans.some((name) => how.includes(`var(--${name})`));
    expect(moving.filter((how) => !isTold(how) || /\d(?:ms|s)\b/.test(how))).toEqual([]);
    expect(css).not.toMatch(/scroll-behavior: smooth/);
  });
});

it('motion ends where none is wanted', () => {
  const text = bare(read(TOKENS).text);
  const [, still = ''] = /prefers-reduced-motion: reduce\) \{([\s\S]*?)\n\}/.exec(text) ?? [];
  expect(spans).not.toEqual([]);
  expect([...still.matchAll(/--([\w-]+): 0ms;/g)].map(([, name]) => name)).toEqual(spans);
});

/** The contrast ratio of WCAG 2.2 between two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
