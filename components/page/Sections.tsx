// A long page in sections, with its table of contents: links that jump, and the mark of the section that is being read. The
// browser does the jumping; only the mark is ours.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { seenOf } from './seen';

export interface PageSection {
  readonly id: string;
  readonly title: string;
  readonly body: ComponentChildren;
}

export interface SectionsProps {
  /** What the table of contents is called. */
  readonly label: string;
  readonly sections: readonly PageSection[];
  /** Stands above the sections. */
  readonly children?: ComponentChildren;
}

export function Sections({ label, sections, children }: SectionsProps) {
  const content = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(sections[0]?.id ?? null);

  useEffect(() => {
    const look = (): void => {
      const headings = content.current?.querySelectorAll(':scope > section > h2') ?? [];
      const places = Array.from(headings, (heading) => ({
        id: heading.id,
        top: heading.getBoundingClientRect().top,
      }));
      const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
      const atEnd = scrollTop + clientHeight >= scrollHeight - 2;
      const edge = scrollTop <= 0 ? 'start' : atEnd ? 'end' : null;
      setSeen(seenOf(places, { height: clientHeight, edge, target: location.hash.slice(1) }));
    };
    const life = new AbortController();
    for (const event of ['scroll', 'resize', 'hashchange']) {
      window.addEventListener(event, look, { passive: true, signal: life.signal });
    }
    return () => life.abort();
  }, []);

  return (
    <div class="sectioned">
      <a class="skip" href={`#${sections[0]?.id ?? ''}`}>
        {i18n.t('parts.skip')}
      </a>
      <nav class="contents" aria-label={label}>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === seen ? 'true' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div class="stack" ref={content}>
        {children}
        {sections.map(({ id, title, body }) => (
          <section key={id} class="section stack" aria-labelledby={id}>
            {/* Where a jump ends, the next Tab begins. */}
            <h2 id={id} tabIndex={-1}>
              {title}
            </h2>
            {body}
          </section>
        ))}
      </div>
    </div>
  );
}
