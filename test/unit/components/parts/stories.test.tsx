// Every story of every part can be shown, says something, and gives each of its controls a name.

import { render } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../../../components/parts/story';
import { modal } from './modal';

const files = import.meta.glob<readonly Story[]>('../../../../components/parts/*.story.tsx', {
  eager: true,
  import: 'default',
});

const stories = Object.entries(files).flatMap(([path, all]) =>
  all.map((story) => ({ ...story, part: path.replace(/^.*\/|\.story\.tsx$/g, '') })),
);

beforeEach(modal);

describe('stories', () => {
  it.each(stories)('$part: $name', ({ Show }) => {
    const { container } = render(<Show />);
    expect(container.textContent).toMatch(/\S/);
    const controls = [...container.querySelectorAll<HTMLInputElement>('button, input, select, progress')];
    const nameless = controls.filter((control) => {
      const labelled = control.labels?.length ?? 0;
      return (
        labelled === 0 && control.getAttribute('aria-label') === null && control.textContent.trim() === ''
      );
    });
    expect(nameless).toEqual([]);
  });

  it('have names of their own within a part', () => {
    const names = stories.map(({ part, name }) => `${part}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
