// "Conferir pela API" as the operator sees it: nothing before the click, every answer in words, nothing of a secret.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ApiCheck } from '../../../components/connection/ApiCheck';
import { apiFailureWords } from '../../../components/words/api-codes';
import { asking } from '../../../components/state/asking';
import type { ApiCheck as Check, ApiCheckError, ApiFailureCode } from '../../../lib/model/api';
import { err, ok } from '../../../lib/model/result';
import type { Result } from '../../../lib/model/result';
import { background, finding, instance, NOW, subjectIn } from './samples';

const request = vi.fn<(asked: { origins?: string[] }) => Promise<boolean>>();

beforeEach(() => {
  request.mockReset().mockResolvedValue(true);
  fakeBrowser.permissions.request = request;
});

const value = (text: string) => ({ kind: 'value', value: text }) as const;

function answerWith(changes: Partial<Check> = {}): Result<Check, ApiCheckError> {
  return ok({
    profileId: 'p1',
    step: 'product',
    screen: 'ixc/product',
    source: 'produtos',
    record: '41',
    among: 1,
    rows: [
      {
        key: 'descricao',
        label: 'Produto',
        valueKind: 'text',
        api: value('CLUBE'),
        should: value('Clube'),
        holds: true,
      },
      {
        key: 'tipo',
        label: 'Tipo',
        valueKind: 'choice',
        api: { kind: 'value', value: 'S', text: 'Serviço' },
        should: value('S'),
        holds: true,
      },
      { key: 'ncm', label: 'NCM', valueKind: 'text', api: value(''), should: null, holds: null },
    ],
    findings: [],
    onlyOnScreen: [],
    proves: true,
    at: NOW,
    ...changes,
  });
}

const failed = (code: ApiFailureCode, more: object = {}): Result<Check, ApiCheckError> =>
  err({ kind: 'failed', failure: { code, status: null, said: null, waitSeconds: null, ...more } });

function open(answers: readonly (Result<Check, ApiCheckError> | null)[], step = 'product') {
  const subject = subjectIn();
  const run = subject.progress.steps.map((each) => each.step).find(({ id }) => id === step);
  if (run === undefined) throw new Error('no such step');
  let asked = 0;
  const { ask, payloads } = background({ 'api.check': () => answers[asked++] ?? null });
  const page = render(
    <ApiCheck subject={subject} run={run} instance={instance} tabId={7} asking={asking(ask)} />,
  );
  return { ...page, payloads: () => payloads('api.check') };
}

const press = (name: RegExp | string = /^Conferir pela API/) =>
  fireEvent.click(screen.getByRole('button', { name }));

async function answered(): Promise<void> {
  await screen.findByText('Conferência pela API terminada.');
}

describe('the button', () => {
  it('sends nothing before the click, then asks for the hosts of the API first', async () => {
    const { payloads } = open([answerWith()]);
    expect([payloads(), request.mock.calls]).toEqual([[], []]);
    press();
    expect(request).toHaveBeenCalledWith({ origins: ['https://ixc.provedor.example/*'] });
    await answered();
    expect(payloads()).toEqual([{ profileId: 'p1', step: 'product', subject: null, tabId: 7 }]);
  });

  it('asks the background also after a refusal: that is told as a result', async () => {
    request.mockResolvedValue(false);
    const { payloads, container } = open([failed('host-permission-denied')]);
    press();
    await answered();
    expect(payloads()).toHaveLength(1);
    expect(container.textContent).toContain('aceite a permissão');
  });

  it.each(['connection', 'existing-customers'])('is not there for %s', (step) => {
    expect(open([], step).container.innerHTML).toBe('');
  });

  it('says so when the background is silent', async () => {
    const silent = vi.fn(() => Promise.reject(new Error('gone')));
    const subject = subjectIn();
    const run = subject.progress.steps[1]?.step;
    if (run === undefined) throw new Error('a step is expected');
    render(<ApiCheck subject={subject} run={run} instance={instance} tabId={7} asking={asking(silent)} />);
    press();
    await screen.findByText(/O aviso no alto diz por quê/);
  });
});

describe('an answer', () => {
  it('stands field by field, with a verdict in words and in a sign', async () => {
    open([answerWith()]);
    press();
    await answered();
    const table = screen.getByRole('table', { name: 'O que a API do ERP diz' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Campo', 'No ERP (API)', 'Deve ser', 'Confere?']);
    const lines = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.querySelectorAll('.cell-verdict')].map((cell) => cell.textContent.trim()));
    expect(lines).toEqual([['certo'], ['certo'], ['sem regra']]);
    expect(table.querySelectorAll('.verdict svg')).toHaveLength(3);
    expect(table.textContent).toContain('Serviço');
    expect(screen.getByText(/Tudo o que o passo pede confere/).closest('.banner')?.className).toContain(
      'tone-good',
    );
    expect(screen.getByText(/Lido de produtos, registro 41/)).toBeTruthy();
  });

  it('is announced', async () => {
    open([answerWith()]);
    press();
    await answered();
    expect(screen.getAllByRole('status').length).toBeGreaterThan(1);
  });

  it('of one among several says so, and asks for the number of the right one', async () => {
    const findings = [finding('tipo', { label: 'Tipo', code: 'differs', should: value('S') })];
    const several = answerWith({ among: 3, proves: false, findings });
    const { payloads, container } = open([several, answerWith()]);
    press();
    await answered();
    expect(screen.getByText(/Há 3 registros/)).toBeTruthy();
    expect(screen.getByText(/Ler um deles não comprova o passo/)).toBeTruthy();
    expect(container.querySelector('.banner.tone-error')).toBeNull();
    const input = await screen.findByLabelText<HTMLInputElement>('Número do registro no IXC');
    fireEvent.input(input, { target: { value: '41' } });
    fireEvent.submit(input.closest('form') ?? document.body);
    await waitFor(() => expect(payloads()[1]).toMatchObject({ subject: '41' }));
    await screen.findByText(/Tudo o que o passo pede confere/);
    expect(screen.queryByLabelText('Número do registro no IXC')).toBeNull();
  });

  it('is never good when a rule is broken', async () => {
    const findings = [finding('tipo', { label: 'Tipo', code: 'not-persisted', should: value('S') })];
    const { container } = open([answerWith({ proves: false, findings })]);
    press();
    await answered();
    expect(container.querySelector('.tone-good')).toBeNull();
    const list = screen.getByRole('list', { name: 'Apontamentos' });
    expect(list.textContent).toContain('Foi salvo, mas não persistiu');
    expect(within(list).queryByRole('button')).toBeNull();
  });

  it('lists what only the screen can show, and proves nothing then', async () => {
    open([answerWith({ proves: false, onlyOnScreen: ['Unidade padrão'] })]);
    press();
    await answered();
    const section = screen.getByRole('region', { name: 'Só na tela' });
    expect(section.textContent).toContain('Unidade padrão');
    expect(screen.getByText(/não responde por tudo/)).toBeTruthy();
  });

  it('takes the place of the one before', async () => {
    open([failed('timeout'), answerWith()]);
    press();
    await screen.findByText(/não respondeu a tempo/);
    press();
    await screen.findByRole('table');
    expect(screen.queryByText(/não respondeu a tempo/)).toBeNull();
  });
});

describe('nothing to compare', () => {
  it.each(Object.keys(apiFailureWords) as ApiFailureCode[])(
    '%s is told with cause and next step',
    async (code) => {
      const { container } = open([failed(code)]);
      press();
      await answered();
      const { cause, next } = apiFailureWords[code];
      expect(cause()).not.toBe(next());
      expect(container.textContent).toContain(cause());
      expect(container.textContent).toContain(next());
    },
  );

  it("quotes the server's own words and its wish", async () => {
    const said = 'Recurso produtos <b>não</b> está disponível!';
    const { container } = open([failed('table-unavailable', { said, status: 200, waitSeconds: 30 })]);
    press();
    await answered();
    expect(container.textContent).toContain(said);
    expect(container.textContent).toContain('30 s');
    expect(screen.getByText('Só na tela')).toBeTruthy();
    // A 200 is no news.
    expect(container.textContent).not.toContain('HTTP');
  });

  it('asks which record is meant, and takes the answer along once', async () => {
    const { payloads } = open([err({ kind: 'which-record' }), answerWith()]);
    press();
    const input = await screen.findByLabelText<HTMLInputElement>('Número do registro no IXC');
    const form = input.closest('form') ?? document.body;
    fireEvent.submit(form);
    expect((await screen.findByRole('alert')).textContent).toContain('Diga qual registro ler');
    fireEvent.input(input, { target: { value: ' 41 ' } });
    fireEvent.submit(form);
    await waitFor(() => expect(payloads()).toHaveLength(2));
    expect(payloads()[1]).toMatchObject({ subject: '41' });
    await screen.findByRole('table');
    expect(screen.queryByLabelText('Número do registro no IXC')).toBeNull();
  });

  it.each([
    ['not-found', 'não encontrou o registro'],
    ['only-on-screen', 'não tem leitura'],
    ['no-profile', 'não existe mais'],
    ['changed', 'mudou durante a leitura'],
  ] as const)('%s has its own words', async (kind, words) => {
    const { container } = open([err({ kind })]);
    press();
    await answered();
    expect(container.textContent).toContain(words);
  });
});
