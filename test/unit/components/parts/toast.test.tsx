// A toast is one polite live region; its text stays until the next press or its own button, and the focus survives both.

import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { expect, it } from 'vitest';
import { Button } from '../../../../components/parts/Button';
import { Toast } from '../../../../components/parts/Toast';

function Page() {
  const [text, setText] = useState('');
  return (
    <>
      <Button onPress={() => setText('Campo guardado.')}>Guardar</Button>
      <Button>Conferir</Button>
      <Toast text={text} onClose={() => setText('')} />
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

async function told(): Promise<HTMLElement> {
  render(<Page />);
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  fireEvent.click(button('Guardar'));
  await screen.findByText('Campo guardado.');
  expect(screen.getByRole('status')).toBe(region);
  // It listens for the next press once it is drawn.
  await waitFor(() => expect(button('Fechar este aviso')).toBeTruthy());
  return region;
}

it('goes with the next press', async () => {
  const region = await told();
  await waitFor(() => {
    fireEvent.click(button('Conferir'));
    expect(region.textContent).toBe('');
  });
});

it('stays at a press on itself', async () => {
  const region = await told();
  fireEvent.click(region);
  expect(region.textContent).toBe('Campo guardado.');
});

it('goes by its button, and gives the focus back to where it was', async () => {
  const region = await told();
  button('Guardar').focus();
  button('Fechar este aviso').focus();
  fireEvent.click(button('Fechar este aviso'));
  await waitFor(() => expect(region.textContent).toBe(''));
  expect(document.activeElement).toBe(button('Guardar'));
});
