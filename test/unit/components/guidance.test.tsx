// What replaces the guide beside the operator: the choices at the start, what is prescribed for each step, what a
// partner is and wants, and the way that the page can show.

import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { About } from '../../../components/profile/About';
import { Checklist } from '../../../components/steps/Checklist';
import { ProfileForm } from '../../../components/profile/ProfileForm';
import { Prescribed } from '../../../components/screen/Prescribed';
import { Variants } from '../../../components/steps/Variants';
import type { Subject } from '../../../components/state/tab';
import { runTitle } from '../../../components/words/words';
import { directvGo } from '../../../lib/partners/directv-go';
import { partners } from '../../../lib/partners/index';
import { leveduca } from '../../../lib/partners/leveduca';
import { qrSorteios } from '../../../lib/partners/qr-sorteios';
import { watchBrasil } from '../../../lib/partners/watch-brasil';
import type { Partner } from '../../../lib/model/partner';
import type { Setup } from '../../../lib/model/setup';
import { progress } from '../../../lib/plan/progress';
import { profile, SECRET } from './samples';

function subjectOf(
  partner: Partner,
  values: Record<string, string> = {},
  changes: Partial<Setup> = {},
): Subject {
  const setup: Setup = { profileId: 'p1', variants: {}, steps: {}, ...changes };
  const own = { ...profile, partnerId: partner.id, values };
  return { profile: own, partner, setup, progress: progress({ partner, profile: own, setup }) };
}

function fail(): never {
  throw new Error('not there');
}

const keeping = () => ({
  tick: vi.fn(async () => true),
  untick: vi.fn(async () => true),
  keepOutput: vi.fn(async () => true),
  decide: vi.fn(async () => true),
});
const pointing = () => ({
  leading: signal<string | null>(null),
  refused: signal(null),
  lead: vi.fn(async () => undefined),
  stop: vi.fn(async () => undefined),
  point: vi.fn(async () => undefined),
});

describe('the choices at the start', () => {
  it('are asked one by one, open until they are made', () => {
    const keeps = keeping();
    const { container } = render(<Variants subject={subjectOf(leveduca)} keeping={keeps} />);
    expect(container.querySelectorAll('details[open]')).toHaveLength(leveduca.variants.length);
    fireEvent.click(screen.getByRole('radio', { name: /PPPoE/ }));
    expect(keeps.decide).toHaveBeenCalledWith('signIn', 'pppoe');
  });

  it('fold with the answer in sight', () => {
    const subject = subjectOf(leveduca, {}, { variants: { signIn: 'pppoe' } });
    const { container } = render(<Variants subject={subject} keeping={keeping()} />);
    const folded = [...container.querySelectorAll('details')].filter((each) => !each.open);
    expect(folded.map((each) => each.querySelector('summary strong')?.textContent)).toEqual([
      expect.stringContaining('PPPoE'),
    ]);
  });

  it('are not there for a partner without any', () => {
    const { container } = render(<Variants subject={subjectOf(watchBrasil)} keeping={keeping()} />);
    expect(container.innerHTML).toBe('');
  });
});

describe('what is prescribed for a step', () => {
  it('can be read without the guide, with its sources', () => {
    const subject = subjectOf(watchBrasil, { serviceCodes: 'BASICO' });
    const run = subject.progress.steps.find(({ step }) => step.id === 'integrator')?.step;
    if (run === undefined) throw new Error('no step');
    render(<Prescribed subject={subject} run={run} />);
    expect(screen.getByText('watchbrasil_v2')).toBeTruthy();
    expect(screen.getAllByText(/Fonte: Voalle reativas/).length).toBeGreaterThan(3);
  });

  it('repeats for each code, and says that it wants one while there is none', () => {
    const titles = (values: Record<string, string>): string[] =>
      subjectOf(qrSorteios, values).progress.steps.map(({ step }) => runTitle(step));
    expect(titles({ serviceCodes: 'A1;B2' }).filter((title) => /: (?:A1|B2)$/.test(title))).toHaveLength(2);
    render(
      <Checklist subject={subjectOf(qrSorteios)} screen={null} keeping={keeping()} pointing={pointing()} />,
    );
    expect(screen.getByText(/Informe os códigos/)).toBeTruthy();
  });
});

describe('the way to a screen', () => {
  it('is shown at a press, for one step at a time', () => {
    const points = pointing();
    const subject = subjectOf(watchBrasil, { serviceCodes: 'A' });
    const { rerender } = render(
      <Checklist subject={subject} screen={null} keeping={keeping()} pointing={points} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Leve-me até lá: Cadastrar o webhook' }));
    expect(points.lead).toHaveBeenCalledWith('webhook');
    points.leading.value = 'webhook';
    rerender(<Checklist subject={subject} screen={null} keeping={keeping()} pointing={points} />);
    fireEvent.click(screen.getByRole('button', { name: /^Parar de mostrar o caminho/ }));
    expect(points.stop).toHaveBeenCalled();
  });

  it('is not offered where the operator already is', () => {
    const subject = subjectOf(watchBrasil, { serviceCodes: 'A' });
    render(
      <Checklist subject={subject} screen="voalle/integrator" keeping={keeping()} pointing={pointing()} />,
    );
    expect(screen.queryByRole('button', { name: 'Leve-me até lá: Cadastrar o integrador' })).toBeNull();
  });
});

describe('what a partner is', () => {
  it.each(partners.map((partner) => [partner.name, partner] as const))('%s says it itself', (_, partner) => {
    const { container } = render(<About partner={partner} open />);
    expect(container.textContent).toContain(partner.summary.pt);
    for (const { pt } of partner.needs) expect(container.textContent).toContain(pt);
    for (const { pt } of partner.prerequisites) expect(container.textContent).toContain(pt);
  });

  it('tells the conditions of this partner and no other', () => {
    const { container } = render(<About partner={watchBrasil} open />);
    expect(container.textContent).toContain('No cadastro do cliente: e-mail, celular');
    expect(container.textContent).toContain('Situação do contrato: Normal, Demonstração, Cortesia');
  });
});

describe('values with a closed list or a form of their own', () => {
  function open(partner: Partner, values: Record<string, string> = {}) {
    const keep = vi.fn(async (_: Subject, _changes: Readonly<Record<string, string>>) => true);
    const { container } = render(
      <ProfileForm subject={subjectOf(partner, values)} keep={keep} vault={null} />,
    );
    return { container, kept: () => keep.mock.calls.map(([, changes]) => changes) };
  }

  it('are picked, any number of them, in the order of the list', () => {
    const { kept } = open(directvGo, { packs: 'urn:tve:espnbr' });
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /ESPN/ }).checked).toBe(true);
    fireEvent.click(screen.getByRole('checkbox', { name: /HBO/ }));
    expect(kept()).toEqual([{ packs: 'urn:tve:hbo;urn:tve:espnbr' }]);
  });

  it('are chosen where there is one only', () => {
    const { kept } = open(directvGo);
    fireEvent.change(screen.getByLabelText(/Método HTTP/), { target: { value: 'PUT' } });
    expect(kept()).toEqual([{ method: 'PUT' }]);
  });

  it('are told apart when they repeat', () => {
    open(qrSorteios, { serviceCodes: 'A;A' });
    expect(screen.getByRole('alert').textContent).toContain('duas vezes');
  });

  it('of a secret are judged as they go in, without being shown', async () => {
    const { container } = open(leveduca);
    fireEvent.change(screen.getByLabelText(/token/i), { target: { value: SECRET } });
    // Not known to be wrong: said, and kept all the same.
    const said = await waitFor(() => container.querySelector('.field-caution') ?? fail());
    expect(said.textContent).not.toContain(SECRET);
    expect(container.innerHTML).not.toContain(SECRET);
  });
});
