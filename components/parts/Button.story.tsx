// Buttons in every tone and state.

import { Button } from './Button';
import type { Story } from './story';

const stories: readonly Story[] = [
  {
    name: 'tones',
    Show: () => (
      <div class="row">
        <Button tone="primary">Preencher</Button>
        <Button>Conferir</Button>
        <Button tone="quiet">Fechar</Button>
        <Button tone="danger">Remover</Button>
      </div>
    ),
  },
  {
    name: 'disabled',
    Show: () => (
      <div class="row">
        <Button tone="primary" disabled>
          Preencher
        </Button>
        <Button disabled>Conferir</Button>
        <Button tone="quiet" disabled>
          Fechar
        </Button>
        <Button tone="danger" disabled>
          Remover
        </Button>
      </div>
    ),
  },
  {
    name: 'busy',
    Show: () => (
      <Button tone="primary" busy>
        Preencher
      </Button>
    ),
  },
  {
    name: 'with a fuller name',
    Show: () => (
      <Button tone="quiet" name="Remover Provedor Norte">
        Remover
      </Button>
    ),
  },
  {
    name: 'long words',
    Show: () => <Button>Exportar tudo o que ainda dá para ler deste banco de dados</Button>,
  },
];

export default stories;
