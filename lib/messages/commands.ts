// What the background may ask of the scripts in a page, and nobody else of anybody. Each command is addressed to
// one document; the script checks the sender and the payload again. Reading, writing and pointing are three scripts,
// so each carries the guards of its own commands only.

import { mapOf, nothing, shape, text } from './guards';
import type { Guard } from './guards';
import type { HandCommands } from './orders';
import type { GuideCommands } from './pointers';
import { screenId } from './shapes';
import type { Snapshot } from '../model/snapshot';

export interface Command<Request, Answer> {
  readonly guard: Guard<Request>;
  /** Carries the answer's type; never present at run time. */
  readonly answer?: Answer;
}

/** Declares a command by its answer's type and the guard of its payload. */
export function command<Answer>(): <Request>(guard: Guard<Request>) => Command<Request, Answer> {
  return (guard) => ({ guard });
}

/** To the eyes. */
export const eyeCommands = {
  /** Reads the screen; `secrets` holds values to compare by field key, only after the operator's click. */
  read: command<Snapshot | null>()(shape({ screen: screenId, secrets: mapOf(text(8_000)) })),
  /** The instance was removed: watch nothing, answer nothing, write nothing from now on. */
  sleep: command<null>()(nothing),
} as const;

export type Commands = typeof eyeCommands & HandCommands & GuideCommands;
export type CommandName = keyof Commands;
export type CommandRequest<N extends CommandName> =
  Commands[N] extends Command<infer Request, unknown> ? Request : never;
export type CommandAnswer<N extends CommandName> =
  Commands[N] extends Command<unknown, infer Answer> ? Answer : never;
