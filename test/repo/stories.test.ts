// Every part has its stories, and the page that shows them is taken out of every build.

import { describe, expect, it } from 'vitest';
import { withoutStories } from '../../lib/build/stories';
import { read, sources } from './sources';

const parts = sources('components/parts/*.tsx')
  .map(({ path }) => path)
  .filter((path) => !path.endsWith('.story.tsx'));

it.each(parts)('%s has stories', (path) => {
  expect(read(path.replace('.tsx', '.story.tsx')).text).toMatch(/export default stories;/);
});

describe('the page of stories', () => {
  const found = () => [{ name: 'popup' }, { name: 'stories' }, { name: 'options' }];
  const left = (command: 'build' | 'serve') => {
    const names = found();
    withoutStories({ config: { command } }, names);
    return names.map(({ name }) => name);
  };

  it('is there at the desk', () => {
    expect(left('serve')).toEqual(['popup', 'stories', 'options']);
  });

  it('is in no build', () => {
    expect(left('build')).toEqual(['popup', 'options']);
  });
});
