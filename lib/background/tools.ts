// What the parts of the background work with; handed in, so that each part can be tried without a browser.

import type { Topic } from '../messages/changes';
import type { ErpId, Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import type { Policy } from '../model/policy';
import type { ScreenDef, ScreenId } from '../model/screen';
import type { Fetch } from '../net/http';
import type { Secrets } from '../store/secrets';
import type { Session } from '../store/session';
import type { Store } from '../store/store';
import type { Vault } from '../store/vault';
import type { ApiOpener } from './access';
import type { Leads } from './leads';
import type { PageLink } from './page';
import type { Picks } from './picks';
import type { Registration } from './registration';
import type { Wake } from './wake';
import type { Wishes } from './wishes';

export interface Tools {
  readonly store: Store;
  readonly session: Session;
  readonly vault: Vault;
  readonly secrets: Secrets;
  readonly leads: Leads;
  readonly wishes: Wishes;
  readonly picks: Picks;
  /** Sends a command to one document. */
  readonly page: PageLink;
  readonly registration: Registration;
  readonly catalog: {
    /** Comes with Encaixe, or was declared by an operator or the company. Not in a transaction: it would end. */
    readonly partner: (id: string) => Promise<Partner | undefined>;
    /** All at once, for where nothing may be waited for. */
    readonly partners: () => Promise<(id: string) => Partner | undefined>;
    readonly screen: (id: ScreenId) => ScreenDef | undefined;
    readonly screensOf: (erp: ErpId) => readonly ScreenDef[];
  };
  /** Origin of what a tab shows; null when the browser does not tell. */
  readonly originOf: (tabId: number) => Promise<string | null>;
  /** One request, once: connection tests. */
  readonly fetch: Fetch;
  /** The API of an installation. */
  readonly openApi: ApiOpener;
  /** What the company prescribes now. */
  readonly policy: () => Promise<Policy>;
  /** Brings a worker back to work that is not done. */
  readonly wake: Wake;
  readonly announce: (topic: Topic) => void;
  readonly now: () => number;
  readonly newId: () => string;
}

/** The installations that may be worked on: known, and still granted by the browser. */
export async function grantedInstances({ store, registration }: Tools): Promise<Instance[]> {
  const instances = await store.read(['instances'], (rows) => rows.all('instances'));
  const granted = await Promise.all(instances.map((instance) => registration.permitted(instance.origin)));
  return instances.filter((_, index) => granted[index] === true);
}
