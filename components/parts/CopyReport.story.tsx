// A report that is copied at a press.

import { CopyReport } from './CopyReport';
import type { Story } from './story';

const report = (): string => '# Relato';

const stories: readonly Story[] = [
  { name: 'of fields', Show: () => <CopyReport report={report} /> },
  { name: 'called otherwise', Show: () => <CopyReport report={report} label="Copiar o esqueleto da tela" /> },
];

export default stories;
