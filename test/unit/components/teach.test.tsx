// Teaching a field as the operator sees it: offered where a field was not found, shown before it is kept, and told when it is done.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asking } from '../../../components/state/asking';
import { tabState } from '../../../components/state/tab';
import { diagnosing } from '../../../components/state/diagnosing';
import { teachingState } from '../../../components/state/teaching';
import { Diagnosis } from '../../../components/diagnosis/Diagnosis';
import { Teach } from '../../../components/teach/Teach';
import { FindingList } from '../../../components/screen/FindingList';
import { Taught } from '../../../entrypoints/options/Taught';
import { signal } from '@preact/signals';
import type { Picking, TaughtField } from '../../../lib/model/taught';
import { background, finding, instance, NOW, tabView } from './samples';
import type { Answers } from './samples';

const ANCHOR = { name: 'apelido', label: 'Apelido', role: 'text' };
const POINTED: Picking = { screen: 'ixc/sva-integration', field: 'login', anchor: ANCHOR, finds: 'one' };
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('in the panel', () => {
  async function open(answers: Answers = {}) {
    const page: { told: Picking | null } = { told: null };
    const back = background({
      'tab.view': () => tabView(),
      'teach.view': () => page.told,
      'teach.pick': () => ({ ok: true, value: null }),
      'teach.stop': () => null,
      ...answers,
    });
    const questions = asking(back.ask);
    const tab = tabState(questions);
    const teaching = teachingState(questions, tab);
    await tab.show(7);
    render(<Teach teaching={teaching} />);
    return {
      ...back,
      teaching,
      /** The page has something to say. */
      async tell(picking: Picking | null) {
        page.told = picking;
        await tab.refresh();
      },
    };
  }

  it('is offered for a field that was not found, and for one of several, alone', () => {
    const findings = [
      finding('login', { label: 'Login', code: 'field-missing' }),
      finding('url', { label: 'URL', code: 'field-ambiguous' }),
      finding('token', { label: 'Token', code: 'field-hidden' }),
    ];
    const taught: string[] = [];
    render(
      <FindingList
        screen="ixc/sva-integration"
        findings={findings}
        onMend={() => undefined}
        onPoint={() => undefined}
        onTeach={(key) => taught.push(key)}
      />,
    );
    const offers = screen.getAllByRole('button', { name: /^Ensinar este campo/ });
    for (const offer of offers) fireEvent.click(offer);
    expect(taught).toEqual(['login', 'url']);
  });

  it('has the page ask in words, shows what would be kept, and keeps it at a press', async () => {
    const { teaching, tell, payloads } = await open({
      'fields.teach': () => ({
        ok: true,
        value: {
          instanceId: 'i1',
          screen: 'ixc/sva-integration',
          field: 'login',
          anchor: ANCHOR,
          never: false,
          at: NOW,
        },
      }),
    });
    await teaching.begin('login');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ensinar: Login'));
    expect(payloads('teach.pick')).toMatchObject([
      { field: 'login', labels: { what: 'Encaixe: aponte o campo “Login”' } },
    ]);
    await tell(POINTED);
    await screen.findByRole('button', { name: 'Guardar' });
    const facts = [...document.querySelectorAll('.teach-facts dd')].map(({ textContent }) => textContent);
    expect(facts).toEqual(['apelido', 'Apelido', 'texto']);
    press('Guardar');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Guardado\..*“Login”/));
    expect(payloads('fields.teach')).toEqual([{ tabId: 7, profileId: 'p1', field: 'login', anchor: ANCHOR }]);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['many', /Há mais de um campo/],
    ['none', /não aparece mais/],
  ] as const)('does not offer to keep what finds %s', async (finds, sentence) => {
    const { teaching, tell } = await open();
    await teaching.begin('login');
    await tell({ ...POINTED, finds });
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Guardar' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Apontar outro' })).toBeTruthy();
  });

  it('says why a control cannot be taught', async () => {
    const { teaching, tell } = await open();
    await teaching.begin('login');
    await tell({ ...POINTED, anchor: { name: '', label: '', role: 'text' }, finds: null });
    expect(await screen.findByText(/não tem nome nem rótulo/)).toBeTruthy();
  });

  it('goes from control to control without leaving the panel', async () => {
    const { teaching, payloads } = await open({ 'teach.move': () => ANCHOR });
    await teaching.begin('login');
    expect(screen.getByRole('button', { name: 'É este' }).getAttribute('aria-disabled')).toBe('true');
    press('Próximo campo');
    await screen.findByText('Apontado agora: Apelido');
    press('É este');
    await waitFor(() =>
      expect(payloads('teach.move')).toEqual([
        { tabId: 7, by: 'next' },
        { tabId: 7, by: 'take' },
      ]),
    );
  });

  it('is over when the operator gives up, here or there', async () => {
    const { teaching, tell, payloads } = await open();
    await teaching.begin('login');
    press('Cancelar');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/ficou como estava/));
    expect(payloads('teach.stop')).toEqual([{ tabId: 7 }]);
    await teaching.begin('login');
    await tell({ ...POINTED, anchor: null, finds: null });
    await tell(null);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/ficou como estava/));
  });

  it('takes up what was begun before the panel was opened', async () => {
    await open({ 'teach.view': () => POINTED });
    expect(await screen.findByRole('button', { name: 'Guardar' })).toBeTruthy();
  });

  it('says what is in the way', async () => {
    const { teaching } = await open({ 'teach.pick': () => ({ ok: false, error: 'not-allowed' }) });
    await teaching.begin('login');
    expect((await screen.findAllByRole('status')).map((each) => each.textContent).join()).toMatch(
      /Sua empresa não permite/,
    );
  });
});

describe('a diagnosis', () => {
  async function open(answers: Answers) {
    const questions = asking(background({ 'tab.view': () => tabView(), ...answers }).ask);
    const tab = tabState(questions);
    const report = diagnosing(questions, tab);
    await tab.show(7);
    render(<Diagnosis diagnosing={report} />);
    return report;
  }

  it('is shown before it is copied', async () => {
    const report = await open({ 'diagnosis.take': () => ({ ok: true, value: '{"screen":"ixc/product"}' }) });
    await report.take();
    const shown = await screen.findByRole('group', { name: 'O que vai no diagnóstico', hidden: true });
    expect(shown.textContent).toContain('"screen": "ixc/product"');
  });

  it('says why there is none', async () => {
    await open({ 'diagnosis.take': () => ({ ok: false, error: 'page-silent' }) });
    press('Copiar diagnóstico');
    expect(await screen.findByText(/Recarregue a página do ERP/)).toBeTruthy();
  });
});

describe('in the options', () => {
  const FIELD: TaughtField = {
    instanceId: 'i1',
    screen: 'ixc/sva-integration',
    field: 'login',
    anchor: ANCHOR,
    never: false,
    at: NOW,
  };

  async function open(fields: readonly TaughtField[], answers: Answers = {}) {
    const back = background({ 'fields.list': () => fields, ...answers });
    render(<Taught asking={asking(back.ask)} records={{ instances: signal([instance]) }} />);
    await waitFor(() => expect(back.payloads('fields.list')).toHaveLength(1));
    return back;
  }

  it('say what to do where nothing was taught', async () => {
    await open([]);
    expect(await screen.findByText(/Nenhum campo ensinado ainda/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Exportar' })).toBeNull();
  });

  it('list what is remembered, by installation and screen, and forget it at a press', async () => {
    const { payloads } = await open([FIELD], { 'fields.forget': () => null });
    const group = await screen.findByRole('region', { name: 'Provedor Norte · Integrações SVA' });
    expect(within(group).getByText('apelido')).toBeTruthy();
    press('Esquecer o campo Login');
    await screen.findByText(/^Esquecido\./);
    expect(payloads('fields.forget')).toEqual([
      { instanceId: 'i1', screen: 'ixc/sva-integration', field: 'login' },
    ]);
  });

  it('mend a description, and refuse what is no stable name', async () => {
    const { payloads } = await open([FIELD], { 'fields.change': () => ({ ok: true, value: FIELD }) });
    fireEvent.click(await screen.findByRole('button', { name: 'Editar Login' }));
    fireEvent.input(screen.getByLabelText('Nome do campo'), { target: { value: 'cliente_4711' } });
    press('Salvar');
    expect(await screen.findByText(/Números longos/)).toBeTruthy();
    expect(payloads('fields.change')).toEqual([]);
    fireEvent.input(screen.getByLabelText('Nome do campo'), { target: { value: '' } });
    press('Salvar');
    await screen.findByText(/^Salvo\./);
    expect(payloads('fields.change')).toMatchObject([
      { anchor: { name: '', label: 'Apelido', role: 'text' } },
    ]);
  });

  it('say that a field is never filled, and take it back', async () => {
    const { payloads } = await open([{ ...FIELD, anchor: null, never: true }], {
      'fields.never': () => null,
    });
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Nunca preencher este campo' });
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    await screen.findByText(/volta a ser preenchido/);
    expect(payloads('fields.never')).toMatchObject([{ field: 'login', never: false }]);
  });

  it('bring a file in, and tell what is not of here', async () => {
    await open([], {
      'fields.import': () => ({ ok: true, value: { taught: 1, unknown: ['https://outro.example'] } }),
    });
    const control = screen.getByLabelText('Importar de um colega');
    fireEvent.change(control, { target: { files: [new File(['{}'], 'a.json')] } });
    expect(await screen.findByText(/1 campo importado\. .*outro\.example/)).toBeTruthy();
  });

  it('say why a file was not taken', async () => {
    await open([], { 'fields.import': () => ({ ok: false, error: 'malformed' }) });
    fireEvent.change(screen.getByLabelText('Importar de um colega'), {
      target: { files: [new File(['[]'], 'a.json')] },
    });
    expect(await screen.findByText(/não é de campos ensinados/)).toBeTruthy();
  });
});
