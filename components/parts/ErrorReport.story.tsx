// What went wrong, short and long.

import { ErrorReport } from './ErrorReport';
import type { Story } from './story';

const report = (): string => '# Relatório';

const stories: readonly Story[] = [
  {
    name: 'an error',
    Show: () => (
      <ErrorReport
        what="O navegador não dá mais espaço ao Encaixe."
        why="O disco está cheio. Nada deste pedido foi gravado."
        next="Libere espaço em disco e tente de novo."
        report={report}
      />
    ),
  },
  {
    name: 'a warning that says it all',
    Show: () => (
      <ErrorReport
        tone="warning"
        what="A página não respondeu. Recarregue a página do ERP e tente de novo."
        report={report}
      />
    ),
  },
  {
    name: 'with a way out',
    Show: () => (
      <ErrorReport what="Falta a credencial." next="Guarde uma nas opções." report={report}>
        <p>
          <a href="#error-report">Abrir o acesso à API nas opções</a>
        </p>
      </ErrorReport>
    ),
  },
];

export default stories;
