// Profiles on their way out, and a file on its way in: opened, shown, ticked, brought. The file's text and the passphrase that
// opens it are held while the file is, for what was shown has to be read again when it is done; then both are let go.

import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { err, ok } from '../../lib/model/result';
import type { Result } from '../../lib/model/result';
import { LONGEST_TRANSFER } from '../../lib/model/transfer';
import type { TransferDone, TransferError, TransferFile, TransferPlan } from '../../lib/model/transfer';
import { addressOf } from '../instance/address';
import { requestHosts } from '../instance/permission';
import type { Asking } from './asking';

/** A file that was opened. */
export interface Opened {
  readonly name: string;
  /** Null until its passphrase is known. */
  readonly plan: TransferPlan | null;
  /** Ids of what would be imported. */
  readonly ticked: ReadonlySet<string>;
}

/** What is in the way: a reason of the file's, or of the browser's; `silent` where a banner says more. */
export type TransferProblem = TransferError | 'unreadable' | 'denied' | 'silent';

export interface TransferState {
  /** A file with these profiles. */
  readonly pack: (
    profileIds: readonly string[],
    passphrase: string | null,
  ) => Promise<Result<TransferFile, TransferError> | null>;
  readonly opened: ReadonlySignal<Opened | null>;
  readonly problem: ReadonlySignal<TransferProblem | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly open: (file: File) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<void>;
  readonly toggle: (id: string) => void;
  readonly close: () => void;
  /** Call it in the click: it may ask the browser for hosts. Null when nothing was imported. */
  readonly bring: () => Promise<TransferDone | null>;
}

/** Bytes of the longest file, whatever its letters; more is not even read. */
const MOST_BYTES = 3 * LONGEST_TRANSFER;

interface Held {
  readonly text: string;
  readonly passphrase: string | null;
}

export function transferState({ ask, attempt }: Asking): TransferState {
  const opened = signal<Opened | null>(null);
  const problem = signal<TransferProblem | null>(null);
  const busy = signal(false);
  let held: Held | null = null;

  function close(): void {
    held = null;
    opened.value = null;
    problem.value = null;
  }

  /** Looks at what is held, with one thing at a time under way. */
  async function inspect(name: string, file: Held): Promise<void> {
    const answer = await attempt(() => ask('transfer.inspect', { ...file }));
    if (held?.text !== file.text) return;
    if (answer?.ok === true) {
      held = file;
      const plan = answer.value;
      opened.value = { name, plan, ticked: newOf(plan) };
      return;
    }
    const why = answer === null ? 'silent' : answer.error;
    const needsPassphrase = why === 'passphrase-needed' || why === 'wrong-passphrase' || why === 'silent';
    opened.value = needsPassphrase ? { name, plan: null, ticked: new Set() } : null;
    problem.value = why === 'passphrase-needed' ? null : why;
  }

  async function alone(work: () => Promise<void>): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    await work();
    busy.value = false;
  }

  return {
    pack: (profileIds, passphrase) => attempt(() => ask('transfer.export', { profileIds, passphrase })),
    opened,
    problem,
    busy,
    close,
    open: (file) =>
      alone(async () => {
        close();
        const text = await textOf(file);
        if (!text.ok) {
          problem.value = text.error;
          return;
        }
        held = { text: text.value, passphrase: null };
        await inspect(file.name, held);
      }),
    unlock: (passphrase) =>
      alone(async () => {
        if (held !== null && opened.value !== null)
          await inspect(opened.value.name, { ...held, passphrase: passphrase === '' ? null : passphrase });
      }),
    toggle(id) {
      const now = opened.value;
      if (now === null) return;
      const ticked = new Set(now.ticked);
      if (!ticked.delete(id)) ticked.add(id);
      opened.value = { ...now, ticked };
    },
    async bring() {
      const now = opened.value;
      const file = held;
      if (busy.value || now?.plan == null || file === null || now.ticked.size === 0) return null;
      const hosts = hostsFor(now.plan, now.ticked);
      // First of all: the browser takes the question only from the click itself.
      const granted = hosts.length === 0 ? Promise.resolve(true) : requestHosts(hosts);
      let done: TransferDone | null = null;
      await alone(async () => {
        if (!(await granted)) {
          problem.value = 'denied';
          return;
        }
        const answer = await attempt(() => ask('transfer.import', { ...file, items: [...now.ticked] }));
        if (answer?.ok === true) {
          done = answer.value;
          close();
          return;
        }
        if (answer?.error === 'changed') await inspect(now.name, file);
        problem.value ??= answer === null ? 'silent' : answer.error;
      });
      return done;
    },
  };
}

async function textOf(file: File): Promise<Result<string, 'too-big' | 'unreadable'>> {
  if (file.size > MOST_BYTES) return err('too-big');
  const text = await file.text().catch(() => null);
  if (text === null) return err('unreadable');
  return text.length > LONGEST_TRANSFER ? err('too-big') : ok(text);
}

function hostsFor({ items, origins }: TransferPlan, ticked: ReadonlySet<string>): readonly string[] {
  const wanted = items.filter(({ id, addsInstance }) => addsInstance && ticked.has(id));
  return origins
    .filter((origin) => wanted.some(({ instance }) => instance.origin === origin))
    .flatMap((origin) => addressOf(origin)?.pattern ?? []);
}

/** What is ticked at first: a file may bring something new, but what it changes here the operator ticks by hand. */
function newOf({ items }: TransferPlan): ReadonlySet<string> {
  return new Set(items.filter(({ change }) => change === 'new').map(({ id }) => id));
}
