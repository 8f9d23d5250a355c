// A message that stays until it was read.

import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Toast } from './Toast';
import type { Story } from './story';

function AfterPress() {
  const [text, setText] = useState('');
  return (
    <>
      <Button onPress={() => setText('Este campo nunca mais será preenchido neste ERP.')}>
        Nunca preencher
      </Button>
      <Toast text={text} onClose={() => setText('')} />
    </>
  );
}

const stories: readonly Story[] = [{ name: 'after a press', Show: AfterPress }];

export default stories;
