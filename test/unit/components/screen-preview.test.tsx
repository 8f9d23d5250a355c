// The table before a fill as the operator works it: ticks and choices, the filter, the question about production, the focus.

import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { preview, row, tabView } from './samples';
import { choose, open, openTable, press, ticks } from './screen-bench';

describe('the table before a fill', () => {
  it('shows field, now, will be and why, and ticks what replaces nothing', async () => {
    await openTable();
    const [, first, , third] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Plataforma');
    expect(first?.textContent).toContain('vazio');
    expect(first?.textContent).toContain('novo plataforma');
    expect(first?.textContent).toContain('O guia do parceiro pede este valor.');
    expect(third?.textContent).toContain('troca o que está lá');
    expect(ticks()).toEqual([true, true, false]);
    expect(screen.getByRole('button', { name: 'Preencher (2 campos)' })).toBeTruthy();
  });

  it('counts ticks on the button, down to none', async () => {
    const { payloads } = await openTable();
    choose('URL', 'Preencher');
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
    expect(payloads('fill.start')).toEqual([
      { previewId: 'v1', keys: ['plataforma', 'senha'], confirmed: false },
    ]);
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

  it('keeps what stands there when its word is pressed, however often', async () => {
    await openTable();
    const keep = () => choose('URL', 'Manter o atual');
    keep();
    expect(ticks()).toEqual([true, true, false]);
    choose('URL', 'Preencher');
    expect(ticks()).toEqual([true, true, true]);
    press('Manter tudo que já está preenchido');
    expect(ticks()).toEqual([true, true, false]);
  });

  it('says who asks for a value, when that is asked for', async () => {
    await openTable();
    const why = within(screen.getByRole('row', { name: /Plataforma/ })).getByRole('group');
    expect((why as HTMLDetailsElement).open).toBe(false);
    expect(why.textContent).toContain('Fonte: Guia §1');
  });

  it('filters a long table by text and by what changes, and still counts all that is ticked', async () => {
    const many = [...preview.rows, ...['a', 'b', 'c', 'd', 'e'].map((key) => row(key, { action: 'keep' }))];
    const { payloads } = await openTable({
      'screen.preview': () => ({ ok: true, value: { ...preview, rows: many } }),
      'fill.start': () => ({ ok: false, error: 'busy' }),
    });
    fireEvent.input(screen.getByLabelText('Procurar campo ou valor'), { target: { value: 'PLATAFÓRMA' } });
    expect(screen.getByText('Mostrando 1 de 10 campos.')).toBeTruthy();
    expect(ticks()).toEqual([true]);
    press('Preencher (2 campos) · 1 fora do filtro');
    await screen.findByText(/Já há um preenchimento/);
    expect(payloads('fill.start')).toMatchObject([{ keys: ['plataforma', 'senha'] }]);
    press('Mostrar todos');
    fireEvent.click(screen.getByLabelText('Só o que muda'));
    expect(screen.queryByText(/ficam como estão/)).toBeNull();
    expect(ticks()).toEqual([true, true, false]);
  });

  it('takes the focus, and gives it back to the button that opened it', async () => {
    await open();
    const mend = screen.getByRole('button', { name: 'Corrigir URL' });
    mend.focus();
    fireEvent.click(mend);
    await screen.findByRole('table');
    expect(document.activeElement?.textContent).toBe('O que vai mudar');
    screen.getByRole('button', { name: 'Fechar prévia' }).focus();
    press('Fechar prévia');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Corrigir URL');
  });

  it('asks before production: a yes fills, a no leaves the table as it is', async () => {
    const { payloads } = await openTable({
      'fill.start': () => ({ ok: false, error: 'confirm-production' }),
    });
    press('Preencher (2 campos)');
    const dialog = await screen.findByRole('dialog', { name: 'Preencher em Produção?' });
    expect(dialog.textContent).toContain('2 campos em Provedor Norte');
    press('Voltar');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(payloads('fill.start')).toHaveLength(1);
    press('Preencher (2 campos)');
    await screen.findByRole('dialog');
    press('Preencher em Produção');
    await waitFor(() => expect(payloads('fill.start').at(-1)).toMatchObject({ confirmed: true }));
  });

  it('is there to be read where the company forbids filling', async () => {
    await open(tabView(), {}, false);
    press('Pré-visualizar');
    await screen.findByRole('table');
    expect(screen.queryByRole('button', { name: /^Preencher/ })).toBeNull();
    expect(screen.getByText(/A empresa não permite preencher daqui/)).toBeTruthy();
  });

  it('closes without writing', async () => {
    const { asked } = await openTable();
    press('Fechar prévia');
    expect(screen.queryByRole('table')).toBeNull();
    expect(asked.mock.calls.some(([channel]) => channel === 'fill.start')).toBe(false);
  });
});
