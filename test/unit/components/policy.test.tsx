// What the company prescribes, as operators see it: said, locked, and allowed with one press.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AllowHost } from '../../../components/policy/AllowHost';
import { PolicyFacts } from '../../../components/policy/PolicyFacts';
import { ProfileForm } from '../../../components/profile/ProfileForm';
import { asking } from '../../../components/state/asking';
import { policyState } from '../../../components/state/policy';
import { records } from '../../../components/state/records';
import { subjectOf } from '../../../components/state/tab';
import { Instances } from '../../../entrypoints/options/Instances';
import { Profiles } from '../../../entrypoints/options/Profiles';
import { vaultState } from '../../../components/state/vault';
import { NO_POLICY } from '../../../lib/model/policy';
import { SETTINGS } from '../../../lib/model/settings';
import { background, instance, profile, tabView } from './samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));
const managed = { own: null };

beforeEach(() => {
  fakeBrowser.permissions.contains = vi.fn(() => Promise.resolve(true));
});

describe('records of the company’s', () => {
  it('cannot be renamed or removed, and say so', async () => {
    const mine = { ...instance, id: 'i2', label: 'Meu ERP', origin: 'https://meu.example' };
    const ask = background({
      'instances.list': () => [{ ...instance, managed }, mine],
      'profiles.list': () => [{ ...profile, managed: { label: null, values: {} } }],
      'settings.get': () => SETTINGS,
    }).ask;
    const questions = asking(ask);
    const kept = records(questions);
    render(
      <>
        <Instances asking={questions} records={kept} vault={vaultState(questions)} />
        <Profiles records={kept} />
      </>,
    );
    await kept.load();
    await screen.findByText('Meu ERP');
    expect(screen.getAllByText(/Definido pela empresa/)).toHaveLength(2);
    for (const name of ['Provedor Norte', 'Partiu! matriz']) {
      expect(screen.queryByRole('button', { name: `Editar ${name}` })).toBeNull();
      expect(screen.queryByRole('button', { name: `Remover ${name}` })).toBeNull();
    }
    expect(screen.getByRole('button', { name: 'Remover Meu ERP' })).toBeTruthy();
  });

  it('say it where the company was quicker than the operator', async () => {
    const ask = background({
      'instances.list': () => [instance],
      'profiles.list': () => [],
      'settings.get': () => SETTINGS,
      'instances.remove': () => ({ ok: false, error: 'managed' }),
    }).ask;
    const questions = asking(ask);
    const kept = records(questions);
    render(<Instances asking={questions} records={kept} vault={vaultState(questions)} />);
    await kept.load();
    press('Remover Provedor Norte');
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remover' }));
    await screen.findByText('Não dá para remover: foi a empresa que definiu.');
  });

  it('lock the values that are prescribed, and no others', () => {
    const view = { ...profile, managed: { label: null, values: { url: null } } };
    const subject = subjectOf(tabView({ profiles: [view], profileId: view.id }));
    if (subject === null) throw new Error('no subject');
    const keep = vi.fn(() => Promise.resolve(true));
    const { container } = render(<ProfileForm subject={subject} keep={keep} vault={null} />);
    const input = (name: string) => container.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    expect(input('url')?.readOnly).toBe(true);
    expect(input('login')?.readOnly).toBe(false);
    const hint = input('url')?.getAttribute('aria-describedby')?.split(' ')[0] ?? '';
    expect(document.getElementById(hint)?.textContent).toContain('Definido pela empresa.');
    const url = input('url');
    if (url !== null) fireEvent.change(url, { target: { value: 'https://outro.example' } });
    expect(keep).not.toHaveBeenCalled();
  });
});

describe('the access to a host', () => {
  const open = (granted: boolean, answer: boolean) => {
    fakeBrowser.permissions.contains = vi.fn(() => Promise.resolve(granted));
    const request = vi.fn(() => Promise.resolve(answer));
    fakeBrowser.permissions.request = request;
    const onAllowed = vi.fn();
    render(<AllowHost instance={instance} onAllowed={onAllowed} />);
    return { request, onAllowed };
  };

  it('is asked for at a press, and what came of it is said', async () => {
    const { request, onAllowed } = open(false, true);
    fireEvent.click(await screen.findByRole('button', { name: 'Permitir o acesso a Provedor Norte' }));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://ixc.provedor.example/*'] });
    await screen.findByText(/já entra neste ERP/);
    expect(onAllowed).toHaveBeenCalledOnce();
  });

  it('may be refused, and asked for again', async () => {
    const { onAllowed } = open(false, false);
    fireEvent.click(await screen.findByRole('button', { name: /Permitir/ }));
    await screen.findByRole('alert');
    expect(screen.getByRole('button', { name: /Permitir/ })).toBeTruthy();
    expect(onAllowed).not.toHaveBeenCalled();
  });

  it('is not asked for where it is there', async () => {
    open(true, true);
    await waitFor(() => expect(fakeBrowser.permissions.contains).toHaveBeenCalled());
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the facts', () => {
  it('name what is prescribed, what is not allowed and what was left out, without a value', () => {
    render(
      <PolicyFacts
        policy={{
          ...NO_POLICY,
          managed: true,
          instances: [
            { origin: 'https://a.example', erp: 'ixc', label: 'Matriz', environment: 'production' },
          ],
          settings: { journalDays: 90 },
          allow: { ...NO_POLICY.allow, export: false },
          problems: [
            { part: 'profiles', entry: 2, key: 'token', fault: 'secret' },
            { part: null, entry: null, key: 'extra', fault: 'unknown-key' },
          ],
        }}
      />,
    );
    const facts = screen.getAllByRole('definition').map((each) => each.textContent);
    expect(facts).toEqual(['Matriz', 'Apagar linhas do diário', 'Levar dados em arquivo']);
    const items = screen.getAllByRole('listitem').map((each) => each.textContent);
    expect(items).toEqual([
      'Perfis, item 2, token: é um segredo, e segredos não vão na política',
      'Política, extra: esta versão do Encaixe não conhece',
    ]);
  });

  it('follow a change of the policy', async () => {
    const back = background({ 'policy.view': () => ({ ...NO_POLICY, managed: true }) });
    const state = policyState(asking(back.ask));
    expect(state.policy.value.managed).toBe(false);
    state.heed({ about: 'journal' });
    expect(back.asked).not.toHaveBeenCalled();
    state.heed({ about: 'policy' });
    await waitFor(() => expect(state.policy.value.managed).toBe(true));
  });
});
