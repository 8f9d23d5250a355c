// What is the company's, with and without the way out.

import { ManagedHint } from './ManagedHint';
import type { Story } from './story';

const stories: readonly Story[] = [
  { name: 'with the way out', Show: () => <ManagedHint /> },
  { name: 'short', Show: () => <ManagedHint short /> },
];

export default stories;
