// Dialogs: a question with buttons, and one with a form that is longer than the window.

import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Field } from './Field';
import type { Story } from './story';

function Opened({ children }: { readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Abrir</Button>
      {open && (
        <Dialog
          title="Preencher em Produção?"
          onClose={close}
          actions={
            <>
              <Button onPress={close}>Voltar</Button>
              <Button tone="primary" onPress={close}>
                Preencher
              </Button>
            </>
          }
        >
          {children}
        </Dialog>
      )}
    </>
  );
}

const stories: readonly Story[] = [
  {
    name: 'a question',
    Show: () => (
      <Opened>
        <p>O que for salvo aqui vale para assinantes de verdade.</p>
      </Opened>
    ),
  },
  {
    name: 'a long form',
    Show: () => (
      <Opened>
        {Array.from({ length: 12 }, (_, at) => (
          <Field key={at} label={`Campo ${at + 1}`}>
            {(ids) => <input {...ids} type="text" />}
          </Field>
        ))}
      </Opened>
    ),
  },
];

export default stories;
