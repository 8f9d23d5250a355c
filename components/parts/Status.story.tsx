// A line that is announced when it changes.

import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Status } from './Status';
import type { Story } from './story';

function Changing() {
  const [times, setTimes] = useState(0);
  return (
    <>
      <Button onPress={() => setTimes(times + 1)}>Salvar</Button>
      <Status>{times === 0 ? '' : `Salvo (${times}).`}</Status>
    </>
  );
}

const stories: readonly Story[] = [
  { name: 'said', Show: () => <Status>Salvo.</Status> },
  { name: 'after a press', Show: Changing },
];

export default stories;
