// The options page as a whole: instances, profiles, journal.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../components/state/asking';
import { records } from '../../../components/state/records';
import { storeState } from '../../../components/state/store';
import { transferState } from '../../../components/state/transfer';
import { vaultState } from '../../../components/state/vault';
import { Options } from '../../../entrypoints/options/Options';
import { SETTINGS } from '../../../lib/model/settings';
import type { JournalEntry } from '../../../lib/model/setup';
import { background, instance, NOW, profile } from './samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the options', () => {
  const entry = (changes: Partial<JournalEntry>): JournalEntry => ({
    id: 'e1',
    at: NOW,
    event: 'fill',
    instanceId: 'i1',
    profileId: 'p1',
    screen: 'ixc/sva-integration',
    fields: ['plataforma', 'url'],
    code: null,
    ...changes,
  });

  async function open(journal: readonly JournalEntry[] = [entry({})]) {
    const back = background({
      'instances.list': () => [instance],
      'profiles.list': () => [profile],
      'journal.list': () => journal,
      'instances.remove': () => null,
      'instances.update': () => ({ ok: true, value: instance }),
      'profiles.update': () => profile,
      'profiles.remove': () => null,
      'settings.get': () => SETTINGS,
    });
    const questions = asking(back.ask);
    const kept = records(questions);
    render(
      <Options
        asking={questions}
        records={kept}
        store={storeState(questions)}
        transfer={transferState(questions)}
        vault={vaultState(questions)}
        version="1.2.3"
      />,
    );
    await kept.load();
    await within(screen.getByRole('region', { name: 'Perfis' })).findByText('Partiu! matriz');
    return back;
  }

  it('asks before it removes, saying what goes', async () => {
    const { payloads } = await open();
    press('Remover Provedor Norte');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/os segredos, o andamento dos passos e os resultados da prontidão/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Cancelar' }));
    expect(payloads('instances.remove')).toHaveLength(0);
    press('Remover Provedor Norte');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remover' }));
    await screen.findByText('Provedor Norte: removido.');
    expect(payloads('instances.remove')).toEqual([{ id: 'i1' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('renames an instance and sets its environment', async () => {
    const { payloads } = await open();
    press('Editar Provedor Norte');
    const list = within(screen.getByRole('region', { name: 'Instâncias' }));
    fireEvent.input(list.getAllByLabelText(/^Nome/)[0] ?? document.body, { target: { value: 'Sul' } });
    fireEvent.change(list.getAllByLabelText('Ambiente')[0] ?? document.body, {
      target: { value: 'training' },
    });
    press('Salvar');
    await waitFor(() =>
      expect(payloads('instances.update')).toEqual([{ id: 'i1', label: 'Sul', environment: 'training' }]),
    );
  });

  it('renames a profile without touching its values', async () => {
    const { payloads } = await open();
    press('Editar Partiu! matriz');
    fireEvent.input(screen.getByLabelText(/Nome do perfil/), { target: { value: 'Partiu! filial' } });
    press('Salvar');
    await waitFor(() =>
      expect(payloads('profiles.update')).toEqual([
        { id: 'p1', label: 'Partiu! filial', values: profile.values },
      ]),
    );
  });

  it('shows the journal newest first, at most 200 lines, with labels for keys', async () => {
    const lines = Array.from({ length: 230 }, (_, at) => entry({ id: `e${at}`, at: NOW + at * 60_000 }));
    await open(lines);
    const [, first, ...others] = screen.getAllByRole('row');
    expect(others).toHaveLength(199);
    expect(first?.querySelector('time')?.dateTime).toBe(new Date(NOW + 229 * 60_000).toISOString());
    expect(first?.textContent).toContain('PreenchimentoProvedor NortePartiu!Integrações SVAPlataforma, URL');
  });

  it('leaves the names of what was removed empty', async () => {
    await open([
      entry({ event: 'instance-removed', instanceId: 'gone', profileId: 'gone', screen: null, fields: [] }),
    ]);
    const [, line] = screen.getAllByRole('row');
    const cells = [...(line?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent);
    expect(cells.slice(1)).toEqual(['ERP removido', '', '', '', '']);
  });

  it('adds an ERP by its address', async () => {
    await open();
    fireEvent.submit(screen.getByLabelText(/Endereço do ERP/).closest('form') ?? document.body);
    expect((await screen.findByRole('alert')).textContent).toContain('Isto não é um endereço');
  });

  it('tells its version and what is kept where', async () => {
    await open([]);
    expect(screen.getByText('Versão 1.2.3')).toBeTruthy();
    expect(screen.getByText(/somem quando ele fecha/)).toBeTruthy();
    expect(screen.getByText('Nada registrado ainda.')).toBeTruthy();
  });
});
