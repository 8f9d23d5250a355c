// What operators teach of fields: kept for one installation, told to its open pages at once, out into a file and in from one. A
// description is kept only where it finds by what a control is called; on the page, only where it finds exactly one.

import type { Handlers } from '../messages/door';
import { following } from '../model/age';
import type { Instance } from '../model/erp';
import { erpOf } from '../model/screen';
import { err, ok } from '../model/result';
import type { TaughtAnchor, TaughtField } from '../model/taught';
import { isTeachable } from '../plan/teaching';
import { readTaught, writeTaught } from '../transfer/taught';
import { groundOf, reach } from './reach';
import { setNever } from './never';
import { findsIn, learnable } from './pick';
import { shows } from './tabs';
import { changeTaught } from './taught-records';
import type { Which } from './taught-records';
import type { Tools } from './tools';

type FieldHandlers = Pick<
  Handlers,
  | 'fields.list'
  | 'fields.teach'
  | 'fields.change'
  | 'fields.forget'
  | 'fields.never'
  | 'fields.export'
  | 'fields.import'
>;

export function fieldHandlers(tools: Tools): FieldHandlers {
  const { store } = tools;
  const all = (): Promise<TaughtField[]> => store.read(['taught'], (rows) => rows.all('taught'));
  const instances = (): Promise<Instance[]> => store.read(['instances'], (rows) => rows.all('instances'));
  const mayTeach = async (): Promise<boolean> => (await tools.policy()).allow.teach;

  /** Keeps a description, and has the open pages of the installation find by it. */
  const keep = async (which: Which, anchor: TaughtAnchor | null): Promise<TaughtField | null> => {
    const kept = await changeTaught(tools, which, () => ({ anchor }));
    if (kept !== null) await tellPages(tools, which, anchor);
    return kept;
  };

  return {
    'fields.list': all,

    async 'fields.teach'({ tabId, profileId, field, anchor }) {
      if (!(await mayTeach())) return err('not-allowed');
      const ground = await groundOf(tools, tabId, profileId);
      if (!ground.ok) return ground;
      const shown = shows(ground.value.sight);
      if (shown === null || learnable(tools, shown.screen, field) === null) return err('no-screen');
      if (!isTeachable(anchor)) return err('not-one');
      const finds = await findsIn(tools, shown.place, shown.screen, anchor);
      if (finds === null) return err('page-silent');
      if (finds !== 'one') return err('not-one');
      const instanceId = ground.value.bench.instance.id;
      const kept = await keep({ instanceId, screen: shown.screen, field }, anchor);
      if (kept === null) return err('not-granted');
      await tools.picks.forget(tabId);
      return ok(kept);
    },

    async 'fields.change'({ anchor, ...which }) {
      if (!(await mayTeach())) return err('not-allowed');
      if (!isTeachable(anchor) || learnable(tools, which.screen, which.field) === null) return err('not-one');
      const kept = await keep(which, anchor);
      return kept === null ? err('not-one') : ok(kept);
    },

    async 'fields.forget'(which) {
      await keep(which, null);
    },

    'fields.never': ({ never, ...which }) => setNever(tools, which, never),

    async 'fields.export'() {
      if (!(await tools.policy()).allow.export) return err('not-allowed');
      return ok(writeTaught(await all(), await instances()));
    },

    async 'fields.import'({ text }) {
      if (!(await mayTeach())) return err('not-allowed');
      const read = readTaught(text);
      if (!read.ok) return read;
      const known = await instances();
      const unknown = new Set<string>();
      let taught = 0;
      for (const { origin, erp, screen, field, anchor, never } of read.value) {
        const instance = known.find((each) => each.origin === origin && each.erp === erp);
        const means = erpOf(screen) === erp && learnable(tools, screen, field) !== null;
        if (instance === undefined) unknown.add(origin);
        if (instance === undefined || !means) continue;
        const which = { instanceId: instance.id, screen, field };
        if (never) await setNever(tools, which, true);
        if (anchor !== null) await keep(which, anchor);
        taught += 1;
      }
      return ok({ taught, unknown: [...unknown] });
    },
  };
}

/**
 * Has the documents of an installation find a field by its description from now on, without loading them again: what was
 * filled there can still be undone. A document that does not listen learns it when it says hello.
 */
async function tellPages(tools: Tools, which: Which, anchor: TaughtAnchor | null): Promise<void> {
  const { session, store, registration, announce } = tools;
  const { instanceId, screen, field } = which;
  const instance = await store.read(['instances'], (rows) => rows.get('instances', instanceId));
  const open = (await session.seenIn()).filter(({ place }) => place.origin === instance?.origin);
  await Promise.all(
    open.map(async (seen) => {
      const { place } = seen;
      await reach(tools, place, 'learn', { screen, field, anchor }, registration.injectSurvey);
      if (seen.screen !== screen) return;
      // The same screen has something new to see.
      await session.see({ ...seen, at: following(tools.now(), await session.seenIn(place.tabId)) });
      announce({ about: 'tab', tabId: place.tabId });
    }),
  );
}
