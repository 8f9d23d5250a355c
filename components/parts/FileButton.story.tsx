// The button that opens a file.

import { FileButton } from './FileButton';
import type { Story } from './story';

const stories: readonly Story[] = [
  {
    name: 'plain',
    Show: () => <FileButton label="Escolher arquivo" onOpen={() => Promise.resolve()} />,
  },
];

export default stories;
