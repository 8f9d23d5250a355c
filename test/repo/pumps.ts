// Texts that hurt a regular expression, and how long it takes over them. They are made of what the expression itself looks
// for: runs of each sign, runs after a sign that begins a match, words over and over, signs in turns, each with an end that
// fits nothing. Sizes grow, and the first that takes far too long ends it, so that even an endless one is caught in time.

/** Signs that stand for the classes of expressions: letters, digits, blanks, accents, marks, what nobody sees. */
const ANY = ['a', 'Z', '0', ' ', '\n', '<', '.', '/', 'é', '\u0301', '\u200b'];
/** Fits nothing. */
const END = '\u0001';

const SIZES = [20, 24, 28, 32, 1_000, 10_000];
const WHOLE = 100_000;
/** Milliseconds for up to 10,000 signs. What grows with the length takes a hundredth of it. */
const FAR_TOO_LONG = 20;
/** Milliseconds for 100,000 signs that a busy machine may need for anything. */
const HARMLESS = 250;
/** Ten times as much to read may take this many times as long: the square of ten is a blow-up. */
const GROWTH = 40;

/** What an expression is slow on; null when it is on nothing. */
export function slowOn(expression: RegExp): string | null {
  const pumps = pumpsOf(expression.source);
  let timed: { readonly pump: Pump; readonly time: number }[] = [];
  for (const size of SIZES) {
    timed = pumps.map((pump) => ({ pump, time: timeOf(expression, pump, size) }));
    const slow = timed.find(({ time }) => time > FAR_TOO_LONG);
    if (slow !== undefined) return told(slow.pump, size, slow.time);
  }
  const worst = timed.toSorted((a, b) => b.time - a.time).slice(0, 5);
  for (const { pump, time } of worst) {
    const whole = timeOf(expression, pump, WHOLE);
    if (whole > HARMLESS && whole > GROWTH * Math.max(time, 0.1)) return told(pump, WHOLE, whole);
  }
  return null;
}

interface Pump {
  readonly begin: string;
  readonly unit: string;
}

const told = ({ begin, unit }: Pump, size: number, time: number): string =>
  `${JSON.stringify(begin + unit)}… of ${size}: ${Math.round(time)} ms`;

/** The least of a few tries: whatever else the machine does only adds. */
function timeOf(expression: RegExp, { begin, unit }: Pump, size: number): number {
  const text = begin + unit.repeat(Math.ceil(size / unit.length)) + END;
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 3; tries += 1) {
    const began = performance.now();
    expression.lastIndex = 0;
    // A global one is for all places of a text; any other stops at the first.
    if (expression.global) text.replace(expression, '');
    else expression.test(text);
    least = Math.min(least, performance.now() - began);
    if (least < 1 || least > 1_000) break;
  }
  return least;
}

function pumpsOf(source: string): readonly Pump[] {
  const letters = source.replace(/\\u([\da-f]{4})/giu, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  const plain = letters.replace(/\\[a-z]/giu, ' ');
  const words = plain.match(/[\p{L}\d]{2,}/gu) ?? [];
  const signs = [...new Set([...ANY, ...Array.from(plain)])].slice(0, 15);
  const units = [
    ...new Set([...signs, ...words, ...words.map((word) => `${word} `), ...words.map((word) => `<${word} `)]),
  ];
  return [
    ...units.map((unit) => ({ begin: '', unit })),
    // What begins a match, and then never ends it.
    ...units.flatMap((begin) => signs.map((unit) => ({ begin, unit }))),
    ...signs.flatMap((a) => signs.map((b) => ({ begin: '', unit: a + b }))),
  ];
}
