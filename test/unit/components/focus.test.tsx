// The focus goes on where it was when what had it is taken away, and stays where an operator put it.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../../components/page/focus';

function Page() {
  const [gone, setGone] = useState<readonly string[]>([]);
  const rows = ['Norte', 'Sul'].filter((each) => !gone.includes(each));
  return (
    <main>
      <section aria-label="Lista">
        <ul aria-label="ERPs">
          {rows.map((each) => (
            <li key={each}>
              <button type="button" onClick={() => setGone([...gone, each])}>
                {`Remover ${each}`}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <details open>
        <summary>Mais</summary>
        <input aria-label="Campo" />
      </details>
    </main>
  );
}

const remove = (name: string) => screen.getByRole('button', { name: `Remover ${name}` });

beforeEach(() => {
  render(<Page />);
  keepFocus(document.body);
});

describe('the focus', () => {
  it('goes on in the next place around what was taken away, which is no stop of the Tab key afterwards', async () => {
    remove('Sul').focus();
    fireEvent.click(remove('Sul'));
    const section = screen.getByRole('region', { name: 'Lista' });
    await waitFor(() => expect(document.activeElement).toBe(section));
    remove('Norte').focus();
    expect(section.hasAttribute('tabindex')).toBe(false);
  });

  it('stays with what has it', async () => {
    remove('Norte').focus();
    fireEvent.click(remove('Sul'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remover Sul' })).toBeNull());
    expect(document.activeElement).toBe(remove('Norte'));
  });

  it('is not taken back from an operator who put it down', async () => {
    remove('Sul').focus();
    remove('Sul').blur();
    await Promise.resolve();
    fireEvent.click(remove('Sul'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Remover Sul' })).toBeNull());
    expect(document.activeElement).toBe(document.body);
  });
});
