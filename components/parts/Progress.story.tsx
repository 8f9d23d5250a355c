// Something long: at its beginning, half-way, at its end, and without anybody knowing how long.

import { Progress } from './Progress';
import { nothing } from './story';
import type { Story } from './story';

const stories: readonly Story[] = [
  { name: 'begun', Show: () => <Progress label="Preenchendo" value={0} max={7} onCancel={nothing} /> },
  {
    name: 'half-way',
    Show: () => (
      <Progress label="Preenchendo" value={3} max={7} onCancel={nothing} cancelName="Parar">
        <p class="muted">Agora: Webhook</p>
      </Progress>
    ),
  },
  { name: 'at its end', Show: () => <Progress label="Preenchendo" value={7} max={7} /> },
  {
    name: 'not known how long',
    Show: () => <Progress label="Leitura" value={null} max={1} text="Esperando a tela…" onCancel={nothing} />,
  },
];

export default stories;
