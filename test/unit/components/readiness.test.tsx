// The page of a base's readiness before and during a walk: what it says in each state, what it asks for and when.

import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { apiFailureWords } from '../../../components/words/api-codes';
import type { ApiFailureCode } from '../../../lib/model/api';
import { button, failure, open, press, statuses, walk, watch } from './readiness-page';
import { NOW, profile } from './samples';

const request = vi.fn(async (_: { origins?: string[] }) => true);

beforeEach(() => {
  request.mockClear();
  request.mockResolvedValue(true);
  fakeBrowser.permissions.request = request;
});

describe('before a walk', () => {
  it('says whose base it is, what is checked and what no walk sees, and reads nothing', async () => {
    const { asked, container } = await open(null);
    await screen.findByRole('heading', { level: 1, name: 'Prontidão da base: Watch Brasil' });
    expect(screen.getByText('Homologação')).toBeTruthy();
    expect(screen.getByText('No cadastro do cliente: e-mail, celular')).toBeTruthy();
    expect(screen.getByText('Estágio do contrato: Aprovado')).toBeTruthy();
    expect(screen.getByText('Situação do contrato: Normal, Demonstração, Cortesia')).toBeTruthy();
    expect(screen.getByText(/mapa de conexões/)).toBeTruthy();
    expect(screen.queryByText(/Trate o resultado como um aviso/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Resultado' })).toBeNull();
    const names = new Set(asked.mock.calls.map(([channel]) => channel));
    expect(names).toEqual(new Set(['profiles.list', 'instances.list', 'settings.get', 'readiness.view']));
    const levels = [...container.querySelectorAll('h1,h2,h3')].map(({ tagName }) => Number(tagName[1]));
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('says that a partner without conditions leaves nothing to check', async () => {
    await open(null, {}, { ...watch, partnerId: 'campsoft' });
    await screen.findByText(/Campsoft não cita nenhuma condição/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that a condition is no more than a warning', async () => {
    await open(null, {}, profile);
    await screen.findByText(/Trate o resultado como um aviso/);
    expect(screen.queryByText(/mapa de conexões/)).toBeNull();
  });

  it('knows a profile that is gone, and a partner that it does not know', async () => {
    await open(null, { 'profiles.list': () => [] });
    await screen.findByText(/Este perfil não existe mais/);
  });

  it('says that this version does not know the partner', async () => {
    await open(null, {}, { ...watch, partnerId: 'from-the-future' });
    await screen.findByText(/não conhece o parceiro/);
  });

  it('says when the background does not answer', async () => {
    await open(null, {
      'profiles.list': () => {
        throw new Error('silent');
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('não respondeu');
  });
});

describe('a walk', () => {
  it('asks the browser for both of Voalle’s services first, then begins', async () => {
    const { payloads } = await open(null);
    let grant: (granted: boolean) => void = () => undefined;
    request.mockReturnValueOnce(new Promise<boolean>((resolve) => (grant = resolve)));
    press('Começar');
    expect(request).toHaveBeenCalledWith({ origins: ['https://voalle.provedor.example/*'] });
    expect(payloads('readiness.start')).toEqual([]);
    grant(true);
    await waitFor(() => expect(payloads('readiness.start')).toEqual([{ profileId: 'p1' }]));
    await screen.findByRole('button', { name: 'Pausar' });
    expect(document.activeElement).toBe(button('Pausar'));
  });

  it('begins all the same after a refusal, and shows it as a result with what to do', async () => {
    request.mockResolvedValue(false);
    await open(null, {
      'readiness.start': () => ({ ok: false, error: failure('host-permission-denied') }),
    });
    press('Começar');
    const { textContent } = await screen.findByRole('alert');
    const { cause, next } = apiFailureWords['host-permission-denied'];
    expect(textContent).toContain(cause());
    expect(textContent).toContain(next());
    expect(document.activeElement).toBe(button('Começar'));
  });

  it('tells phase, count, speed and remaining time, and announces the phase alone', async () => {
    const { tell } = await open(
      walk({
        state: 'running',
        phase: 'customers',
        read: 1_000,
        total: 4_000,
        before: 0,
        failing: 0,
        lacks: {},
      }),
    );
    await screen.findByText('1.000 de 4.000');
    expect(screen.getByText(/17 linhas\/s · faltam cerca de 11 min/)).toBeTruthy();
    expect(statuses()).toContain('Lendo: Clientes');
    const before = statuses();
    await tell(
      walk({ state: 'running', phase: 'customers', read: 2_000, total: 4_000, before: 0, failing: 0 }),
    );
    await screen.findByText('2.000 de 4.000');
    expect(statuses()).toEqual(before);
    await tell(walk({ state: 'running', phase: 'stages', read: 0, total: null }));
    await screen.findByText('0 lidos');
    expect(statuses()).toContain('Lendo: Estágios');
  });

  it('says when it goes on, while the server is left alone', async () => {
    const { tell } = await open(walk({ state: 'running', rest: { notBefore: NOW + 60_000, failed: 1 } }));
    await screen.findByText(/Próxima tentativa: .*2026/);
    await tell(walk({ state: 'running' }));
    await waitFor(() => expect(screen.queryByText(/Próxima tentativa/)).toBeNull());
  });

  it('pauses, goes on and is cancelled without losing the focus', async () => {
    const { payloads, readiness } = await open(walk({ state: 'running' }));
    const becomes = async (name: string) => {
      await screen.findByRole('button', { name });
      await waitFor(() => expect(readiness.busy.value).toBe(false));
    };
    await becomes('Pausar');
    press('Pausar');
    await becomes('Continuar');
    expect(document.activeElement).toBe(button('Continuar'));
    expect(request).not.toHaveBeenCalled();
    expect(statuses()).toContain('Em pausa');
    press('Continuar');
    await becomes('Pausar');
    expect(request).toHaveBeenCalledOnce();
    press('Cancelar leitura');
    await becomes('Começar de novo');
    expect(document.activeElement).toBe(button('Começar de novo'));
    expect(screen.getByText(/Resultado parcial/)).toBeTruthy();
    for (const channel of ['readiness.pause', 'readiness.resume', 'readiness.cancel'] as const)
      expect(payloads(channel)).toEqual([{ profileId: 'p1' }]);
  });

  it.each(Object.keys(apiFailureWords) as ApiFailureCode[])('that stopped for %s says why', async (code) => {
    await open(
      walk({ state: 'stopped', failure: failure(code, { status: 503, said: 'dito', waitSeconds: 30 }) }),
    );
    const { textContent } = await screen.findByRole('alert');
    expect(textContent).toContain(apiFailureWords[code].cause());
    expect(textContent).toContain(apiFailureWords[code].next());
    expect(textContent).toContain('dito');
    expect(textContent).toContain('HTTP 503');
    expect(textContent).toContain('esperar 30 s');
    expect(button('Continuar')).toBeTruthy();
    expect(statuses()).toContain('Parou antes do fim');
  });

  it('leads to the credential that is missing', async () => {
    await open(walk({ state: 'stopped', failure: failure('no-credential') }));
    const link = await screen.findByRole('link', { name: /acesso à API/ });
    expect(link.getAttribute('href')).toBe('/options.html');
  });

  it('listens to its own profile only', async () => {
    const { readiness, payloads } = await open(walk());
    const before = payloads('readiness.view').length;
    readiness.heed({ about: 'readiness', profileId: 'p2' });
    readiness.heed({ about: 'tab', tabId: 7 });
    expect(payloads('readiness.view')).toHaveLength(before);
  });
});
