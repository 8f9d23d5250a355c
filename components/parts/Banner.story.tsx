// Banners in every tone, and with more than a sentence in them.

import { Banner } from './Banner';
import { Button } from './Button';
import type { Story } from './story';

const stories: readonly Story[] = [
  { name: 'error', Show: () => <Banner tone="error">O ERP recusou.</Banner> },
  { name: 'warning', Show: () => <Banner tone="warning">Este endereço usa http.</Banner> },
  { name: 'info', Show: () => <Banner tone="info">Só na tela.</Banner> },
  { name: 'good', Show: () => <Banner tone="good">ERP adicionado.</Banner> },
  {
    name: 'with a link and a button',
    Show: () => (
      <Banner tone="warning">
        <p>
          O navegador perdeu o banco. <a href="#banner">Resolver nas opções</a>
        </p>
        <div class="row">
          <Button>Entendi</Button>
        </div>
      </Banner>
    ),
  },
];

export default stories;
