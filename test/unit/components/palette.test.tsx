// The palette as assistive technology meets it, and the keys that the options list.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Palette } from '../../../components/palette/Palette';
import { recentIds, remember } from '../../../components/palette/recent';
import { Shortcuts } from '../../../entrypoints/options/Shortcuts';

const check = vi.fn();
const undo = vi.fn();
const commands = () => [
  { id: 'check', group: 'Fazer', title: 'Conferir', run: check },
  { id: 'undo', group: 'Fazer', title: 'Desfazer', run: undo },
];

beforeEach(() => vi.clearAllMocks());

const ctrlK = (more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document, { key: 'k', ctrlKey: true, cancelable: true, ...more });
const box = () => screen.getByRole('combobox');

describe('the palette', () => {
  it('is a combobox that names its chosen entry, and runs it on Enter', async () => {
    render(<Palette commands={commands} />);
    expect(ctrlK()).toBe(false);
    await waitFor(() => box());
    const chosen = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '');
    expect(chosen()?.textContent).toContain('Conferir');
    fireEvent.keyDown(box(), { key: 'ArrowUp' });
    await waitFor(() => expect(chosen()?.textContent).toContain('Desfazer'));
    expect(chosen()?.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect([check, undo].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
    expect(await recentIds()).toEqual(['undo']);
  });

  it('leaves other keys to others', () => {
    render(<Palette commands={commands} />);
    for (const more of [{ altKey: true }, { shiftKey: true }, { key: 'j' }, { ctrlKey: false }])
      expect(ctrlK(more)).toBe(true);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('says so when nothing is found, and runs nothing', async () => {
    render(<Palette commands={commands} />);
    ctrlK();
    await waitFor(() => box());
    fireEvent.input(box(), { target: { value: 'xyz' } });
    await screen.findByText(/Nada com esse nome/);
    expect(box().getAttribute('aria-expanded')).toBe('false');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(check).not.toHaveBeenCalled();
  });
});

describe('what was used last', () => {
  it('is kept by its name alone, the latest first, each once, and not for ever', async () => {
    for (const id of ['a', 'b', 'a']) await remember(id);
    expect(await recentIds()).toEqual(['a', 'b']);
    for (let index = 0; index < 20; index += 1) await remember(String(index));
    expect(await recentIds()).toHaveLength(8);
  });

  it('is nothing where what is kept is no list', async () => {
    await fakeBrowser.storage.session.set({ 'palette/recent': { a: 1 } });
    expect(await recentIds()).toEqual([]);
  });
});

describe('the keys in the options', () => {
  it('are those that the browser tells, and its own page to change them', async () => {
    Object.assign(fakeBrowser.commands, {
      getAll: () =>
        Promise.resolve([
          { name: '_execute_action', description: '', shortcut: '' },
          { name: 'check', description: 'Conferir a tela aberta', shortcut: 'Alt+Shift+C' },
          { name: 'undo', description: 'Desfazer', shortcut: '' },
        ]),
    });
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://id${path}` });
    render(<Shortcuts />);
    await screen.findByText('Alt+Shift+C');
    expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toHaveLength(3);
    expect(screen.getByText('sem atalho')).toBeTruthy();
    expect(screen.getByText('chrome://extensions/shortcuts')).toBeTruthy();
  });
});
