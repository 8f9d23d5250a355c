// The connection test as the operator sees it: nothing before the click, no success where there is none.

import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConnectionTest } from '../../../components/ConnectionTest';
import { profile, subjectIn, testResult } from './samples';

const request = vi.fn<(asked: { origins?: string[] }) => Promise<boolean>>();

beforeEach(() => {
  request.mockReset().mockResolvedValue(true);
  fakeBrowser.permissions.request = request;
});

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the connection test', () => {
  function open(result = testResult(), subject = subjectIn()) {
    const test = vi.fn(async () => undefined);
    const page = render(
      <ConnectionTest subject={subject} result={result} keeping={{ test, testing: signal(false) }} />,
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
});
