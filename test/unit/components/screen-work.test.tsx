// The work on one screen as the operator sees it: findings, fill, receipt, undo.

import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { finding, job, preview, receiptRow, row, tabView } from './samples';
import { open, openTable, press, ticks } from './screen-bench';

describe('findings', () => {
  it('lists the worst first, with a word for the severity, the sentence, what is there and the source', async () => {
    await open();
    const found = within(screen.getByRole('region', { name: 'Apontamentos' }));
    expect(found.getAllByRole('list', { name: /1 (erro|aviso)/ })).toHaveLength(2);
    const items = found.getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual(['Login', 'URL']);
    const text = items[0]?.textContent ?? '';
    expect(text).toContain('Erro');
    expect(text).toContain('O valor é outro. Deveria ser certo.');
    expect(text).toContain('Na tela: errado');
    expect(text).toContain('Guia §1');
  });

  it('says how many there are, and when there is none', async () => {
    const { work } = await open();
    expect(screen.getByRole('status').textContent).toBe('2 apontamentos');
    expect(work.phase.value).toBe('look');
  });

  it('says that nothing is wrong, and when it looked', async () => {
    const { container } = await open(tabView(), {
      'screen.check': () => ({ ok: true, value: { ...preview, findings: [] } }),
    });
    const at = new Intl.DateTimeFormat('pt-BR', { timeStyle: 'short' }).format(preview.at);
    expect(container.textContent).toContain('Nada errado nesta tela');
    expect(container.textContent).toContain(`Última olhada: ${at}`);
  });

  it('mends one field: opens the table with that row alone', async () => {
    await open();
    press('Corrigir URL');
    await screen.findByRole('table');
    expect(ticks()).toEqual([false, false, true]);
  });

  it('offers no mending where a fill would not help', async () => {
    const findings = [
      finding('token', { label: 'Token', code: 'not-generated', mendable: false, should: null }),
    ];
    await open(tabView(), { 'screen.check': () => ({ ok: true, value: { ...preview, findings } }) });
    expect(screen.queryByRole('button', { name: /Corrigir/ })).toBeNull();
  });

  it('names the next step and its way when no screen is open', async () => {
    const { container } = await open(tabView({ seen: null }));
    expect(container.textContent).toContain('Cadastrar a integração SVA');
    expect(screen.getByRole('list', { name: 'Caminho no menu' }).textContent).toContain('Integrações');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows the sentence of a failed look', async () => {
    await open(tabView(), { 'screen.check': () => ({ ok: false, error: 'page-silent' }) });
    expect(screen.getByText(/Recarregue a página do ERP/)).toBeTruthy();
  });
});

describe('a fill and its receipt', () => {
  it('is stopped by Escape, and says so', async () => {
    const { payloads } = await open(tabView({ job: job({ state: 'running', rows: [] }) }), {
      'fill.cancel': () => null,
    });
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(payloads('fill.cancel')).toEqual([]);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(payloads('fill.cancel')).toEqual([{ jobId: 'j1' }]);
    await screen.findByText(/Parando…/);
  });

  it('shows how far it is and can be stopped', async () => {
    const running = job({ state: 'running', rows: [receiptRow('plataforma')] });
    const { payloads } = await open(tabView({ job: running }), { 'fill.cancel': () => null });
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1');
    expect(screen.getByText('Preenchendo: 1 de 2')).toBeTruthy();
    expect(screen.getByText('Agora: Senha')).toBeTruthy();
    press('Parar');
    expect(payloads('fill.cancel')).toEqual([{ jobId: 'j1' }]);
  });

  it('sums up the receipt and gives each row its reason', async () => {
    const rows = [
      receiptRow('plataforma'),
      receiptRow('senha', { after: { kind: 'secret', present: true } }),
      receiptRow('login', { outcome: 'kept' }),
      receiptRow('url', { outcome: 'refused', refusal: 'covered' }),
    ];
    const ordered = rows.map(({ key }) => key);
    const { container } = await open(tabView({ job: job({ rows, ordered }) }));
    expect(screen.getByText('2 campos preenchidos · 1 mantido · 1 recusado')).toBeTruthy();
    expect(screen.getByText(/Havia algo por cima da tela/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Desfazer 2 campos' })).toBeTruthy();
    expect(container.textContent).toContain('nunca salva por você');
  });

  it('says what the operator left as it was, and copies a report', async () => {
    await open(tabView({ job: job({ left: ['url'] }) }));
    expect(screen.getByText('2 campos preenchidos · 1 mantido')).toBeTruthy();
    expect(screen.getByText('Mantido: você deixou como estava')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Copiar relato' })).toBeTruthy();
  });

  it('undoes, and names what it left alone', async () => {
    const page = await open(tabView({ job: job() }), {
      'fill.undo': () => {
        const undo = [
          receiptRow('plataforma', { after: { kind: 'value', value: '' } }),
          receiptRow('senha', { outcome: 'kept', refusal: 'edited-since-fill' }),
        ];
        page.shown.view = tabView({ job: job({ state: 'undone', undo }) });
        return { ok: true, value: job({ state: 'undone', undo }) };
      },
    });
    press('Desfazer 2 campos');
    await screen.findByText('1 campo restaurado · 1 deixado como está');
    expect(screen.getByText(/Ficou como você deixou/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Desfazer/ })).toBeNull();
  });

  it('can be stopped on the way back, by the button and by Escape', async () => {
    const { payloads } = await open(tabView({ job: job() }), {
      'fill.undo': () => new Promise(() => undefined),
      'fill.cancel': () => null,
    });
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(payloads('fill.cancel')).toEqual([]);
    press('Desfazer 2 campos');
    await screen.findByText('A tecla Esc também para.');
    expect(screen.getByRole('progressbar', { name: 'Desfazendo…' }).hasAttribute('value')).toBe(false);
    press('Parar');
    await screen.findByText(/Parando…/);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(payloads('fill.cancel')).toEqual([{ jobId: 'j1' }, { jobId: 'j1' }]);
  });

  it('explains a fill that broke off and names what it did not reach', async () => {
    const { container } = await open(
      tabView({ job: job({ state: 'interrupted', rows: [receiptRow('plataforma')] }) }),
    );
    expect(screen.getByText(/1 de 2 campos foram tratados/)).toBeTruthy();
    expect(container.textContent).toContain('sem notícia: confira na tela');
  });

  it("shows the ERP's own message as text, never as markup", async () => {
    const text = '<img src=x onerror=alert(1)> Preencha a Descrição';
    const { container } = await open(tabView({ message: { kind: 'error', text, at: 1 } }));
    expect(screen.getByRole('alert').textContent).toContain(text);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('a screen that does not take a field', () => {
  it('is told as text for a colleague: field and reason, and no value', async () => {
    const copied = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(copied);
    const rows = [
      row('login'),
      row('url', {
        action: 'refuse',
        refusal: 'missing',
        now: { kind: 'value', value: 'https://segredo.example' },
      }),
    ];
    await openTable({ 'screen.preview': () => ({ ok: true, value: { ...preview, rows } }) });
    press('Copiar relato');
    await screen.findByText('Relato copiado, sem nenhum valor.');
    const text = copied.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('[url]');
    expect(text).toContain('[missing]');
    expect(text).not.toContain('[login]');
    expect(text).not.toContain('segredo');
    vi.restoreAllMocks();
  });
});
