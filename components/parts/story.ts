// A part in one of its states, as the page of stories shows it and a test renders it. Stories are seen by whoever builds
// Encaixe; none of them is shipped.

import type { ComponentChildren } from 'preact';

export interface Story {
  /** The state: "busy", "long words". */
  readonly name: string;
  /** A component, so that a story may keep state of its own. */
  readonly Show: () => ComponentChildren;
}

/** A handler for stories in which nothing has to happen. */
export const nothing = (): void => undefined;
