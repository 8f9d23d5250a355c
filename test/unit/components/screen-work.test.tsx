// The work on one screen as the operator sees it: findings, table, fill, receipt, undo.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ScreenWork } from '../../../components/screen/ScreenWork';
import { asking } from '../../../components/state/asking';
import { pointing } from '../../../components/state/pointing';
import { tabState } from '../../../components/state/tab';
import { workState } from '../../../components/state/work';
import type { TabView } from '../../../lib/messages/channels';
import { background, finding, job, preview, receiptRow, row, tabView } from './samples';
import type { Answers } from './samples';

async function open(view: TabView = tabView(), answers: Answers = {}) {
  const shown = { view };
  const back = background({
    'tab.view': () => shown.view,
    'screen.check': () => ({ ok: true, value: preview }),
    'screen.preview': () => ({ ok: true, value: preview }),
    ...answers,
  });
  const questions = asking(back.ask);
  const tab = tabState(questions);
  const work = workState(questions, tab);
  const points = pointing(questions, tab);
  await tab.show(7);
  await waitFor(() => expect(work.busy.value).toBeNull());
  function Page() {
    if (tab.view.value === null || tab.subject.value === null) return null;
    return <ScreenWork view={tab.view.value} subject={tab.subject.value} work={work} pointing={points} />;
  }
  const { container } = render(<Page />);
  return { ...back, container, work, tab, shown };
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

async function openTable(answers: Answers = {}) {
  const page = await open(tabView(), answers);
  press('Pré-visualizar');
  await screen.findByRole('table');
  return page;
}

describe('findings', () => {
  it('lists the worst first, with a word for the severity, the sentence, what is there and the source', async () => {
    await open();
    const items = within(screen.getByRole('list', { name: 'Apontamentos' })).getAllByRole('listitem');
    expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual(['Login', 'URL']);
    const text = items[0]?.textContent ?? '';
    expect(text).toContain('Erro');
    expect(text).toContain('O valor é outro. Deveria ser certo.');
    expect(text).toContain('Na tela: errado');
    expect(text).toContain('Guia §1');
  });

  it('says how many there are, and when there is none', async () => {
    const { work, container } = await open();
    expect(screen.getByRole('status').textContent).toBe('2 apontamentos');
    expect(work.phase.value).toBe('look');
    expect(container.querySelectorAll('h2, h3')).toHaveLength(0);
  });

  it('is content when every rule holds', async () => {
    await open(tabView(), { 'screen.check': () => ({ ok: true, value: { ...preview, findings: [] } }) });
    expect(screen.getByRole('status').textContent).toContain('Tudo certo');
  });

  it('mends one field: opens the table with that row alone', async () => {
    await open();
    press('Corrigir URL');
    const boxes = within(await screen.findByRole('table')).getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([false, false, true]);
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

describe('the table before a fill', () => {
  it('shows field, now, will be and why, and ticks what replaces nothing', async () => {
    await openTable();
    const [, first, , third] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Plataforma');
    expect(first?.textContent).toContain('vazio');
    expect(first?.textContent).toContain('novo plataforma');
    expect(first?.textContent).toContain('O guia do parceiro pede este valor.');
    expect(third?.textContent).toContain('troca o que está lá');
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.checked)).toEqual([true, true, false]);
    expect(screen.getByRole('button', { name: 'Preencher (2 campos)' })).toBeTruthy();
  });

  it('counts ticks on the button, down to none', async () => {
    const { payloads } = await openTable();
    fireEvent.click(screen.getByRole('checkbox', { name: 'URL' }));
    expect(screen.getByRole('button', { name: 'Preencher (3 campos)' })).toBeTruthy();
    press('Desmarcar todas');
    const fill = screen.getByRole('button', { name: 'Preencher' });
    expect(fill.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(fill);
    expect(payloads('fill.start')).toHaveLength(0);
    press('Marcar todas');
    expect(screen.getByRole('button', { name: 'Preencher (3 campos)' })).toBeTruthy();
  });

  it('folds unchanged rows and names refused ones with their reason', async () => {
    await openTable();
    const folded = screen.getByText('1 campo fica como está').closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('O ERP gera este valor ao salvar.');
    const refused = screen.getByRole('region', { name: '1 campo não pode ser preenchido' });
    expect(refused.textContent).toContain('não deixa editar');
  });

  it('shows dots for secrets', async () => {
    const { container } = await openTable();
    expect(screen.getByRole('row', { name: /Senha/ }).textContent).toContain('••••');
    expect(container.textContent).toContain('segredo, não é mostrado');
  });

  it('sends the ticked rows and nothing else', async () => {
    const { payloads } = await openTable({ 'fill.start': () => ({ ok: false, error: 'document-changed' }) });
    press('Preencher (2 campos)');
    await screen.findByText(/A página foi recarregada depois da prévia/);
    expect(payloads('fill.start')).toEqual([{ previewId: 'v1', keys: ['plataforma', 'senha'] }]);
    expect(screen.getByRole('table')).toBeTruthy();
  });

  it('says that the screen has changed since an old preview, and fills nothing', async () => {
    const changed = { ...preview, id: 'v2', rows: preview.rows.slice(0, 1) };
    let looks = 0;
    const { payloads } = await openTable({
      'screen.preview': () => ({ ok: true, value: (looks += 1) === 1 ? preview : changed }),
      'fill.start': () => ({ ok: false, error: 'preview-old' }),
    });
    press('Preencher (2 campos)');
    await screen.findByText(/A tela mudou desde a prévia/);
    expect(payloads('fill.start')).toHaveLength(1);
    expect(screen.queryByRole('row', { name: /Senha/ })).toBeNull();
  });

  it('says so when there is nothing to fill', async () => {
    await open(tabView(), {
      'screen.preview': () => ({ ok: true, value: { ...preview, rows: [row('a', { action: 'keep' })] } }),
    });
    press('Pré-visualizar');
    await screen.findByText(/Não há nada a preencher/);
    expect(screen.queryByRole('button', { name: /Preencher/ })).toBeNull();
  });

  it('closes without writing', async () => {
    const { asked } = await openTable();
    press('Fechar prévia');
    expect(screen.queryByRole('table')).toBeNull();
    expect(asked.mock.calls.some(([channel]) => channel === 'fill.start')).toBe(false);
  });
});

describe('a fill and its receipt', () => {
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
    const { container } = await open(tabView({ job: job({ rows }) }));
    expect(screen.getByText('2 preenchidos · 1 mantido · 1 recusado')).toBeTruthy();
    expect(screen.getByText(/Havia algo por cima da tela/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Desfazer (2 campos)' })).toBeTruthy();
    expect(container.textContent).toContain('nunca salva por você');
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
    press('Desfazer (2 campos)');
    await screen.findByText('1 campo voltou ao que era');
    expect(screen.getByText('1 campo ficou como está:')).toBeTruthy();
    expect(screen.getByText(/Ficou como você deixou/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Desfazer/ })).toBeNull();
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
