// What a walk found, as its page shows it and as a file.

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LackPage } from '../../../lib/model/readiness';
import { SETTINGS } from '../../../lib/model/settings';
import { bodyRows, button, lacking, listOf, open, people, press, statuses, walk } from './readiness-page';
import { profile } from './samples';

describe('a result', () => {
  it('counts per reason, most first, and says how many would be left out', async () => {
    await open(walk());
    await screen.findByText('128 de 4.310 contratos ficariam de fora.');
    const bars = within(screen.getByRole('region', { name: 'Por motivo' })).getAllByRole('button');
    expect(bars.map(({ textContent }) => textContent)).toEqual([
      'sem e-mail100',
      'o número não é de celular40',
    ]);
    expect(bars[0]?.querySelector('rect')?.getAttribute('width')).toBe('78.125');
    expect(screen.getByText('Mostrando 50 de 128.')).toBeTruthy();
    expect(bodyRows()[0]?.textContent).toBe('Cliente 0C-0100070sem e-mail');
  });

  it('has no column for a second number in IXC', async () => {
    await open(walk(), {}, profile);
    await screen.findByText('Mostrando 50 de 128.');
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Nome',
      'ID do contrato',
      'ID do cliente',
      'O que falta',
    ]);
  });

  it('filters by a bar that is pressed, and lets go of it', async () => {
    await open(walk());
    await screen.findByText('Mostrando 50 de 128.');
    const bar = () => button(/não é de celular/);
    expect(bar().getAttribute('aria-pressed')).toBe('false');
    press(/não é de celular/);
    await screen.findByText('Mostrando 50 de 64.');
    expect(bar().getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(bar());
    press(/não é de celular/);
    await screen.findByText('Mostrando 50 de 128.');
  });

  it('searches while it is typed, keeps the field, and says when nothing matches', async () => {
    await open(walk());
    const field = await screen.findByLabelText<HTMLInputElement>('Procurar');
    fireEvent.input(field, { target: { value: 'Cliente 12' } });
    await screen.findByText('Mostrando 9 de 9.');
    fireEvent.input(field, { target: { value: 'ninguém' } });
    await screen.findByText('Nenhum contrato com este filtro.');
    expect(field.isConnected).toBe(true);
    expect(button('Baixar CSV').getAttribute('aria-disabled')).toBe('true');
  });

  it('shows the answer to the last search, whenever the others come', async () => {
    let late: (page: LackPage) => void = () => undefined;
    const asked: string[] = [];
    await open(walk(), {
      'readiness.rows': (wanted) => {
        asked.push(wanted.search);
        if (wanted.search !== 'A') return listOf(people)(wanted);
        return new Promise<LackPage>((resolve) => (late = resolve));
      },
    });
    const field = await screen.findByLabelText('Procurar');
    fireEvent.input(field, { target: { value: 'A' } });
    fireEvent.input(field, { target: { value: 'Cli' } });
    fireEvent.input(field, { target: { value: 'Cliente 7' } });
    late({ rows: [lacking(1, { name: 'Atrasado' })], total: 1, next: null });
    await screen.findByText('Mostrando 11 de 11.');
    expect(screen.queryByText('Atrasado')).toBeNull();
    // At most one question at a time: what was typed in between was never asked.
    expect(asked).toEqual(['', 'A', 'Cliente 7']);
  });

  it('does not make up how many there are of a search', async () => {
    await open(walk(), {
      'readiness.rows': (wanted) => {
        const page = listOf(people)(wanted);
        return wanted.search === '' ? page : { ...page, total: null };
      },
    });
    fireEvent.input(await screen.findByLabelText('Procurar'), { target: { value: 'Cliente' } });
    await screen.findByText('Mostrando 50.');
    press('Mostrar mais');
    await screen.findByText('Mostrando 100.');
    press('Mostrar mais');
    await screen.findByText('Mostrando 128 de 128.');
  });

  it('shows more at a press, and leaves the focus on the list when there is no more', async () => {
    await open(walk());
    await screen.findByText('Mostrando 50 de 128.');
    press('Mostrar mais');
    await screen.findByText('Mostrando 100 de 128.');
    expect(document.activeElement).toBe(button('Mostrar mais'));
    press('Mostrar mais');
    await screen.findByText('Mostrando 128 de 128.');
    expect(screen.queryByRole('button', { name: 'Mostrar mais' })).toBeNull();
    await waitFor(() =>
      expect(document.activeElement).toBe(
        screen.getByRole('group', { name: 'Contratos que ficariam de fora' }),
      ),
    );
    expect(new Set(bodyRows().map(({ textContent }) => textContent)).size).toBe(128);
  });

  it('grows while the walk goes on, without a word for each row', async () => {
    let all = people.slice(0, 2);
    const { tell } = await open(walk({ state: 'running', failing: 2 }), {
      'readiness.rows': (wanted) => listOf(all)(wanted),
    });
    await screen.findByText('Mostrando 2 de 2.');
    const before = statuses();
    all = people.slice(0, 3);
    await tell(walk({ state: 'running', failing: 3 }));
    await screen.findByText('Mostrando 3 de 3.');
    expect(statuses()).toEqual(before);
    await tell(walk({ failing: 3 }));
    await waitFor(() => expect(statuses()).toContain('Mostrando 3 de 3.'));
  });

  it('says that no contract has been read yet', async () => {
    await open(walk({ state: 'running', phase: 'customers', contracts: 0, failing: 0, lacks: {} }));
    await screen.findByText('Nenhum contrato foi lido ainda.');
    expect(screen.queryByText(/não listou nenhum/)).toBeNull();
  });

  it('says that nobody would be left out', async () => {
    await open(walk({ failing: 0, lacks: {} }), { 'readiness.rows': listOf([]) });
    await screen.findByText('Ninguém ficaria de fora. Contratos conferidos: 4.310.');
    expect(screen.queryByRole('button', { name: 'Baixar CSV' })).toBeNull();
  });

  it('does not say so of what could not be read', async () => {
    const { container } = await open(walk({ failing: 0, lacks: {}, unreadable: 3 }), {
      'readiness.rows': listOf([]),
    });
    await screen.findByText('Nenhum dos contratos que deu para conferir ficaria de fora. Conferidos: 4.310.');
    expect(screen.getByText(/não deu para ler, e que ninguém conferiu: 3\./)).toBeTruthy();
    expect(container.querySelector('.tone-warning')).not.toBeNull();
    expect(container.querySelector('.tone-good')).toBeNull();
  });

  it('does not say that the base is empty when nothing of it could be read', async () => {
    await open(walk({ contracts: 0, failing: 0, lacks: {}, unreadable: 3 }));
    await screen.findByText('Nenhum contrato deu para ler.');
    expect(screen.queryByText(/não listou nenhum/)).toBeNull();
  });

  it('lists apart those of whom nobody can tell', async () => {
    const { container } = await open(walk({ failing: 0, unknown: 2, lacks: { 'stage-unknown': 2 } }), {
      'readiness.rows': listOf([0, 1].map((index) => lacking(index, { lacks: ['stage-unknown'] }))),
    });
    await screen.findByText('Contratos de que não dá para saber: 2.');
    expect(screen.getByText(/ficaria de fora. Conferidos: 4.308/)).toBeTruthy();
    expect(container.querySelector('.tone-good')).toBeNull();
    await screen.findByRole('heading', { name: /ou de que não dá para saber/ });
    expect(bodyRows()[0]?.textContent).toContain('não dá para saber: estágio não informado');
    expect(container.querySelector('.bar rect')?.getAttribute('width')).toBe('100');
  });

  it('does not call an empty base ready', async () => {
    await open(walk({ contracts: 0, read: 0, total: 0, failing: 0, lacks: {} }));
    await screen.findByText('O ERP não listou nenhum contrato ativo.');
    expect(screen.queryByText(/Ninguém/)).toBeNull();
  });

  it('says when it goes away by itself', async () => {
    await open(walk(), { 'settings.get': () => ({ ...SETTINGS, keepDays: 3 }) });
    await screen.findByText(/some sozinho em 25\/11\/2026/);
  });

  it.each([
    ['paused', true],
    ['cancelled', false],
  ] as const)('says so of what a walk that is %s still keeps of customers: %s', async (state, says) => {
    const run = walk({ state, phase: 'customers', read: 500, contracts: 0, failing: 0, lacks: {} });
    await open({ ...run, at: run.at + 3 * 86_400_000 });
    await screen.findByText('Nenhum contrato foi lido ainda.');
    // From its beginning on, whatever came after.
    expect(screen.queryByText(/some sozinho em 29\/11\/2026/) !== null).toBe(says);
  });

  it('is wiped after one question, and the focus goes on where a new walk begins', async () => {
    const { payloads } = await open(walk());
    await screen.findByText('Mostrando 50 de 128.');
    press('Apagar resultados');
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Cancelar' }));
    expect(payloads('readiness.wipe')).toEqual([]);
    press('Apagar resultados');
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Apagar resultados' }),
    );
    await screen.findByText('Resultados apagados.');
    expect(payloads('readiness.wipe')).toEqual([{ profileId: 'p1' }]);
    expect(screen.queryByRole('heading', { name: 'Resultado' })).toBeNull();
    expect(screen.queryByText('Cliente 0')).toBeNull();
    expect(document.activeElement).toBe(button('Começar'));
  });

  it('disappears when the background has wiped it', async () => {
    const { tell } = await open(walk());
    await screen.findByText('Mostrando 50 de 128.');
    await tell(null);
    await waitFor(() => expect(screen.queryByText('Cliente 0')).toBeNull());
  });
});

describe('its file', () => {
  const files: Blob[] = [];
  const names: string[] = [];

  beforeEach(() => {
    files.length = 0;
    names.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob);
      return 'blob:file';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
  });

  it('takes the whole list under the filter, page by page, and names no host', async () => {
    const many = Array.from({ length: 1_203 }, (_, index) => lacking(index));
    const { payloads } = await open(walk(), {
      'readiness.rows': listOf([...many, lacking(9_000, { name: '=1+1' })]),
    });
    await screen.findByText('Mostrando 50 de 1.204.');
    press('Baixar CSV');
    await screen.findByText(/^Arquivo entregue/);
    expect(names).toEqual(['prontidao-watch-brasil-2026-11-22.csv']);
    const lines = ((await files[0]?.text()) ?? '').trim().split('\r\n');
    expect(lines).toHaveLength(1_205);
    expect(lines[0]).toBe('"Nome";"Contrato";"ID do contrato";"ID do cliente";"O que falta"');
    expect(lines.at(-1)).toBe(`"'=1+1";"C-9000";"10000";"9070";"sem e-mail"`);
    expect(
      payloads('readiness.rows')
        .slice(1)
        .map((sent) => (sent as { count: number }).count),
    ).toEqual([500, 500, 500]);
    expect(lines.join('')).not.toContain('provedor.example');
  });

  it('keeps to the filter under which it was asked for', async () => {
    const { payloads } = await open(walk());
    await screen.findByText('Mostrando 50 de 128.');
    press(/não é de celular/);
    await screen.findByText('Mostrando 50 de 64.');
    press('Baixar CSV');
    press(/não é de celular/);
    await screen.findByText(/^Arquivo entregue/);
    const lines = ((await files[0]?.text()) ?? '').trim().split('\r\n');
    expect(lines).toHaveLength(65);
    expect(payloads('readiness.rows')).toContainEqual({
      profileId: 'p1',
      lack: 'mobile-malformed',
      search: '',
      after: null,
      count: 500,
    });
  });

  it('is not handed over when the background falls silent half-way', async () => {
    const answer = listOf(Array.from({ length: 800 }, (_, index) => lacking(index)));
    await open(walk(), {
      'readiness.rows': (wanted) => {
        if (wanted.count === 500 && wanted.after !== null) throw new Error('silent');
        return answer(wanted);
      },
    });
    await screen.findByText('Mostrando 50 de 800.');
    press('Baixar CSV');
    await screen.findByText(/O aviso no alto diz por quê/);
    expect(screen.getByRole('alert').textContent).toContain('não respondeu');
    expect(names).toEqual([]);
  });
});
