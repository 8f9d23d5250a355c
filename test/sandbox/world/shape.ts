/** What a page of the world is before it has an address. */
import type { Random } from './random.ts';

export interface Content {
  readonly title: string;
  readonly body: string;
  /** Runs when the page is there, and sets `data-done` on the root when it has come to an end. */
  readonly script?: string;
}

/** A kind of page; chance makes many of it. */
export interface Shape {
  readonly name: string;
  /** The path at which such pages stand. */
  readonly at: string;
  readonly make: (chance: Random) => Content;
}
