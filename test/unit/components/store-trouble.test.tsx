// What the pages say of a database that does not open, and the way out of it.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asking } from '../../../components/state/asking';
import { storeState } from '../../../components/state/store';
import { StoreNotice, StoreTrouble } from '../../../components/page/StoreTrouble';
import { AskError } from '../../../lib/messages/ask';
import type { StoreHealth } from '../../../lib/model/health';
import { background } from './samples';

const SHUT = [
  ['newer', /versão mais nova/],
  ['broken', /danificado e não abre/],
] as const;

async function open(health: StoreHealth, after: StoreHealth = health) {
  let now = health;
  const back = background({
    'store.health': () => now,
    'store.salvage': () => '{"tables":{}}',
    'store.dismiss': () => {
      now = after;
    },
    'store.reset': () => {
      now = after;
    },
  });
  const questions = asking(back.ask);
  const store = storeState(questions);
  render(<StoreTrouble store={store} />);
  await store.load();
  return { back, store, questions };
}

const press = (name: string, area: HTMLElement = document.body) =>
  fireEvent.click(within(area).getByRole('button', { name }));

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});

describe('the options', () => {
  it('say nothing while all is well', async () => {
    await open({ trouble: null, damaged: 0 });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each(SHUT)(
    'of a database that is %s: what it means, a file, and a new beginning after a second question',
    async (trouble, said) => {
      const { back } = await open({ trouble, damaged: 0 }, { trouble: null, damaged: 0 });
      expect(screen.getByRole('alert').textContent).toMatch(said);
      press('Começar de novo');
      expect(back.payloads('store.reset')).toEqual([]);
      press('Começar de novo', screen.getByRole('dialog'));
      await screen.findByText('Pronto. O Encaixe começou com um banco de dados vazio.');
      expect(back.payloads('store.reset')).toHaveLength(1);
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it('give the file that can be read', async () => {
    await open({ trouble: 'broken', damaged: 0 });
    const files: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:file';
    });
    press('Exportar o que dá para ler');
    await screen.findByText(/Arquivo exportado/);
    expect(await files[0]?.text()).toBe('{"tables":{}}');
  });

  it('of a lost one: told until somebody takes note', async () => {
    await open({ trouble: 'lost', damaged: 0 }, { trouble: null, damaged: 0 });
    expect(screen.getByRole('alert').textContent).toMatch(/abriu um vazio/);
    expect(screen.queryByRole('button', { name: 'Começar de novo' })).toBeNull();
    press('Entendi');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('of damaged records: how many, and the file with them', async () => {
    await open({ trouble: null, damaged: 2 });
    expect(screen.getByText(/2 registros danificados/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Exportar o que dá para ler' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Começar de novo' })).toBeNull();
  });

  it('forget damaged records only after they were exported', async () => {
    const { back } = await open({ trouble: null, damaged: 2 }, { trouble: null, damaged: 0 });
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
    const dismiss = { name: 'Apagar o que foi posto de lado' };
    expect(screen.queryByRole('button', dismiss)).toBeNull();
    press('Exportar o que dá para ler');
    fireEvent.click(await screen.findByRole('button', dismiss));
    await screen.findByText(/Apagado\. Se faltar um perfil/);
    expect(back.payloads('store.dismiss')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say so when the new beginning did not come about', async () => {
    const back = background({
      'store.health': (): StoreHealth => ({ trouble: 'broken', damaged: 0 }),
      'store.reset': () => {
        throw new AskError('store.reset', 'storage-blocked');
      },
    });
    const questions = asking(back.ask);
    const store = storeState(questions);
    await store.load();
    expect(await store.reset()).toBe(false);
    expect(await store.salvage()).toBeNull();
  });
});

it.each(SHUT)('panel and popup say that the database is %s, and where to mend it', async (trouble, said) => {
  const back = background({ 'store.health': (): StoreHealth => ({ trouble, damaged: 0 }) });
  const store = storeState(asking(back.ask));
  render(<StoreNotice store={store} />);
  expect(screen.queryByRole('alert')).toBeNull();
  store.heed({ about: 'store' });
  await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(said));
  expect(screen.getByRole('link', { name: 'Resolver nas opções' }).getAttribute('href')).toBe(
    '/options.html',
  );
});
