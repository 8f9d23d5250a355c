// The checklist: what it counts, what it says of each step, and the operator's own word.

import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Checklist } from '../../../components/steps/Checklist';
import type { Setup, StepState } from '../../../lib/model/setup';
import { NOW, subjectIn } from './samples';

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the checklist', () => {
  const state = (changes: Partial<StepState>): StepState => ({
    evidence: [],
    outputs: {},
    record: null,
    brokenAt: null,
    ...changes,
  });
  const setup: Setup = {
    profileId: 'p1',
    variants: {},
    steps: {
      integration: state({ evidence: [{ kind: 'saved', at: NOW }], outputs: { integrationId: '4' } }),
      product: state({ evidence: [{ kind: 'screen', at: NOW }], brokenAt: NOW }),
      'existing-customers': state({
        evidence: [{ kind: 'manual', at: NOW, reason: 'Combinado por telefone' }],
      }),
    },
  };

  function open() {
    const keeping = {
      tick: vi.fn(async () => true),
      untick: vi.fn(async () => true),
      keepOutput: vi.fn(async () => true),
      decide: vi.fn(async () => true),
    };
    const pointing = {
      leading: signal<string | null>(null),
      refused: signal(null),
      lead: vi.fn(async () => undefined),
      stop: vi.fn(async () => undefined),
      point: vi.fn(async () => undefined),
    };
    const proofs: string[] = [];
    const page = render(
      <Checklist
        subject={subjectIn({ setup })}
        screen="ixc/product"
        keeping={keeping}
        pointing={pointing}
        proof={({ id }) => {
          proofs.push(id);
          return <p>outra prova</p>;
        }}
      />,
    );
    const steps = [...page.container.querySelectorAll<HTMLElement>('.step')];
    return { ...page, keeping, pointing, steps, proofs };
  }

  it('counts proven steps and says the state of each in words', () => {
    const { steps } = open();
    expect(screen.getByText('2 de 9')).toBeTruthy();
    expect(steps.slice(0, 3).map((step) => step.querySelector('.step-state')?.textContent)).toEqual([
      'feito',
      'quebrou',
      'falta',
    ]);
  });

  it('marks the step of the open screen and unfolds it', () => {
    const { steps } = open();
    expect(steps[1]?.getAttribute('aria-current')).toBe('step');
    expect(steps[1]?.textContent).toContain('nesta tela');
    expect(steps[1]?.querySelector('details')?.open).toBe(true);
    expect(steps[0]?.querySelector('details')?.open).toBe(false);
  });

  it('shows what proved a step, and the reason of a manual tick', () => {
    const { steps } = open();
    expect(steps[0]?.querySelector('.evidence')?.textContent).toMatch(/salvo no ERP · 22\/11\/2026/);
    expect(steps.at(-2)?.textContent).toContain('Combinado por telefone');
  });

  it('names the API among the proofs where that answers for everything, and makes room for it', () => {
    const { steps, proofs } = open();
    const words = (at: number) => steps[at]?.querySelector('.hint')?.textContent;
    expect(words(1)).toContain('confirmado pela API');
    // The platform of an integration is a code that says nothing.
    expect(words(0)).not.toContain('API');
    expect(proofs).toContain('product');
    expect(within(steps[1] ?? document.body).getByText('outra prova')).toBeTruthy();
  });

  it('ticks by hand only with a reason', async () => {
    const { steps, keeping } = open();
    const step = within(steps[2] ?? document.body);
    const form = step.getByLabelText('Como você sabe?').closest('form') ?? document.body;
    fireEvent.submit(form);
    expect((await step.findByRole('alert')).textContent).toContain('Escreva como você sabe');
    expect(keeping.tick).not.toHaveBeenCalled();
    fireEvent.input(step.getByLabelText('Como você sabe?'), { target: { value: ' Vi na tela ' } });
    fireEvent.submit(form);
    expect(keeping.tick).toHaveBeenCalledWith('product-planning', 'Vi na tela');
    await screen.findByText('Passo marcado: Conferir a aba Planejamento.');
  });

  it('hides the manual way behind a fold unless it is the proper proof', () => {
    const { steps } = open();
    const folded = [...(steps[2]?.querySelectorAll('details details > summary') ?? [])];
    expect(folded.map((summary) => summary.textContent)).toContain('Marcar à mão');
  });

  it('unticks, and keeps an output that the operator types', async () => {
    const { steps, keeping } = open();
    press('Desmarcar Cadastrar a integração SVA');
    expect(keeping.untick).toHaveBeenCalledWith('integration');
    const output = within(steps[0] ?? document.body).getByLabelText<HTMLInputElement>('ID da integração');
    expect(output.value).toBe('4');
    fireEvent.input(output, { target: { value: '5' } });
    press('Guardar: ID da integração');
    await waitFor(() => expect(keeping.keepOutput).toHaveBeenCalledWith('integration', 'integrationId', '5'));
  });
});
