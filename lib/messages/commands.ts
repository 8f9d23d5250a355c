// What the background may ask of the scripts in a page, and nobody else of anybody. Each command is addressed to
// one document; the script checks the sender and the payload again. Reading, writing, pointing and marking are four
// scripts, so each carries the guards of its own commands only. The one command with a secret in it is the order of a fill, which
// goes to the hands (orders.ts).

import { command } from './command';
import type { Command } from './command';
import { flag, nothing, shape } from './guards';
import type { MarkCommands } from './marks';
import type { HandCommands } from './orders';
import type { GuideCommands } from './pointers';
import { screenId } from './shapes';
import type { SurveyCommands } from './survey';
import type { FormSnapshot } from '../model/snapshot';

/** To the eyes. */
export const eyeCommands = {
  /** Reads the screen; with `compare`, only after the operator's click, also what its secret fields hold. */
  read: command<FormSnapshot | null>()(shape({ screen: screenId, compare: flag })),
  /** The instance was removed: watch nothing, answer nothing, write nothing from now on. */
  sleep: command<null>()(nothing),
} as const;

export type Commands = typeof eyeCommands & HandCommands & GuideCommands & MarkCommands & SurveyCommands;
export type CommandName = keyof Commands;
export type CommandRequest<N extends CommandName> =
  Commands[N] extends Command<infer Request, unknown> ? Request : never;
export type CommandAnswer<N extends CommandName> =
  Commands[N] extends Command<unknown, infer Answer> ? Answer : never;
