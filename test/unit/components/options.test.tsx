// The options page as a whole: instances, profiles, journal.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../components/state/asking';
import { partnersState } from '../../../components/state/partners';
import { records } from '../../../components/state/records';
import { journalState } from '../../../components/state/journal';
import { operatorState } from '../../../components/state/operator';
import { policyState } from '../../../components/state/policy';
import { storeState } from '../../../components/state/store';
import { transferState } from '../../../components/state/transfer';
import { vaultState } from '../../../components/state/vault';
import { Options } from '../../../entrypoints/options/Options';
import { NO_POLICY } from '../../../lib/model/policy';
import type { Policy } from '../../../lib/model/policy';
import { SETTINGS } from '../../../lib/model/settings';
import { background, instance, profile } from './samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the options', () => {
  async function open(policy: Policy = NO_POLICY) {
    const back = background({
      'instances.list': () => [instance],
      'profiles.list': () => [profile],
      'journal.page': () => ({ entries: [], next: null, total: 0 }),
      'policy.view': () => policy,
      'instances.remove': () => ({ ok: true, value: null }),
      'instances.update': () => ({ ok: true, value: instance }),
      'profiles.update': () => profile,
      'profiles.remove': () => ({ ok: true, value: null }),
      'settings.get': () => SETTINGS,
      'fields.list': () => [],
    });
    const questions = asking(back.ask);
    const kept = records(questions);
    const state = policyState(questions);
    render(
      <Options
        asking={questions}
        partners={partnersState(questions)}
        records={kept}
        journal={journalState(questions)}
        operator={operatorState(questions)}
        policy={state}
        store={storeState(questions)}
        transfer={transferState(questions)}
        vault={vaultState(questions)}
        version="1.2.3"
      />,
    );
    await kept.load();
    await state.load();
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

  it('adds an ERP by its address', async () => {
    await open();
    fireEvent.submit(screen.getByLabelText(/Endereço do ERP/).closest('form') ?? document.body);
    expect((await screen.findByRole('alert')).textContent).toContain('Isto não é um endereço');
  });

  it('tells its version and what is kept where', async () => {
    await open();
    expect(screen.getByText('Versão 1.2.3')).toBeTruthy();
    expect(screen.getByText(/somem quando ele fecha/)).toBeTruthy();
    expect(await screen.findByText('Nada registrado ainda.')).toBeTruthy();
  });
});
