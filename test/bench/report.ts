// What a benchmark found, as lines of a table; and the figures that are made of many measurements.

/** One line of the table. */
export interface Line {
  /** What was measured. */
  readonly what: string;
  /** Encaixe's own figure. */
  readonly ours: string;
  /** What it is held against, in the same run. */
  readonly beside: string;
  /** What comes of the two. */
  readonly result: string;
  readonly goal: string;
  readonly met: boolean;
}

/** A row of the design's table of speed, or several that are measured at once. */
export interface Row {
  /** For `--only`. */
  readonly name: string;
  measure(): Promise<readonly Line[]>;
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

/** How far the middle half of the values reaches, as a part of their median: below this a difference says nothing. */
export function noise(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return (at(0.75) - at(0.25)) / median(values);
}

/** Milliseconds as they are read. */
export const ms = (value: number): string =>
  `${value < 1 ? value.toFixed(3) : value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

/** The lines as a Markdown table. */
export function table(lines: readonly Line[]): string {
  const head = ['What', 'Encaixe', 'Beside it', 'Result', 'Goal', ''];
  const rows = lines.map(({ what, ours, beside, result, goal, met }) => [
    ...[what, ours, beside, result, goal],
    met ? 'met' : '**missed**',
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
