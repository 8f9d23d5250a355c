// The hint at a passphrase's strength: it comes with the first letter, says words and forbids nothing.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PassphraseForm } from '../../../components/vault/PassphraseForm';
import { strengthFor, strengthOf } from '../../../components/vault/strength';
import { RIGHT } from './vault-samples';

const SECOND = 100_000;
const DAY = 86_400 * SECOND;

describe('an estimate', () => {
  it.each([
    [1, 'minutes', 0],
    [3_599 * SECOND, 'minutes', 0],
    [3_600 * SECOND, 'hours', 0],
    [DAY, 'days', 1],
    [30 * DAY, 'months', 2],
    [365 * DAY, 'years', 3],
    [36_500 * DAY, 'centuries', 4],
    [Infinity, 'centuries', 4],
  ] as const)('of %d tries is %s', (tries, time, level) => {
    expect(strengthFor(tries)).toEqual({ time, level });
  });

  it.each([
    ['123456789012', 0],
    ['senhasenhasenha', 0],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 0],
    ['provedor2026!', 0],
    ['qwertyuiop[]', 0],
  ])('of %j is the worst', async (passphrase, level) => {
    expect((await strengthOf(passphrase)).level).toBe(level);
  });

  it('of random words is the best, and of very long texts comes in time', async () => {
    expect((await strengthOf(RIGHT)).level).toBe(4);
    const begun = performance.now();
    await strengthOf('q1w2e3r4 '.repeat(110));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('the hint', () => {
  const field = () => screen.getByLabelText<HTMLInputElement>('Frase-senha');
  const type = (value: string) => fireEvent.input(field(), { target: { value } });
  const hint = () => document.querySelector('.strength')?.textContent ?? null;

  function open() {
    const onSend = vi.fn(async () => ({ ok: true, value: { state: 'unlocked', secrets: 0 } }) as const);
    render(<PassphraseForm action="Criar" replaces={false} onSend={onSend} onDone={vi.fn()} />);
    return onSend;
  }

  it('is not there before the first letter, and goes with the last', async () => {
    open();
    expect(hint()).toBe('');
    type('senhasenha');
    await waitFor(() => expect(hint()).toContain('muito fraca'));
    expect(document.querySelectorAll('.meter-full')).toHaveLength(1);
    type(RIGHT);
    await waitFor(() => expect(hint()).toMatch(/muito boa.*séculos/));
    expect(document.querySelectorAll('.meter-full')).toHaveLength(5);
    type('');
    await waitFor(() => expect(hint()).toBe(''));
  });

  it('forbids nothing that is long enough', async () => {
    const onSend = open();
    type('123456789012');
    await waitFor(() => expect(hint()).toContain('muito fraca'));
    fireEvent.input(screen.getByLabelText('A mesma, de novo'), { target: { value: '123456789012' } });
    fireEvent.click(screen.getByRole('button', { name: 'Criar' }));
    await waitFor(() => expect(onSend).toHaveBeenCalledWith('123456789012', ''));
  });
});
