// A line that takes the focus: for a press that takes its own button away.

import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Told } from './Told';
import type { Story } from './story';

function AfterPress() {
  const [locked, setLocked] = useState(false);
  return (
    <>
      {!locked && <Button onPress={() => setLocked(true)}>Bloquear o cofre</Button>}
      <Told>{locked ? 'Cofre bloqueado.' : ''}</Told>
    </>
  );
}

const stories: readonly Story[] = [{ name: 'after a press', Show: AfterPress }];

export default stories;
