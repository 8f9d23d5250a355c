// Writes the file. Without a passphrase no secret is in it; with one they are sealed, and nothing else is.

import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Secret, SecretValues } from '../model/secret';
import { LONGEST_TRANSFER, TRANSFER_FORMAT, TRANSFER_VERSION } from '../model/transfer';
import type { TransferError, TransferInstance } from '../model/transfer';
import { SHORTEST_PASSPHRASE, lettersIn } from '../model/vault';
import { keyOf, newKdf, ROUNDS, seal } from '../store/cipher';
import { lettersOf, subjectOf } from './format';
import type { OpenPart, TransferProfile } from './format';

/** What travels. */
export interface Luggage {
  readonly madeAt: number;
  readonly instances: readonly TransferInstance[];
  readonly profiles: readonly (TransferProfile & { readonly secrets: SecretValues })[];
}

/**
 * The text of a file.
 * @param passphrase null leaves every secret behind
 * @param rounds what trying one passphrase costs; today's figure where it is left out
 */
export async function writeTransfer(
  { madeAt, instances, profiles }: Luggage,
  passphrase: Secret | null,
  rounds: number = ROUNDS,
): Promise<Result<string, TransferError>> {
  if (passphrase !== null && lettersIn(passphrase.reveal()) < SHORTEST_PASSPHRASE) return err('too-short');
  const open: OpenPart = {
    format: TRANSFER_FORMAT,
    version: TRANSFER_VERSION,
    madeAt,
    instances,
    profiles: profiles.map(({ secrets: _, ...profile }) => profile),
  };
  const secrets =
    passphrase === null
      ? {}
      : {
          secrets: await shut(
            profiles.map((each) => each.secrets),
            open,
            passphrase,
            rounds,
          ),
        };
  const text = JSON.stringify({ ...open, ...secrets }, null, 2);
  return text.length > LONGEST_TRANSFER ? err('too-big') : ok(text);
}

async function shut(
  secrets: readonly SecretValues[],
  open: OpenPart,
  passphrase: Secret,
  rounds: number,
): Promise<object> {
  const known = secrets.map((values, place) => [place, plain(values)] as const);
  const text = JSON.stringify(
    Object.fromEntries(known.filter(([, values]) => Object.keys(values).length > 0)),
  );
  const kdf = newKdf(rounds);
  const sealed = await seal(await keyOf(passphrase, kdf), new TextEncoder().encode(text), subjectOf(open));
  return {
    kdf: { ...kdf, salt: lettersOf(kdf.salt) },
    iv: lettersOf(sealed.iv),
    data: lettersOf(sealed.data),
  };
}

function plain(values: SecretValues): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, secret]) => [key, secret.reveal()]));
}
