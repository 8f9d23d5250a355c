// The question before something is taken away.

import { useState } from 'preact/hooks';
import { Button } from './Button';
import { ConfirmRemoval } from './ConfirmRemoval';
import type { Story } from './story';

function Asked() {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button onPress={() => setAsked(true)}>Remover Provedor Norte</Button>
      {asked && (
        <ConfirmRemoval
          title="Remover Provedor Norte?"
          what="Vão junto os perfis, os segredos e o andamento dos passos."
          onConfirm={() => setAsked(false)}
          onCancel={() => setAsked(false)}
        />
      )}
    </>
  );
}

const stories: readonly Story[] = [{ name: 'after a press', Show: Asked }];

export default stories;
