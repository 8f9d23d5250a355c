// Which section of a long page is being read. Pure.

/** Where the heading of a section stands: pixels below the upper edge of what is seen. */
export interface Place {
  readonly id: string;
  readonly top: number;
}

export interface View {
  readonly height: number;
  /** There is nothing above what is seen, or nothing below it. */
  readonly edge: 'start' | 'end' | null;
  /** The section that a link asked for last. */
  readonly target: string;
}

/**
 * The last section that begins in the upper third. At its two ends a page cannot be moved so that a section would come up
 * there: then it is the one that was asked for, where that is in sight, and otherwise the outermost.
 */
export function seenOf(places: readonly Place[], { height, edge, target }: View): string | null {
  const asked = places.find(({ id, top }) => id === target && top >= 0 && top < height);
  switch (edge) {
    case 'start':
      return (asked ?? places[0])?.id ?? null;
    case 'end':
      return (asked ?? places.at(-1))?.id ?? null;
    case null:
      return (places.findLast(({ top }) => top <= height / 3) ?? places[0])?.id ?? null;
  }
}
