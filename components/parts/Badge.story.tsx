// Badges in every tone, and the environments.

import { Badge, EnvironmentBadge } from './Badge';
import type { Story } from './story';

const stories: readonly Story[] = [
  {
    name: 'tones',
    Show: () => (
      <p class="row">
        <Badge>padrão</Badge>
        <Badge tone="good">certo</Badge>
        <Badge tone="info">informação</Badge>
        <Badge tone="warning">aviso</Badge>
        <Badge tone="error">erro</Badge>
      </p>
    ),
  },
  {
    name: 'environments',
    Show: () => (
      <p class="row">
        <EnvironmentBadge environment="production" />
        <EnvironmentBadge environment="staging" />
        <EnvironmentBadge environment="training" />
      </p>
    ),
  },
];

export default stories;
