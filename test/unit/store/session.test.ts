// What the session remembers of tabs, and forgets with them.

import { beforeEach, describe, expect, it } from 'vitest';
import { openSession } from '../../../lib/store/session';
import type { Seen, Session } from '../../../lib/store/session';
import { memoryArea } from './area';
import type { MemoryArea } from './area';
import { place } from './samples';

let area: MemoryArea;
let session: Session;

beforeEach(() => {
  area = memoryArea();
  session = openSession(area);
});

const seen: Seen = { place, screen: 'ixc/product', heading: 'Produtos', at: 5 };
const inFrame: Seen = { ...seen, place: { ...place, frameId: 3, documentId: 'D2' } };
const elsewhere: Seen = { ...seen, place: { ...place, tabId: 70 } };
const snapshot = { screen: 'ixc/product', fields: [], record: null, pristine: false } as const;

describe('the session', () => {
  it('is new once', async () => {
    expect(await session.isNew()).toBe(true);
    expect(await session.isNew()).toBe(false);
    expect(await openSession(area).isNew()).toBe(false);
  });

  it('keeps what each frame shows, also when they report at the same time', async () => {
    await Promise.all([session.see(seen), session.see(inFrame), session.see(elsewhere)]);
    expect(await session.seenIn(7)).toEqual([seen, inFrame]);
    expect(await session.seenIn()).toHaveLength(3);
  });

  it('forgets a document, but not the one that took its frame', async () => {
    await session.see(seen);
    await session.forgetDocument({ ...place, documentId: 'older' });
    expect(await session.seenIn(7)).toEqual([seen]);
    await session.forgetDocument(place);
    await session.forgetDocument(place);
    expect(await session.seenIn(7)).toEqual([]);
  });

  it('keeps the latest message of a tab', async () => {
    expect(await session.message(7)).toBeNull();
    await session.setMessage(7, { kind: 'error', text: 'CNPJ inválido', at: 1 });
    await session.setMessage(7, { kind: 'success', text: 'Registro salvo', at: 2 });
    expect(await session.message(7)).toEqual({ kind: 'success', text: 'Registro salvo', at: 2 });
    await session.forgetMessage(7);
    expect(await session.message(7)).toBeNull();
  });

  it('hands a waiting save over once', async () => {
    await session.setPendingSave(place, { snapshots: [snapshot], at: 4 });
    expect(await session.takePendingSave({ ...place, frameId: 3 })).toBeNull();
    expect(await session.takePendingSave(place)).toEqual({ snapshots: [snapshot], at: 4 });
    expect(await session.takePendingSave(place)).toBeNull();
  });

  it('forgets all of a tab and nothing of another', async () => {
    await session.see(seen);
    await session.see(elsewhere);
    await session.setMessage(7, { kind: 'error', text: 'x', at: 1 });
    await session.setPendingSave(place, { snapshots: [], at: 1 });
    await session.forgetTab(7);
    expect(await session.seenIn()).toEqual([elsewhere]);
    expect(await session.message(7)).toBeNull();
    expect(await session.takePendingSave(place)).toBeNull();
  });

  it('believes nothing that looks otherwise than it should', async () => {
    await session.see(seen);
    for (const name of area.content.keys()) area.content.set(name, { screen: 'sap/order' });
    area.content.set('message/7', 'salvo');
    expect(await session.seenIn(7)).toEqual([]);
    expect(await session.message(7)).toBeNull();
  });
});
