// Reads a file that anybody may have made. Length first, then JSON, then format and version, then every word; whatever is
// not as it should be refuses the file as a whole. Nothing of it is repaired, and nothing is thrown.

import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { Secret } from '../model/secret';
import type { SecretValues } from '../model/secret';
import { LONGEST_TRANSFER, TRANSFER_FORMAT, TRANSFER_VERSION } from '../model/transfer';
import type { TransferError } from '../model/transfer';
import { keyOf, unseal } from '../store/cipher';
import { closedPartOf, fileOf, subjectOf } from './format';
import type { ClosedPart, TransferFile } from './format';
import type { Luggage } from './write';

/** What a file holds. */
export interface Unpacked extends Luggage {
  readonly hasSecrets: boolean;
}

/** The file's content, with its secrets where the passphrase opens them. */
export async function readTransfer(
  text: string,
  passphrase: Secret | null,
): Promise<Result<Unpacked, TransferError>> {
  const parsed = parseTransfer(text);
  if (!parsed.ok) return parsed;
  const { open, closed } = parsed.value;
  const { madeAt, instances, profiles } = open;
  const opened = closed === null ? ok<ClosedPart>({}) : await unlock(parsed.value, passphrase);
  if (!opened.ok) return opened;
  return ok({
    madeAt,
    instances,
    profiles: profiles.map((profile, place) => ({ ...profile, secrets: wrapped(opened.value[place] ?? {}) })),
    hasSecrets: closed !== null,
  });
}

/** The file as it stands, its secrets sealed. */
export function parseTransfer(text: string): Result<TransferFile, TransferError> {
  if (text.length > LONGEST_TRANSFER) return err('too-big');
  const json = jsonOf(text);
  if (!json.ok) return json;
  const { value } = json;
  if (typeof value !== 'object' || value === null || !('format' in value)) return err('not-a-transfer');
  if (value.format !== TRANSFER_FORMAT) return err('not-a-transfer');
  if ('version' in value && Number.isInteger(value.version) && Number(value.version) > TRANSFER_VERSION)
    return err('too-new');
  const file = fileOf(value);
  return file === null ? err('malformed') : ok(file);
}

async function unlock(
  { open, closed }: TransferFile,
  passphrase: Secret | null,
): Promise<Result<ClosedPart, TransferError>> {
  if (closed === null) return ok({});
  if (passphrase === null) return err('passphrase-needed');
  const bytes = await unseal(await keyOf(passphrase, closed.kdf), closed.sealed, subjectOf(open));
  if (bytes === null) return err('wrong-passphrase');
  const json = jsonOf(new TextDecoder().decode(bytes));
  const part = json.ok ? closedPartOf(json.value, open.profiles.length) : null;
  return part === null ? err('malformed') : ok(part);
}

function jsonOf(text: string): Result<unknown, TransferError> {
  try {
    return ok<unknown>(JSON.parse(text));
  } catch {
    return err('not-json');
  }
}

function wrapped(values: Readonly<Record<string, string>>): SecretValues {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, new Secret(value)]));
}
