// What the small parts promise: roles, names, live regions, and presses that do what they say.

import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Badge } from '../../../../components/parts/Badge';
import { Banner } from '../../../../components/parts/Banner';
import { Button } from '../../../../components/parts/Button';
import { CopyReport } from '../../../../components/parts/CopyReport';
import { EmptyState } from '../../../../components/parts/EmptyState';
import { ErrorReport } from '../../../../components/parts/ErrorReport';
import { Field } from '../../../../components/parts/Field';
import { Loading } from '../../../../components/parts/Loading';
import { Progress } from '../../../../components/parts/Progress';
import { Stepper } from '../../../../components/parts/Stepper';
import type { Step } from '../../../../components/parts/Stepper';
import { Table } from '../../../../components/parts/Table';

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a button', () => {
  it.each([{ busy: true }, { disabled: true }])('that is %j keeps its focus and does nothing', (state) => {
    const onPress = vi.fn();
    render(
      <Button onPress={onPress} {...state}>
        Salvar
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Salvar' });
    button.focus();
    press('Salvar');
    expect(onPress).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.activeElement).toBe(button);
  });

  it('that is busy sends no form', () => {
    const onSubmit = vi.fn((event: Event) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button submit busy>
          Salvar
        </Button>
      </form>,
    );
    press('Salvar');
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('a field', () => {
  it('ties hint, caution and mistake to its control', () => {
    render(
      <Field label="Alias" hint="Letra por letra." caution="Confirme." error="Está errado." required>
        {(ids) => <input {...ids} />}
      </Field>,
    );
    const control = screen.getByLabelText(/^Alias/);
    const notes = (control.getAttribute('aria-describedby') ?? '').split(' ');
    const said = notes.map((id) => document.getElementById(id)?.textContent);
    expect(said).toEqual(['Letra por letra.', 'Está errado.', 'Confirme.']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Está errado.');
  });

  it('says nothing of itself where there is nothing to say', () => {
    render(<Field label="Alias">{(ids) => <input {...ids} />}</Field>);
    const control = screen.getByLabelText('Alias');
    expect(control.hasAttribute('aria-describedby') || control.hasAttribute('aria-invalid')).toBe(false);
  });
});

describe('tones', () => {
  it('repeat what words say', () => {
    const { container } = render(<Badge tone="warning">aviso</Badge>);
    expect(container.textContent).toBe('aviso');
  });

  it.each([
    ['error', 'alert', 'Erro: '],
    ['warning', 'status', 'Aviso: '],
    ['info', 'status', 'Informação: '],
    ['good', 'status', ''],
  ] as const)('%s is announced as %s', (tone, role, before) => {
    render(
      <Banner tone={tone} live>
        Pronto.
      </Banner>,
    );
    expect(screen.getByRole(role).textContent).toBe(`${before}Pronto.`);
  });

  it('are quiet for what stands there from the beginning', () => {
    render(<Banner tone="error">Pronto.</Banner>);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a stepper', () => {
  const steps: readonly Step[] = [
    { id: 'erp', title: 'Adicionar o ERP', state: 'done' },
    { id: 'partner', title: 'Escolher o parceiro', state: 'current' },
    { id: 'test', title: 'Teste', state: 'open' },
  ];

  it('says each state in words, and marks the one at hand', () => {
    render(<Stepper label="Primeiros passos" steps={steps} />);
    const items = within(screen.getByRole('list', { name: 'Primeiros passos' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Adicionar o ERP feito',
      'Escolher o parceiro você está aqui',
      'Teste falta',
    ]);
    const current = document.querySelectorAll('[aria-current="step"]');
    expect([...current].map(({ textContent }) => textContent)).toEqual([
      'Escolher o parceiro você está aqui',
    ]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('hands presses on', () => {
    const onChoose = vi.fn();
    render(<Stepper label="Primeiros passos" steps={steps} onChoose={onChoose} />);
    press('Adicionar o ERP feito');
    expect(onChoose).toHaveBeenCalledWith('erp');
  });
});

describe('progress', () => {
  const bar = () => screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Preenchendo' });

  it('is seen at every turn and spoken at its quarters', () => {
    const { rerender, container } = render(<Progress label="Preenchendo" value={0} max={7} />);
    const spoken: string[] = [];
    for (let value = 0; value <= 7; value += 1) {
      rerender(<Progress label="Preenchendo" value={value} max={7} />);
      expect(bar().value).toBe(value);
      expect(container.textContent).toContain(`${value} de 7`);
      const said = screen.getByRole('status').textContent;
      if (spoken.at(-1) !== said) spoken.push(said);
    }
    expect(spoken).toEqual(['0%', '25%', '50%', '75%', '100%'].map((share) => `Preenchendo: ${share}`));
  });

  it('that nobody can know has no value', () => {
    const { container } = render(<Progress label="Preenchendo" value={null} max={1} />);
    expect(bar().hasAttribute('value')).toBe(false);
    expect(container.textContent).toContain('Em andamento…');
  });

  it('can be stopped', () => {
    const onCancel = vi.fn();
    render(<Progress label="Preenchendo" value={1} max={7} onCancel={onCancel} cancelName="Parar" />);
    press('Parar');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });
});

describe('a table', () => {
  const columns = [
    { id: 'name', title: 'Campo', cell: (row: string) => row },
    { id: 'size', title: 'Letras', cell: (row: string) => row.length },
  ];
  const table = (rows: readonly string[]) =>
    render(
      <Table
        label="Campos"
        columns={columns}
        rows={rows}
        keyOf={(row) => row}
        empty={<EmptyState title="Nenhum campo.">Abra uma tela.</EmptyState>}
      />,
    );

  it('keeps its roles, whatever the style makes of it', () => {
    table(['URL', 'Alias']);
    const found = within(screen.getByRole('table', { name: 'Campos' }));
    expect(found.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Campo',
      'Letras',
    ]);
    expect(found.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['URL', 'Alias']);
    const [cell] = found.getAllByRole('cell');
    expect(cell?.querySelector('[aria-hidden="true"]')?.textContent).toBe('Letras: ');
    expect(cell?.textContent).toBe('Letras: 3');
  });

  it('without rows says what to do', () => {
    table([]);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Abra uma tela.')).toBeTruthy();
  });
});

describe('what is about to be shown', () => {
  it('has its room kept, and says in a word that it is coming', () => {
    const { container } = render(<Loading boxes={3} />);
    expect(container.textContent).toBe('Abrindo…');
    expect(container.querySelectorAll('.loading-box[aria-hidden="true"]')).toHaveLength(3);
  });
});

describe('a report', () => {
  const writeText = vi.fn<(text: string) => Promise<void>>();
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  it('is made and copied at the press', async () => {
    writeText.mockResolvedValue();
    const report = vi.fn(() => '# Relato');
    render(<CopyReport report={report} />);
    expect(report).not.toHaveBeenCalled();
    press('Copiar relato');
    expect(writeText).toHaveBeenCalledWith('# Relato');
    await screen.findByText('Relato copiado, sem nenhum valor.');
  });

  it('that the browser does not let be copied is said not to be', async () => {
    writeText.mockRejectedValue(new Error('denied'));
    render(<CopyReport report={() => ''} />);
    press('Copiar relato');
    await screen.findByText(/não deixou copiar/);
  });

  it('of an error comes with what happened, why and what to do', () => {
    render(
      <ErrorReport what="Não gravou." why="O disco está cheio." next="Libere espaço." report={() => ''} />,
    );
    const { textContent } = screen.getByRole('alert');
    expect(textContent).toContain('Não gravou.O disco está cheio.O que fazer: Libere espaço.');
    expect(screen.getByRole('button', { name: 'Copiar relatório' })).toBeTruthy();
  });
});
