// The address of a tab, where the browser tells it to this page: of granted hosts, and of a tab on which the operator has
// clicked the icon. Looked at again whenever the operator comes back to the panel, for nobody tells of that click.

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { addressOf } from '../instance/address';
import type { Address } from '../instance/address';

/** What the tab's address tells; null where it is no web page's, or is not told. */
export function useTabAddress(tabId: number): Address | null {
  const [address, setAddress] = useState<Address | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const url = await browser.tabs.get(tabId).then(
        (tab) => tab.url,
        () => undefined,
      );
      if (!isOver) setAddress(url === undefined ? null : addressOf(url));
    };
    const again = (): void => void look();
    again();
    window.addEventListener('focus', again);
    return () => {
      isOver = true;
      window.removeEventListener('focus', again);
    };
  }, [tabId]);
  return address;
}
