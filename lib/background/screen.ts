// Looking at the open screen: a check without secrets, which the panel asks for by itself, and a preview after
// the operator's click, which compares secrets and can be filled. Neither writes to the page, sends it a secret, or keeps
// what the page's own secret fields hold.

import type { LookError, RequestOf } from '../messages/channels';
import type { Handlers } from '../messages/door';
import { isFresh } from '../model/age';
import { findings, isCompared } from '../plan/findings';
import { afterLook } from '../plan/evidence';
import { planRows, writes } from '../plan/rows';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import type { Preview } from '../model/setup';
import { benchOf, changeSetup, comparisons, groundAt, groundsOn } from './context';
import { shows, sightOf } from './tabs';
import type { Tools } from './tools';

/**
 * Milliseconds for which a preview can be filled. A press that comes later is no longer an answer to what was shown: the
 * screen may be another by then, or the person before it. Nor is it kept for longer.
 */
export const PREVIEW_VALID = 30_000;

export function screenHandlers(tools: Tools): Pick<Handlers, 'screen.check' | 'screen.preview'> {
  return {
    'screen.check': ({ compare, ...request }) => look(tools, request, compare),

    async 'screen.preview'(request) {
      const preview = await look(tools, request, true);
      if (preview.ok) {
        await purgePreviews(tools);
        await tools.store.change(['previews'], (rows) => rows.put('previews', fillable(preview.value)));
      }
      return preview;
    },
  };
}

/** What a fill needs of a preview. The rest may show what stands in a subscriber's record, and is kept nowhere. */
function fillable(preview: Preview): Preview {
  return { ...preview, rows: preview.rows.filter(({ action }) => writes(action)), findings: [] };
}

/** Forgets previews that are too old to be filled, and those that a clock was set back over. */
export async function purgePreviews({ store, now }: Pick<Tools, 'store' | 'now'>): Promise<void> {
  await store.change(['previews'], async (rows) => {
    for (const { id, at } of await rows.all('previews'))
      if (!isFresh(at, now(), PREVIEW_VALID)) await rows.remove('previews', id);
  });
}

async function look(
  tools: Tools,
  { tabId, profileId, step }: RequestOf<'screen.preview'>,
  withSecrets: boolean,
): Promise<Result<Preview, LookError>> {
  const bench = await benchOf(tools, profileId);
  if (bench === null) return err('no-profile');
  const sight = await sightOf(tools, tabId);
  // A profile's secrets go to its own instance or nowhere.
  if (sight.instance?.id !== bench.instance.id) return err('not-granted');
  const shown = shows(sight);
  if (shown === null) return err('no-screen');
  const grounds = groundsOn(tools, bench, shown.screen);
  if (grounds.length === 0) return err('no-preset');

  const expected = withSecrets ? await comparisons(tools, grounds) : {};
  // A page is not asked for what nothing here can be compared with.
  const compare = Object.keys(expected).length > 0;
  const read = await tools.page(shown.place, 'read', { screen: shown.screen, compare });
  if (!read.ok) {
    await tools.session.forgetDocument(shown.place);
    tools.announce({ about: 'tab', tabId });
    return err('page-silent');
  }
  if (read.value?.screen !== shown.screen) return err('no-screen');
  const { form, ...shot } = read.value;
  const ground = groundAt(tools, bench, shot, step, expected);
  if (ground === null) return err('no-preset');

  const at = tools.now();
  const found = findings(ground);
  await changeSetup(tools, profileId, (setup) =>
    afterLook(ground.run, setup, ground.snapshot, found, at, ground.screen, isCompared(ground)),
  );
  return ok({
    id: tools.newId(),
    profileId,
    screen: shown.screen,
    step: ground.run.id,
    place: shown.place,
    form,
    rows: planRows(ground),
    findings: found,
    at,
  });
}
