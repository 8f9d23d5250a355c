// How a command to a script in a page is declared (commands.ts lists them).

import type { Guard } from './guards';

export interface Command<Request, Answer> {
  readonly guard: Guard<Request>;
  /** Carries the answer's type; never present at run time. */
  readonly answer?: Answer;
}

/** Declares a command by its answer's type and the guard of its payload. */
export function command<Answer>(): <Request>(guard: Guard<Request>) => Command<Request, Answer> {
  return (guard) => ({ guard });
}
