// Popup and panel as wholes, and which tab a page follows.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressOf } from '../../../components/instance/address';
import { asking } from '../../../components/state/asking';
import { follow } from '../../../components/state/follow';
import { firstRunState } from '../../../components/state/first-run';
import { runState } from '../../../components/state/readiness';
import { settling } from '../../../components/state/settling';
import { keeping } from '../../../components/state/setup';
import { marking } from '../../../components/state/marks';
import { pointing } from '../../../components/state/pointing';
import { operatorState } from '../../../components/state/operator';
import { policyState } from '../../../components/state/policy';
import { storeState } from '../../../components/state/store';
import { tabState } from '../../../components/state/tab';
import { vaultState } from '../../../components/state/vault';
import { wishing } from '../../../components/state/wish';
import { workState } from '../../../components/state/work';
import { Popup } from '../../../entrypoints/popup/Popup';
import type { PopupProps } from '../../../entrypoints/popup/Popup';
import { Panel } from '../../../entrypoints/sidepanel/Panel';
import type { TabView } from '../../../lib/messages/channels';
import { NO_POLICY } from '../../../lib/model/policy';
import { background, preview, profile, tabView, testResult } from './samples';
import type { Answers } from './samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const stranger = tabView({ instance: null, seen: null, profiles: [], profileId: null });

describe('the popup', () => {
  async function open(view: TabView | Error, props: Partial<PopupProps> = {}) {
    const back = background({
      'tab.view': () => {
        if (view instanceof Error) throw view;
        return view;
      },
    });
    const questions = asking(back.ask);
    const tab = tabState(questions);
    render(
      <Popup
        asking={questions}
        tab={tab}
        keeping={keeping(questions, tab)}
        policy={policyState(questions)}
        store={storeState(questions)}
        vault={vaultState(questions)}
        address={addressOf('https://ixc.provedor.example/adm.php')}
        readable
        target={{ tabId: 7, windowId: 3 }}
        {...props}
      />,
    );
    await tab.show(7);
    return back;
  }

  it('asks the background for its view and sends nothing else before a click', async () => {
    const { asked } = await open(tabView({ test: testResult() }));
    await screen.findByText('Provedor Norte');
    expect(asked.mock.calls.map(([channel]) => channel)).toEqual(['tab.view']);
    expect(screen.getByText('Produção')).toBeTruthy();
    expect(screen.getByText(/Tela aberta: Integrações SVA/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Teste de conexão' })).toBeTruthy();
  });

  it('offers to add a page that is no known ERP', async () => {
    await open(stranger);
    await screen.findByRole('heading', { name: 'Adicionar este ERP' });
    expect(screen.getByText('https://ixc.provedor.example')).toBeTruthy();
  });

  it('says why a page cannot be added', async () => {
    await open(stranger, { address: null });
    await screen.findByText(/não pode ser um ERP/);
  });

  it('says when the browser does not tell the address', async () => {
    await open(stranger, { address: null, readable: false });
    await screen.findByText(/não consegue ler o endereço/);
  });

  it('says when the background does not answer', async () => {
    await open(new Error('silent'));
    expect((await screen.findByRole('alert')).textContent).toContain('não respondeu');
  });

  it('opens the panel of its window, or a tab that stays with the ERP tab', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
    const opened = vi.fn(async () => undefined);
    const create = vi.fn(async () => ({}));
    Object.assign(fakeBrowser, { sidePanel: { open: opened } });
    Object.assign(fakeBrowser.tabs, { create });
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
    await open(tabView());
    await screen.findByText('Provedor Norte');
    press('Abrir painel');
    expect(opened).toHaveBeenCalledWith({ windowId: 3 });
    press('Abrir em uma aba');
    expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://id/sidepanel.html?tab=7', windowId: 3 });
    await waitFor(() => expect(close).toHaveBeenCalled());
  });
});

describe('the panel', () => {
  async function open(view: TabView, answers: Answers = {}) {
    const back = background({
      'tab.view': () => view,
      'screen.check': () => ({ ok: true, value: preview }),
      'readiness.view': () => null,
      'wish.take': () => null,
      'firstRun.view': () => ({ left: true, ready: true, instances: [] }),
      'policy.view': () => NO_POLICY,
      ...answers,
    });
    const questions = asking(back.ask);
    const tab = tabState(questions);
    const work = workState(questions, tab);
    const readiness = runState(questions);
    const policy = policyState(questions);
    const firstRun = firstRunState(questions);
    const page = render(
      <Panel
        asking={questions}
        tab={tab}
        work={work}
        keeping={keeping(questions, tab)}
        operator={operatorState(questions)}
        policy={policy}
        store={storeState(questions)}
        vault={vaultState(questions)}
        pointing={pointing(questions, tab)}
        marking={marking(questions)}
        wishing={wishing(questions, tab, work)}
        readiness={readiness}
        settling={settling(questions, tab)}
        firstRun={firstRun}
      />,
    );
    await policy.load();
    await firstRun.load();
    await tab.show(7);
    await readiness.show(view.profileId);
    await waitFor(() => expect(work.busy.value).toBeNull());
    return { ...back, ...page, tab };
  }

  it('has its headings in order and one landmark', async () => {
    const { container } = await open(tabView());
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const levels = [...container.querySelectorAll('h1,h2,h3,h4')].map((each) => Number(each.tagName[1]));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('tells what to do in a tab that is no ERP', async () => {
    await open(stranger);
    expect(screen.getByText(/Clique no ícone do Encaixe/)).toBeTruthy();
  });

  it('starts with a profile when there is none', async () => {
    await open(tabView({ profiles: [], profileId: null }));
    expect(screen.getByRole('button', { name: 'Criar perfil' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Passos' })).toBeNull();
  });

  it('describes the open screen for a maintainer before there is any profile', async () => {
    const { payloads } = await open(tabView({ profiles: [], profileId: null }), {
      'diagnosis.take': () => ({ ok: true, value: '{"screen":"ixc/product"}' }),
    });
    vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    press('Copiar diagnóstico');
    await screen.findByText('Diagnóstico copiado, sem nenhum valor.');
    expect(payloads('diagnosis.take')).toEqual([{ tabId: 7, profileId: null }]);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('offers filling by name where the company says %s to it', async (fill, offers) => {
    await open(tabView(), {
      'policy.view': () => ({ ...NO_POLICY, allow: { ...NO_POLICY.allow, fill } }),
      'screen.preview': () => ({ ok: true, value: preview }),
    });
    press('Pré-visualizar');
    await screen.findByRole('table');
    fireEvent.keyDown(document, { key: 'k', ctrlKey: true });
    await screen.findByRole('combobox');
    expect(screen.queryAllByRole('option', { name: /^Preencher/ })).toHaveLength(offers);
  });

  it('says that it does not know the partner of a profile', async () => {
    await open(tabView({ profiles: [{ ...profile, partnerId: 'from-the-future' }] }));
    expect(screen.getByText(/não conhece o parceiro/)).toBeTruthy();
  });

  it('leads to the readiness of the base where the partner names conditions', async () => {
    await open(tabView());
    expect(screen.getByRole('heading', { name: 'Prontidão da base' })).toBeTruthy();
    expect(screen.getByText(/ainda não foi conferida/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Conferir payload' })).toBeNull();
  });

  it('leads to the check of payloads where Voalle tells the partner by webhook', async () => {
    await open(tabView({ profiles: [{ ...profile, partnerId: 'campsoft', values: {} }] }));
    const link = screen.getByRole('link', { name: 'Conferir payload' });
    expect(link.getAttribute('href')).toBe('/payload.html?profile=p1');
    expect(screen.queryByRole('heading', { name: 'Prontidão da base' })).toBeNull();
  });

  it('says that its tab was closed', async () => {
    const { tab } = await open(tabView());
    tab.lose();
    await screen.findByText(/foi fechada/);
  });

  it('keeps what is being typed when the background tells something new', async () => {
    const { tab } = await open(tabView());
    const input = screen.getByLabelText<HTMLInputElement>(/Nome do produto/);
    input.value = 'Clube No';
    await tab.refresh();
    expect(input.isConnected).toBe(true);
    expect(input.value).toBe('Clube No');
  });
});

describe('following a tab', () => {
  const listeners: Record<string, (...given: never[]) => void> = {};

  beforeEach(() => {
    for (const name of ['onUpdated', 'onRemoved', 'onActivated'] as const) {
      fakeBrowser.tabs[name].addListener = (listener: (...given: never[]) => void) => {
        listeners[name] = listener;
      };
    }
    fakeBrowser.tabs.query = async () => [{ id: 7, windowId: 3 }] as never;
  });

  const follower = () => ({
    show: vi.fn(async () => undefined),
    refresh: vi.fn(async () => undefined),
    lose: vi.fn(),
  });
  const emit = (name: string, ...given: unknown[]) => listeners[name]?.(...(given as never[]));

  it('goes with the active tab of its own window', async () => {
    const page = follower();
    await follow(null, page);
    emit('onActivated', { tabId: 8, windowId: 3 });
    emit('onActivated', { tabId: 9, windowId: 4 });
    expect(page.show.mock.calls).toEqual([[7], [8]]);
    emit('onUpdated', 8, { status: 'complete' });
    emit('onUpdated', 7, { status: 'complete' });
    emit('onUpdated', 8, { status: 'loading' });
    expect(page.refresh).toHaveBeenCalledOnce();
  });

  it('stays with the tab that its address pins, and tells when that goes', async () => {
    const page = follower();
    delete listeners.onActivated;
    await follow(5, page);
    emit('onActivated', { tabId: 8, windowId: 3 });
    emit('onRemoved', 8);
    expect(page.lose).not.toHaveBeenCalled();
    emit('onRemoved', 5);
    expect(page.lose).toHaveBeenCalledOnce();
    expect(page.show.mock.calls).toEqual([[5]]);
  });
});
