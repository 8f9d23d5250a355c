// The partners that this page knows: those that come with Encaixe, and those that the background tells of. There is one list for
// a page, because there is one background; whoever looks a partner up in a signal or while drawing hears of it when the list changes.

import { signal } from '@preact/signals';
import type { Topic } from '../../lib/messages/changes';
import { LONGEST_PARTNER, partnerFile } from '../../lib/model/own-partner';
import type { OtherPartners, PartnerDraftView, PartnerProblem } from '../../lib/model/own-partner';
import type { Partner } from '../../lib/model/partner';
import { err } from '../../lib/model/result';
import type { Result } from '../../lib/model/result';
import { partnerById as builtInById, partners as builtIn } from '../../lib/partners/index';
import type { Asking } from './asking';

const NONE: OtherPartners = { own: [], company: [], mayChange: false, mayExport: false };

const others = signal<OtherPartners>(NONE);

/** The partner with this id, wherever it comes from; undefined for one that is not known here. */
export function partnerById(id: string): Partner | undefined {
  const { company, own } = others.value;
  return builtInById(id) ?? [...company, ...own].find((partner) => partner.id === id);
}

/** All partners of this page, in the order in which they are offered. */
export function allPartners(): readonly Partner[] {
  const { company, own } = others.value;
  return [...builtIn, ...company, ...own];
}

/** Those that did not come with Encaixe, and what may be done with them. */
export function otherPartners(): OtherPartners {
  return others.value;
}

/** Null where the background did not answer. */
type Answer<T, E> = Promise<Result<T, E> | null>;

export interface Partners {
  readonly load: () => Promise<void>;
  readonly heed: (topic: Topic) => void;
  /** What keeping a file's partner would do. */
  readonly read: (text: string) => Answer<PartnerDraftView, readonly PartnerProblem[]>;
  readonly keep: (partner: Partner) => Answer<Partner, readonly PartnerProblem[]>;
  /** Refused with the labels of the profiles that use it. */
  readonly remove: (id: string) => Answer<null, readonly string[]>;
}

export function partnersState({ ask, attempt, glance }: Asking): Partners {
  async function load(): Promise<void> {
    const answer = await glance(() => ask('partners.own'));
    if (answer !== null) others.value = answer;
  }

  async function then<T>(question: () => Promise<T>): Promise<T | null> {
    const answer = await attempt(question);
    await load();
    return answer;
  }

  return {
    load,
    heed({ about }) {
      if (about === 'partners') void load();
    },
    async read(text) {
      // The door would refuse it without a word.
      if (text.length > LONGEST_PARTNER) return err([{ path: '', code: 'too-big' }]);
      return attempt(() => ask('partners.read', { text }));
    },
    keep: (partner) => then(() => ask('partners.keep', { text: partnerFile(partner) })),
    remove: (id) => then(() => ask('partners.remove', { id })),
  };
}
