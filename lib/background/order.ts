// What must hold before a page is written to, and what is written then. It is asked twice for one fill: when it is ordered,
// and again at the moment in which the rows, with their secrets, leave. Nothing here waits for a page but the question
// whether the hands are there, and that has its limit.

import type { FillError } from '../messages/channels';
import { isFresh } from '../model/age';
import type { ErpId } from '../model/erp';
import type { FillRow, PlanRow } from '../model/plan';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Place, Preview } from '../model/setup';
import { fillRows } from '../plan/fill';
import { writes } from '../plan/rows';
import { benchOf, groundsOn } from './context';
import { isSettled } from './production';
import { PREVIEW_VALID } from './screen';
import { sameDocument } from './tabs';
import type { Tools } from './tools';

/** Milliseconds that a page has to say whether the hands are there. One that works answers at once. */
const PATIENCE = 5_000;

/** Resolves the ticked rows of a preview, if they may be written now. */
export async function rowsOf(
  tools: Tools,
  preview: Preview,
  keys: readonly string[],
): Promise<Result<readonly FillRow[], FillError>> {
  if (!isFresh(preview.at, tools.now(), PREVIEW_VALID)) return err('preview-old');
  const ticked = preview.rows.filter((row) => keys.includes(row.key) && writes(row.action));
  if (ticked.length === 0) return err('nothing-ticked');
  if (!keys.every((key) => ticked.some((row) => row.key === key)))
    throw new Error('keys outside of the preview');

  const { place, profileId, screen } = preview;
  const needsSecret = ticked.some(({ action, will }) => action === 'write' && will.kind === 'secret');
  // Without a name it is any document that the frame may show by now.
  if (needsSecret && place.documentId === '') return err('document-changed');
  const bench = await benchOf(tools, profileId);
  if (bench === null) return err('no-profile');
  // A secret goes to the profile's own ERP and to no other origin.
  const granted =
    bench.instance.origin === place.origin && (await tools.registration.permitted(place.origin));
  if (!granted) return err('not-granted');
  const ground = groundsOn(tools, bench, screen).find(({ run }) => run.id === preview.step);
  if (ground === undefined) return err('no-preset');
  if (!(await isSeen(tools, place))) return err('document-changed');
  if (!(await isSettled(tools, bench.instance, place))) return err('confirm-production');

  // A fill without a secret goes on while the vault is locked.
  const secrets = needsSecret ? await tools.secrets.valuesOf(profileId) : {};
  const snapshot = { screen, fields: [], record: null, pristine: false };
  const rows = fillRows({ ...ground, snapshot }, ticked, keys, secrets);
  // The profile was changed since: what would be written is no longer what the operator saw and ticked.
  return isAsShown(rows, ticked) ? ok(rows) : err('preview-old');
}

function isAsShown(rows: readonly FillRow[], shown: readonly PlanRow[]): boolean {
  if (rows.length !== shown.length) return false;
  return shown.every(({ key, will }) => {
    const row = rows.find((each) => each.key === key);
    return row !== undefined && (will.kind === 'secret' || will.value === row.value);
  });
}

/** True for a document that tells what it shows. */
export async function isSeen({ session }: Pick<Tools, 'session'>, place: Place): Promise<boolean> {
  return (await session.seenIn(place.tabId)).some((seen) => sameDocument(seen.place, place));
}

/** Sees to it that the script which writes is in the document, once. False for a page that does not answer in time. */
export async function readyHands(tools: Tools, place: Place, erp: ErpId): Promise<boolean> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<null>();
  const timer = setTimeout(giveUp, PATIENCE, null);
  const there = await Promise.race([tools.page(place, 'status', { job: '' }), late]);
  clearTimeout(timer);
  if (there === null || there.ok) return there !== null;
  try {
    await tools.registration.injectHands(place, erp);
    return true;
  } catch {
    return false;
  }
}
