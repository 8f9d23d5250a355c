// A dialog holds a name, gives the focus back when it goes, and closes by Escape through its caller alone.

import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../../components/parts/Button';
import { ConfirmRemoval } from '../../../../components/parts/ConfirmRemoval';
import { Dialog } from '../../../../components/parts/Dialog';
import { escape, modal } from './modal';

beforeEach(modal);

function Page({ onClose }: { readonly onClose: () => void }) {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    onClose();
    setOpen(false);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>Abrir</Button>
      {open && (
        <Dialog
          title="Preencher em Produção?"
          onClose={close}
          actions={<Button onPress={close}>Voltar</Button>}
        >
          <p>Vale para assinantes de verdade.</p>
        </Dialog>
      )}
    </>
  );
}

function open(onClose = vi.fn()) {
  render(<Page onClose={onClose} />);
  const opener = screen.getByRole('button', { name: 'Abrir' });
  opener.focus();
  fireEvent.click(opener);
  return { opener, onClose, dialog: screen.getByRole('dialog', { name: 'Preencher em Produção?' }) };
}

describe('a dialog', () => {
  it('takes the focus in and gives it back', () => {
    const { opener, dialog } = open();
    expect(dialog.contains(document.activeElement)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Voltar' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('leaves it to its caller to close at Escape', () => {
    const { onClose, opener, dialog } = open();
    const wentOn = escape(dialog);
    expect(wentOn).toBe(false);
    expect(onClose).toHaveBeenCalledTimes(1);
    fireEvent(dialog, new Event('close'));
    return vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(document.activeElement).toBe(opener);
    });
  });

  it('asks before a removal: no comes first, yes is told once', () => {
    const [yes, no] = [vi.fn(), vi.fn()];
    render(<ConfirmRemoval title="Remover?" what="Vai tudo." onConfirm={yes} onCancel={no} />);
    const [first] = screen.getAllByRole('button');
    expect(first?.textContent).toBe('Cancelar');
    expect(document.activeElement).toBe(first);
    fireEvent.click(screen.getByRole('button', { name: 'Remover' }));
    expect([yes.mock.calls.length, no.mock.calls.length]).toEqual([1, 0]);
  });
});
