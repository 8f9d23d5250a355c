// All stories, part by part.

import type { Story } from '../../components/parts/story';

const files = import.meta.glob<readonly Story[]>('../../components/parts/*.story.tsx', {
  eager: true,
  import: 'default',
});

const parts = Object.entries(files).map(([path, stories]) => ({
  part: path.replace(/^.*\/|\.story\.tsx$/g, ''),
  stories,
}));

export function All() {
  return (
    <main class="page stack">
      {parts.map(({ part, stories }) => (
        <section key={part} class="section stack" aria-labelledby={part}>
          <h2 id={part}>{part}</h2>
          {stories.map(({ name, Show }) => (
            <div key={name} class="stack tight">
              <h3 class="story-name">{name}</h3>
              <div class="story">
                <Show />
              </div>
            </div>
          ))}
        </section>
      ))}
    </main>
  );
}
