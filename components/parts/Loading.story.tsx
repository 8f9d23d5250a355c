// Room that is kept for what is about to come.

import { Loading } from './Loading';
import type { Story } from './story';

const stories: readonly Story[] = [
  { name: 'a box', Show: () => <Loading /> },
  { name: 'three boxes', Show: () => <Loading boxes={3} /> },
];

export default stories;
