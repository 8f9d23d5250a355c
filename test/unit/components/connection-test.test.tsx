// The connection test as the operator sees it: nothing before the click, no success where there is none.

import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConnectionTest } from '../../../components/connection/ConnectionTest';
import { testReport } from '../../../components/screen/report';
import type { Subject } from '../../../components/state/tab';
import type { ConnectionTestDef } from '../../../lib/model/partner';
import type { TestResult } from '../../../lib/model/setup';
import { instance, profile, subjectIn, testResult } from './samples';

const request = vi.fn<(asked: { origins?: string[] }) => Promise<boolean>>();

beforeEach(() => {
  request.mockReset().mockResolvedValue(true);
  fakeBrowser.permissions.request = request;
});

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the connection test', () => {
  function open(result: TestResult | null = testResult(), subject = subjectIn()) {
    const test = vi.fn(async () => undefined);
    const page = render(
      <ConnectionTest
        subject={subject}
        instance={instance}
        result={result}
        keeping={{ test, testing: signal(false) }}
      />,
    );
    return { ...page, test };
  }

  it('sends nothing before the click, then asks for the host of the profile first', async () => {
    const { test } = open();
    expect(test).not.toHaveBeenCalled();
    expect(request).not.toHaveBeenCalled();
    press('Testar de novo');
    expect(request).toHaveBeenCalledWith({ origins: ['https://api.partiu.example/*'] });
    await waitFor(() => expect(test).toHaveBeenCalledOnce());
  });

  it('runs without asking when there is no address to ask for', async () => {
    const { test } = open(testResult(), subjectIn({ profiles: [{ ...profile, values: {} }] }));
    press('Testar de novo');
    await waitFor(() => expect(test).toHaveBeenCalledOnce());
    expect(request).not.toHaveBeenCalled();
  });

  it('says how far it came in words, what it proves and what it does not', () => {
    const { container } = open();
    const levels = within(screen.getByRole('list', { name: 'Até onde chegou' })).getAllByRole('listitem');
    expect(levels.map((level) => level.textContent)).toEqual([
      'Endereço bem escrito: chegou',
      'Servidor responde: chegou',
      'Rota existe: não chegou',
      'Credencial aceita: não chegou',
    ]);
    for (const text of ['Comprova', 'Não comprova login e senha', 'OPTIONS, HEAD', 'HTTP 401', '182 ms']) {
      expect(container.textContent).toContain(text);
    }
  });

  it('never paints a server that merely answers as success', () => {
    const { container } = open();
    expect(container.querySelector('.banner')?.className).toContain('tone-info');
    expect(container.querySelector('.tone-good')).toBeNull();
  });

  it('claims no proof after a failure, and names the value that is wrong', () => {
    const { container } = open(
      testResult({
        code: 'invalid-config',
        level: null,
        status: null,
        methods: [],
        problems: [{ key: 'url', code: 'not-https' }],
      }),
    );
    expect(screen.getByRole('alert').textContent).toContain('URL da Partiu! não usa https.');
    expect([...container.querySelectorAll('dt')].map((term) => term.textContent)).not.toContain('Comprova');
    expect(container.textContent).toContain('nada foi enviado');
  });

  it('copies a report', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open();
    press('Copiar relatório');
    await screen.findByText(/Relatório copiado/);
    expect(writeText.mock.calls[0]?.[0]).toContain('api.partiu.example');
  });

  it.each([
    ['asaas', { kind: 'asaas', base: 'url', key: 'password' }, 'https://api.partiu.example/*'],
    ['ixc-token', { kind: 'ixc-token', token: 'password' }, 'https://ixc.provedor.example/*'],
    [
      'voalle-user',
      {
        kind: 'voalle-user',
        clientId: 'login',
        clientSecret: 'password',
        syndata: 'password',
        address: 'nowhere',
      },
      'https://ixc.provedor.example/*',
    ],
  ] as const)('says before an %s test what it will do, and asks for its host', async (_, def, host) => {
    const { test, container } = open(null, subjectWith(def));
    expect(container.textContent).toMatch(/Só lê|não grava nada/);
    press('Testar conexão');
    expect(request).toHaveBeenCalledWith({ origins: [host] });
    await waitFor(() => expect(test).toHaveBeenCalledOnce());
  });

  it('paints an accepted credential as success, with all levels reached', () => {
    const { container } = open(testResult({ code: 'ok-authenticated', level: 'L3', methods: ['GET'] }));
    expect(container.querySelector('.banner')?.className).toContain('tone-good');
    expect(container.querySelectorAll('.level-reached')).toHaveLength(4);
    expect(container.textContent).toContain('GET');
  });

  it.each(['account-pending', 'permission-missing'] as const)(
    'does not call it success when the credential is good and something is left to do: %s',
    (code) => {
      const { container } = open(testResult({ code, level: 'L3' }));
      expect(container.querySelector('.banner')?.className).toContain('tone-warning');
    },
  );

  it('names what is unusual about a refused credential, and the ERP where its address is wrong', () => {
    open(testResult({ code: 'auth-rejected', problems: [{ key: 'login', code: 'unknown-format' }] }));
    expect(screen.getByRole('alert').textContent).toContain('Login na Partiu! não tem o formato de costume.');
    open(testResult({ code: 'invalid-config', problems: [{ key: 'erp', code: 'not-https' }] }));
    expect(screen.getAllByRole('alert').at(-1)?.textContent).toContain('Endereço do ERP não usa https.');
  });

  it('says how long to wait, on the page and in the report', () => {
    const limited = testResult({ code: 'rate-limited', status: 429, waitSeconds: 42 });
    const { container } = open(limited);
    expect(container.textContent).toContain('Espera pedida42 s');
    expect(testReport(subjectIn(), limited)).toContain('- Espera pedida: 42 s');
    expect(testReport(subjectIn(), testResult())).not.toContain('Espera pedida');
  });
});

type Kind = ConnectionTestDef extends infer Def
  ? Def extends unknown
    ? Omit<Def, 'proves' | 'doesNotProve'>
    : never
  : never;

/** The sample's partner, as if it had this test. */
function subjectWith(def: Kind): Subject {
  const subject = subjectIn();
  const { proves, doesNotProve } = subject.partner.test;
  return { ...subject, partner: { ...subject.partner, test: { ...def, proves, doesNotProve } } };
}
