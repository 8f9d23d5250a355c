// Adding an ERP, choosing a profile, and the partner's values; what becomes of a secret.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AddInstance } from '../../../components/instance/AddInstance';
import { addressOf } from '../../../components/instance/address';
import { ProfileForm } from '../../../components/profile/ProfileForm';
import { ProfilePicker } from '../../../components/profile/ProfilePicker';
import { asking } from '../../../components/state/asking';
import type { Subject } from '../../../components/state/tab';
import { background, instance, profile, SECRET, subjectIn } from './samples';
import type { Answers } from './samples';

const request = vi.fn<(asked: { origins?: string[] }) => Promise<boolean>>();

beforeEach(() => {
  request.mockReset().mockResolvedValue(true);
  fakeBrowser.permissions.request = request;
});

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('adding an ERP', () => {
  const address = addressOf('https://ixc.provedor.example/adm.php');

  function open(url = address, answer: Answers = {}) {
    const back = background({ 'instances.add': () => ({ ok: true, value: instance }), ...answer });
    const onAdded = vi.fn();
    render(<AddInstance asking={asking(back.ask)} address={url} onAdded={onAdded} />);
    return { ...back, onAdded };
  }

  it('asks the browser first, without the port, and then the background', async () => {
    const { payloads, onAdded } = open(addressOf('http://ixc.provedor.example:8080/adm.php'));
    expect(screen.getByText(/viaja sem criptografia/)).toBeTruthy();
    fireEvent.input(screen.getByLabelText(/^Nome/), { target: { value: 'Matriz' } });
    fireEvent.change(screen.getByLabelText('Ambiente'), { target: { value: 'staging' } });
    fireEvent.submit(screen.getByLabelText('Ambiente').closest('form') ?? document.body);
    expect(request).toHaveBeenCalledWith({ origins: ['http://ixc.provedor.example/*'] });
    expect(payloads('instances.add')).toHaveLength(0);
    await waitFor(() => expect(onAdded).toHaveBeenCalled());
    expect(payloads('instances.add')).toEqual([
      { origin: 'http://ixc.provedor.example:8080', erp: 'ixc', label: 'Matriz', environment: 'staging' },
    ]);
  });

  it('adds nothing when the permission is refused', async () => {
    request.mockResolvedValue(false);
    const { payloads } = open();
    press('Permitir e adicionar');
    await screen.findByText(/Nada foi adicionado/);
    expect(payloads('instances.add')).toHaveLength(0);
  });

  it('asks which ERP it is when the address does not tell', () => {
    open(addressOf('https://erp.provedor.example/api_configs'));
    expect(screen.getByRole('button', { name: 'Permitir e adicionar' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    fireEvent.change(screen.getByLabelText(/Qual ERP é/), { target: { value: 'voalle' } });
    expect(
      screen.getByRole('button', { name: 'Permitir e adicionar' }).getAttribute('aria-disabled'),
    ).toBeNull();
    expect(screen.queryByText(/sem criptografia/)).toBeNull();
  });

  it('tells what the background refused', async () => {
    open(address, { 'instances.add': () => ({ ok: false, error: 'already-there' }) });
    press('Permitir e adicionar');
    expect((await screen.findByRole('alert')).textContent).toContain('já foi adicionado');
  });
});

describe('choosing a profile', () => {
  it('offers the partners of this ERP only and makes the profile', async () => {
    const create = vi.fn(async () => profile);
    render(
      <ProfilePicker instance={instance} profiles={[]} chosen={null} keeping={{ create, choose: vi.fn() }} />,
    );
    const options = within(screen.getByLabelText('Parceiro')).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toContain('Partiu!');
    expect(options.map((option) => option.textContent)).not.toContain('Watch Brasil');
    fireEvent.input(screen.getByLabelText(/Nome do perfil/), { target: { value: ' Filial ' } });
    press('Criar perfil');
    await waitFor(() =>
      expect(create).toHaveBeenCalledWith('i1', expect.objectContaining({ id: 'partiu' }), 'Filial'),
    );
  });

  it('changes the profile in use', () => {
    const choose = vi.fn();
    const other = { ...profile, id: 'p2', label: 'Filial' };
    render(
      <ProfilePicker
        instance={instance}
        profiles={[profile, other]}
        chosen="p1"
        keeping={{ create: vi.fn(), choose }}
      />,
    );
    fireEvent.change(screen.getByLabelText('Perfil em uso'), { target: { value: 'p2' } });
    expect(choose).toHaveBeenCalledWith('p2');
  });
});

describe("the partner's values", () => {
  function open(subject = subjectIn()) {
    const keep = vi.fn(async (_: Subject, _changes: Readonly<Record<string, string>>) => true);
    const { container } = render(<ProfileForm subject={subject} keep={keep} vault={null} />);
    const sent = () => keep.mock.calls.map(([, changes]) => changes);
    return { container, sent };
  }

  it('keeps a value when its field is left, and says so', async () => {
    const { sent } = open();
    fireEvent.change(screen.getByLabelText(/Login na Partiu!/), { target: { value: ' novo.login ' } });
    expect(sent()).toEqual([{ login: 'novo.login' }]);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Login na Partiu!: salvo.'));
  });

  it('does not keep what did not change', () => {
    const { sent } = open();
    fireEvent.change(screen.getByLabelText(/Login na Partiu!/), { target: { value: 'norte.api ' } });
    expect(sent()).toEqual([]);
  });

  it('takes a secret in and never shows it again', async () => {
    const { container, sent } = open();
    const input = screen.getByLabelText<HTMLInputElement>(/^Senha na Partiu!/);
    expect(input.type).toBe('password');
    expect(input.value).toBe('');
    fireEvent.change(input, { target: { value: SECRET } });
    expect(sent()).toEqual([{ password: SECRET }]);
    expect(input.value).toBe('');
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('guardado'));
    expect(container.innerHTML).not.toContain(SECRET);
  });

  it('forgets a stored secret only when asked', () => {
    const { sent } = open();
    fireEvent.change(screen.getByLabelText(/^Senha na Partiu!/), { target: { value: '' } });
    expect(sent()).toEqual([]);
    press('Esquecer Senha na Partiu!');
    expect(sent()).toEqual([{ password: '' }]);
  });

  it('is open and counts while something is missing', () => {
    const { container } = open(subjectIn({ profiles: [{ ...profile, secrets: [], values: {} }] }));
    expect(container.querySelector('details')?.open).toBe(true);
    expect(screen.getByText('faltam 6 dados')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Esquecer/ })).toBeNull();
  });

  it('sends what was typed but not left', async () => {
    const { container, sent } = open();
    screen.getByLabelText<HTMLInputElement>(/Nome do produto/).value = 'Clube Novo';
    fireEvent.submit(container.querySelector('form') ?? container);
    await waitFor(() => expect(sent()).toEqual([{ productName: 'Clube Novo' }]));
  });
});
