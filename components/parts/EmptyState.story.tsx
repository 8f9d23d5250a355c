// Nothing there yet, with and without a press that changes that.

import { Button } from './Button';
import { EmptyState } from './EmptyState';
import type { Story } from './story';

const stories: readonly Story[] = [
  { name: 'a title alone', Show: () => <EmptyState title="Nada registrado ainda." /> },
  {
    name: 'with what to do next',
    Show: () => (
      <EmptyState title="Nenhum ERP ainda." action={<Button tone="primary">Adicionar este ERP</Button>}>
        Abra o ERP em uma aba e volte aqui.
      </EmptyState>
    ),
  },
];

export default stories;
