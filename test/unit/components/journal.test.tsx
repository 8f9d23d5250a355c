// The journal in the options: its lines, the filter, the files, who works here, and for how long lines are kept.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AskOperator } from '../../../components/journal/OperatorName';
import { asking } from '../../../components/state/asking';
import { journalState } from '../../../components/state/journal';
import { operatorState } from '../../../components/state/operator';
import { records } from '../../../components/state/records';
import { Journal } from '../../../entrypoints/options/Journal';
import type { JournalFilter, JournalPage } from '../../../lib/model/journal';
import { NO_POLICY } from '../../../lib/model/policy';
import { SETTINGS } from '../../../lib/model/settings';
import type { JournalEntry } from '../../../lib/model/setup';
import { background, instance, NOW, profile } from './samples';

const entry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  id: 'e1',
  at: NOW,
  event: 'fill',
  instanceId: 'i1',
  profileId: 'p1',
  screen: 'ixc/sva-integration',
  fields: ['plataforma', 'url'],
  code: null,
  who: 'Rita',
  partnerId: 'partiu',
  ...changes,
});

const lines = (count: number): JournalEntry[] =>
  Array.from({ length: count }, (_, index) => entry({ id: `e${index}`, at: NOW - index * 60_000 }));

interface Asked {
  readonly filter: JournalFilter;
  readonly after: string | null;
  readonly count: number;
}

/** A part as the background cuts it. */
function cut(all: readonly JournalEntry[], { after, count }: Asked): JournalPage {
  const first = after === null ? 0 : Number(after);
  const isLast = first + count >= all.length;
  return {
    entries: all.slice(first, first + count),
    next: isLast ? null : String(first + count),
    total: after === null ? all.length : null,
  };
}

async function open(all: readonly JournalEntry[] = [entry()], policy = NO_POLICY) {
  let settings = SETTINGS;
  const back = background({
    'instances.list': () => [instance],
    'profiles.list': () => [profile],
    'settings.get': () => settings,
    'settings.set': (wanted) => {
      settings = { ...(wanted as typeof settings), operator: (wanted as typeof settings).operator.trim() };
      return settings;
    },
    'journal.page': (asked) => cut(all, asked),
    'journal.export': (asked) => ({ ok: true, value: cut(all, asked) }),
  });
  const questions = asking(back.ask);
  const kept = records(questions);
  const journal = journalState(questions);
  const operator = operatorState(questions);
  const page = render(<Journal records={kept} journal={journal} operator={operator} policy={policy} />);
  await kept.load();
  await operator.load();
  await waitFor(() => expect(journal.page.value).not.toBeNull());
  return { ...back, journal, kept, page };
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const control = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name);
const filtersOf = (asked: readonly unknown[]) => (asked as Asked[]).map(({ filter }) => filter);

function watchDownloads(): { readonly blobs: Blob[]; readonly names: string[] } {
  const blobs: Blob[] = [];
  const names: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return { blobs, names };
}

describe('the journal', () => {
  it('says who did what, when, where and in which fields', async () => {
    await open();
    const [, line] = screen.getAllByRole('row');
    expect(line?.querySelector('time')?.dateTime).toBe(new Date(NOW).toISOString());
    const cells = within(line ?? document.body).getAllByRole('cell');
    expect(cells.map((cell) => cell.lastChild?.textContent)).toEqual([
      'Preenchimento',
      'Rita',
      'Provedor Norte',
      'Partiu!',
      'Integrações SVA',
      'Plataforma, URL',
    ]);
  });

  it('leaves the names of what was removed empty', async () => {
    const gone = { instanceId: 'gone', profileId: 'gone', screen: null, fields: [] };
    const { partnerId: _, who: __, ...line } = entry({ event: 'instance-removed', ...gone });
    await open([line]);
    const cells = within(screen.getAllByRole('row')[1] ?? document.body).getAllByRole('cell');
    expect(cells[0]?.textContent).toBe('ERP removido');
    expect(cells.slice(1).map((cell) => cell.lastChild?.textContent)).toEqual(['', '', '', '', '']);
  });

  it('shows a part, and more at a press; after the last one the focus is on the list', async () => {
    const { journal } = await open(lines(120));
    expect(screen.getAllByRole('row')).toHaveLength(51);
    expect(screen.getByText('Mostrando 50 de 120.')).toBeTruthy();
    press('Mostrar mais');
    await screen.findByText('Mostrando 100 de 120.');
    press('Mostrar mais');
    await screen.findByText('Mostrando 120 de 120.');
    expect(screen.queryByRole('button', { name: 'Mostrar mais' })).toBeNull();
    expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('journal');
    expect(new Set(journal.page.value?.entries.map(({ id }) => id)).size).toBe(120);
  });

  it('says what to do where nothing was done yet, and where nothing matches', async () => {
    const { payloads } = await open([]);
    expect(screen.getByText('Nada registrado ainda.')).toBeTruthy();
    fireEvent.input(control('Procurar'), { target: { value: 'x' } });
    await screen.findByText('Nenhuma linha com estes filtros.');
    press('Limpar filtros');
    await screen.findByText('Nada registrado ainda.');
    expect(filtersOf(payloads('journal.page')).map(({ text }) => text)).toEqual(['', 'x', '']);
  });

  it('filters by event, instance, partner, person and days, of this place', async () => {
    const { payloads } = await open();
    const filter = within(screen.getByRole('search', { name: 'Filtrar o diário' }));
    fireEvent.change(filter.getByLabelText('O que foi feito'), { target: { value: 'undo' } });
    fireEvent.change(filter.getByLabelText('Instância'), { target: { value: 'i1' } });
    fireEvent.change(filter.getByLabelText('Parceiro'), { target: { value: 'partiu' } });
    fireEvent.input(filter.getByLabelText('Pessoa'), { target: { value: 'rita' } });
    fireEvent.change(filter.getByLabelText('De'), { target: { value: '2026-11-20' } });
    fireEvent.change(filter.getByLabelText('Até'), { target: { value: '2026-11-22' } });
    await waitFor(() =>
      expect(filtersOf(payloads('journal.page')).at(-1)).toEqual({
        text: '',
        event: 'undo',
        instanceId: 'i1',
        partnerId: 'partiu',
        who: 'rita',
        from: new Date(2026, 10, 20).getTime(),
        until: new Date(2026, 10, 23).getTime(),
      }),
    );
    expect(control('Até').value).toBe('2026-11-22');
    fireEvent.change(filter.getByLabelText('De'), { target: { value: '' } });
    await waitFor(() => expect(filtersOf(payloads('journal.page')).at(-1)?.from).toBeNull());
  });

  it('asks for nothing before it is shown', () => {
    const back = background({});
    const journal = journalState(asking(back.ask));
    journal.heed({ about: 'journal' });
    expect(back.asked).not.toHaveBeenCalled();
  });
});

describe('the journal as a file', () => {
  it('goes out as CSV, whatever stands in a name', async () => {
    const { blobs, names } = watchDownloads();
    const changes = [{ key: 'url', before: null, after: 'ab12' }];
    await open([entry({ who: '=cmd()', changes }), ...lines(700).slice(1)]);
    press('Baixar CSV');
    await screen.findByText(/Arquivo entregue ao navegador: diario-/);
    const rows = (await blobs[0]?.text())?.trimEnd().split('\r\n') ?? [];
    expect(rows).toHaveLength(701);
    expect(rows[1]).toContain(`"'=cmd()"`);
    expect(rows[1]).toContain('"URL: – → ab12"');
    expect(names[0]).toMatch(/^diario-\d{4}-\d{2}-\d{2}\.csv$/);
  });

  it('goes out as JSON that can be read again', async () => {
    const { blobs, names } = watchDownloads();
    await open(lines(700));
    press('Baixar JSON');
    await screen.findByText(/Arquivo entregue ao navegador: diario-/);
    const file = JSON.parse((await blobs[0]?.text()) ?? '') as { lines: { at: string; who: string }[] };
    expect(file.lines).toHaveLength(700);
    expect(file.lines[0]).toMatchObject({ at: new Date(NOW).toISOString(), who: 'Rita', event: 'fill' });
    expect(names[0]).toMatch(/\.json$/);
  });

  it('can be stopped, and then nothing is downloaded', async () => {
    const { names } = watchDownloads();
    await open(lines(5_000));
    press('Baixar JSON');
    fireEvent.click(await screen.findByRole('button', { name: 'Cancelar' }));
    await screen.findByText('Arquivo cancelado. Nada foi baixado.');
    expect(names).toEqual([]);
  });

  it('stays where the company keeps it in', async () => {
    await open([entry()], { ...NO_POLICY, managed: true, allow: { ...NO_POLICY.allow, export: false } });
    expect(screen.queryByRole('button', { name: /Baixar/ })).toBeNull();
    expect(screen.getByText(/A empresa não permite levar dados em arquivo/)).toBeTruthy();
  });
});

describe('who works here', () => {
  it('is typed once, and may be taken back', async () => {
    const { payloads } = await open();
    fireEvent.input(control(/Quem está usando/), { target: { value: ' Rita ' } });
    press('Salvar o nome');
    await screen.findByText(/O diário usa este nome/);
    expect(control(/Quem está usando/).value).toBe('Rita');
    fireEvent.input(control(/Quem está usando/), { target: { value: '' } });
    press('Salvar o nome');
    await screen.findByText(/não guarda nome nenhum/);
    const sent = payloads('settings.set') as { operator: string }[];
    expect(sent.map(({ operator }) => operator)).toEqual([' Rita ', '']);
  });

  it('is asked in the panel only as long as nobody said it', async () => {
    const settings = { ...SETTINGS };
    const ask = background({ 'settings.get': () => settings }).ask;
    const operator = operatorState(asking(ask));
    render(<AskOperator operator={operator} />);
    await operator.load();
    await screen.findByText(/Quem está usando/, { selector: '.fold-title' });
    settings.operator = 'Rita';
    await operator.load();
    await waitFor(() => expect(screen.queryByText(/Quem está usando/)).toBeNull());
  });
});

describe('how long lines are kept', () => {
  it('is set by the operator, unless the company does', async () => {
    const { payloads, page } = await open();
    fireEvent.input(control(/por quantos dias/), { target: { value: '30' } });
    press('Salvar os dias do diário');
    await screen.findByText('Salvo: 30 dias.');
    expect(payloads('settings.set')).toMatchObject([{ journalDays: 30 }]);
    page.unmount();
    await open([], { ...NO_POLICY, managed: true, settings: { journalDays: 90 } });
    expect(control(/por quantos dias/).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Salvar os dias do diário' })).toBeNull();
    expect(screen.getByText(/Definido pela empresa/)).toBeTruthy();
  });
});
