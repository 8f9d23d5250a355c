// What the parts of the background work with; handed in, so that each part can be tried without a browser.

import type { Topic } from '../messages/changes';
import type { ErpId, Instance } from '../model/erp';
import type { Partner } from '../model/partner';
import type { ScreenDef, ScreenId } from '../model/screen';
import type { Fetch } from '../net/http';
import type { Secrets } from '../store/secrets';
import type { Session } from '../store/session';
import type { Store } from '../store/store';
import type { Vault } from '../store/vault';
import type { ApiOpener } from './access';
import type { Leads } from './leads';
import type { PageLink } from './page';
import type { Registration } from './registration';
import type { Wake } from './wake';

export interface Tools {
  readonly store: Store;
  readonly session: Session;
  readonly vault: Vault;
  readonly secrets: Secrets;
  readonly leads: Leads;
  /** Sends a command to one document. */
  readonly page: PageLink;
  readonly registration: Registration;
  readonly catalog: {
    readonly partner: (id: string) => Partner | undefined;
    readonly screen: (id: ScreenId) => ScreenDef | undefined;
    readonly screensOf: (erp: ErpId) => readonly ScreenDef[];
  };
  /** Origin of what a tab shows; null when the browser does not tell. */
  readonly originOf: (tabId: number) => Promise<string | null>;
  /** One request, once: connection tests. */
  readonly fetch: Fetch;
  /** The API of an installation. */
  readonly openApi: ApiOpener;
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
