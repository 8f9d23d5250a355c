// The first set-up: what is there decides where it stands, the operator decides when it goes on, and the message for the
// partner holds no value.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FirstRun } from '../../../components/first-run/FirstRun';
import { letterTo } from '../../../components/first-run/letter';
import { doneSteps, reached, shownStep } from '../../../components/first-run/steps';
import { asking } from '../../../components/state/asking';
import { firstRunState } from '../../../components/state/first-run';
import { keeping } from '../../../components/state/setup';
import { subjectOf, tabState } from '../../../components/state/tab';
import { vaultState } from '../../../components/state/vault';
import type { FirstRunView, TabView } from '../../../lib/messages/channels';
import { partnerById, partners } from '../../../lib/partners/index';
import { background, profile, SECRET, tabView, testResult } from './samples';

const NOBODY = tabView({ instance: null, profiles: [], profileId: null, seen: null });
const NO_PROFILE = tabView({ profiles: [], profileId: null });
const NO_SECRET = tabView({ profiles: [{ ...profile, secrets: [] }] });
const COMPLETE = tabView();
const TESTED = tabView({ test: testResult({ code: 'ok-authenticated', level: 'L3' }) });

const tabs = vi.fn<(id: number) => Promise<{ url?: string }>>();

beforeEach(() => {
  tabs.mockReset().mockResolvedValue({ url: 'https://ixc.provedor.example/adm.php' });
  Object.assign(fakeBrowser.tabs, { get: tabs });
});

describe('where it stands', () => {
  it.each([
    [NOBODY, 'erp', []],
    [NO_PROFILE, 'partner', ['erp']],
    [NO_SECRET, 'values', ['erp', 'partner']],
    [COMPLETE, 'test', ['erp', 'partner', 'values']],
    [tabView({ test: testResult({ code: 'timeout' }) }), 'test', ['erp', 'partner', 'values']],
    [TESTED, 'test', ['erp', 'partner', 'values', 'test']],
  ])('follows from what is there, %#', (view, at, done) => {
    const steps = doneSteps(view, subjectOf(view));
    expect([...steps]).toEqual(done);
    expect(reached(steps)).toBe(at);
  });

  it('is never beyond what is there', () => {
    expect(shownStep('test', new Set(['erp']))).toBe('partner');
    expect(shownStep('partner', new Set(['erp', 'partner', 'values']))).toBe('partner');
  });
});

function bench(first: TabView, known: Partial<FirstRunView> = {}) {
  let view = first;
  const back = background({
    'tab.view': () => view,
    'firstRun.view': () => ({ left: false, ready: false, instances: [], ...known }),
    'firstRun.leave': () => undefined,
    'profiles.create': () => {
      view = NO_SECRET;
      return profile;
    },
    'profiles.choose': () => undefined,
    'vault.view': () => null,
  });
  const questions = asking(back.ask);
  const tab = tabState(questions);
  const firstRun = firstRunState(questions);
  const onBegin = vi.fn();
  const shown = () => (
    <FirstRun
      asking={questions}
      view={view}
      tab={tab}
      keeping={keeping(questions, tab)}
      vault={vaultState(questions)}
      firstRun={firstRun}
      onBegin={onBegin}
    />
  );
  return {
    ...back,
    firstRun,
    onBegin,
    async open() {
      await tab.show(7);
      await firstRun.load();
      const page = render(shown());
      return {
        /** Something changed, here or elsewhere. */
        async becomes(next: TabView) {
          view = next;
          await tab.refresh();
          page.rerender(shown());
        },
        again: () => page.rerender(shown()),
      };
    },
  };
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const heading = () => screen.getByRole('heading', { level: 3, name: /^(Adicione|Escolha|Dados|Teste)/ });

describe('the steps', () => {
  it('begin with the ERP of the tab, and go on when it is added anywhere', async () => {
    const { becomes } = await bench(NOBODY).open();
    await screen.findByText('https://ixc.provedor.example');
    expect(heading().textContent).toBe('Adicione o ERP');
    await becomes(NO_PROFILE);
    await waitFor(() => expect(heading().textContent).toBe('Escolha o parceiro'));
    expect(document.activeElement).toBe(heading());
  });

  it('say how, where the browser does not tell the address, and look again when the operator comes back', async () => {
    tabs.mockResolvedValue({});
    await bench(NOBODY).open();
    await screen.findByText(/clique no ícone do Encaixe/);
    expect(screen.getByLabelText(/Endereço do ERP/)).toBeTruthy();
    tabs.mockResolvedValue({ url: 'https://ixc.provedor.example/adm.php' });
    window.dispatchEvent(new Event('focus'));
    await screen.findByText('https://ixc.provedor.example');
  });

  it('say where to go on when an ERP was added already', async () => {
    await bench(NOBODY, { instances: ['Provedor Norte'] }).open();
    await screen.findByText(/Já adicionado: Provedor Norte/);
  });

  it('offer the partners of this ERP, and make the profile of the one that is taken', async () => {
    const { open, payloads } = bench(NO_PROFILE);
    const { again } = await open();
    const names = partners.filter(({ erp }) => erp === 'ixc').map(({ name }) => name);
    expect(screen.getAllByRole('button', { name: /^Escolher / })).toHaveLength(names.length);
    press('Escolher Partiu!');
    await waitFor(() =>
      expect(payloads('profiles.create')).toEqual([
        { instanceId: 'i1', partnerId: 'partiu', label: 'Partiu!' },
      ]),
    );
    again();
    await waitFor(() => expect(heading().textContent).toBe('Dados e credenciais'));
    expect(screen.getByText(/Ainda falta: Senha/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Continuar' }).getAttribute('aria-disabled')).toBe('true');
  });

  it('take up the profile that is there instead of a second one', async () => {
    const { open, payloads } = bench(COMPLETE);
    await open();
    press(/^Parceiro/);
    press('Escolher Partiu!');
    await waitFor(() => expect(payloads('profiles.choose')).toEqual([{ id: 'p1' }]));
    expect(payloads('profiles.create')).toEqual([]);
  });

  it('stay at the data until the operator goes on', async () => {
    const { becomes } = await bench(NO_SECRET).open();
    await becomes(COMPLETE);
    expect(heading().textContent).toBe('Dados e credenciais');
    press('Continuar');
    await waitFor(() => expect(heading().textContent).toBe('Teste a conexão'));
    expect(document.activeElement).toBe(heading());
  });

  it('end with the first step of the checklist', async () => {
    const { open, onBegin } = bench(COMPLETE);
    const { becomes } = await open();
    expect(screen.queryByRole('button', { name: /primeiro passo/ })).toBeNull();
    await becomes(tabView({ test: testResult({ code: 'timeout' }) }));
    expect(screen.getByRole('button', { name: 'Seguir para os passos' })).toBeTruthy();
    await becomes(TESTED);
    expect(screen.getByText(/^Pronto\./)).toBeTruthy();
    press('Ir para o primeiro passo');
    expect(onBegin).toHaveBeenCalledOnce();
  });

  it('can be put aside at any time', async () => {
    const { open, payloads } = bench(NOBODY);
    await open();
    press('Deixar para depois');
    await waitFor(() => expect(payloads('firstRun.leave')).toEqual([{ left: true }]));
  });
});

describe('whether it leads', () => {
  it.each([
    [{ left: false, ready: false }, true, false],
    [{ left: true, ready: false }, false, true],
    [{ left: false, ready: true }, false, false],
    [{ left: true, ready: true }, false, false],
  ])('%j: %s, offered: %s', async (known, leads, offered) => {
    const { firstRun } = bench(NOBODY, known);
    expect(firstRun.leads.value).toBeNull();
    await firstRun.load();
    expect(firstRun.leads.value).toBe(leads);
    expect(firstRun.offered.value).toBe(offered);
  });

  it('does not change by itself while the page is open', async () => {
    const known = { left: false, ready: false };
    const { firstRun } = bench(NOBODY, known);
    await firstRun.load();
    known.ready = true;
    await firstRun.load();
    expect(firstRun.leads.value).toBe(true);
  });

  it('does not lead where the background does not answer', async () => {
    const firstRun = firstRunState(asking(background({}).ask));
    await firstRun.load();
    expect(firstRun.leads.value).toBe(false);
  });
});

describe('the message for the partner', () => {
  it('names what is needed of it, and asks for a safe way', () => {
    const watch = partnerById('watch-brasil');
    if (watch === undefined) throw new Error('no such partner');
    const letter = letterTo(watch);
    expect(letter).toMatch(/^Olá, tudo bem\?\n\nVamos integrar Watch Brasil ao nosso Voalle\./);
    expect(letter).toContain('- O token e o código de cada pacote contratado com a Watch Brasil.');
    expect(letter).toContain('- Token da Watch Brasil');
    expect(letter).toContain('canal seguro');
    expect(letter).toMatch(/Obrigado!$/);
  });

  it.each(partners)('for $name asks for each of its values, and for no other', (partner) => {
    const letter = letterTo(partner).split('\n');
    for (const { from, label } of partner.values)
      expect(
        letter.some((line) => line.startsWith(`- ${label.pt}`)),
        label.pt,
      ).toBe(from === 'partner');
  });

  it('holds no value of the profile, is copied at a press, and says so', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await bench(tabView({ profiles: [{ ...profile, secrets: [], values: { login: SECRET } }] })).open();
    press('Copiar mensagem para o parceiro');
    await screen.findByText(/Mensagem copiada/);
    expect(copied.mock.calls[0]?.[0]).toContain('Partiu!');
    expect(copied.mock.calls[0]?.[0]).not.toContain(SECRET);
    copied.mockRejectedValue(new Error('no'));
    press('Copiar mensagem para o parceiro');
    await screen.findByText(/não deixou copiar/);
  });
});
