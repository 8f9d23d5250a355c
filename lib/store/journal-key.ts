// What a field held, sealed for the journal: equal values seal alike, and nothing leads back to the value. A plain hash would
// not do. What stands in a field is short and can be guessed (a yes, a limit of 3, a phone number): whoever gets a file of
// the journal could hash every candidate and compare. This is an HMAC under a key that the browser makes for itself and
// gives to nobody, not even to this code: without this browser's database no guess can be tried. Each field seals in its own
// way, so that the same value in two fields does not show.

import type { Store } from './store';

/** Bytes of a seal: enough that two values never share one. */
const LENGTH = 16;

/** Seals what a field of a screen holds, as hexadecimal digits. */
export type Seal = (screen: string, field: string, value: string) => Promise<string>;

/** The seal of this browser; its key is made when it is used first. */
export async function openSeal(store: Pick<Store, 'read' | 'change'>): Promise<Seal> {
  const key = (await keptKey(store)) ?? (await madeKey(store));
  return async (screen, field, value) => {
    const text = new TextEncoder().encode(JSON.stringify([screen, field, value]));
    const seal = new Uint8Array(await crypto.subtle.sign('HMAC', key, text), 0, LENGTH);
    return Array.from(seal, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
}

function keptKey({ read }: Pick<Store, 'read'>): Promise<CryptoKey | undefined> {
  return read(['keys'], async (rows) => (await rows.get('keys', 'journal'))?.key);
}

async function madeKey({ change }: Pick<Store, 'change'>): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return change(['keys'], async (rows) => {
    // Somebody else may have been quicker.
    const kept = await rows.get('keys', 'journal');
    if (kept !== undefined) return kept.key;
    await rows.put('keys', { id: 'journal', key: made });
    return made;
  });
}
