// All signs, each beside its name: no sign stands alone.

import { Icon } from './Icon';
import type { IconName } from './Icon';
import type { Story } from './story';

const NAMES: readonly IconName[] = [
  ...(['done', 'open', 'broken', 'error', 'warning'] as const),
  ...(['info', 'here', 'lock', 'arrow'] as const),
];

const stories: readonly Story[] = [
  {
    name: 'all',
    Show: () => (
      <ul class="row">
        {NAMES.map((name) => (
          <li key={name} class="row tight">
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
];

export default stories;
