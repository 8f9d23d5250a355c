// Stands where there is nothing yet: says so, and what to do next. It never only says that there is nothing.

import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  readonly title: string;
  /** What to do next. */
  readonly children?: ComponentChildren;
  /** A button or a link that does it. */
  readonly action?: ComponentChildren;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children !== undefined && <div class="muted">{children}</div>}
      {action !== undefined && <div class="row">{action}</div>}
    </div>
  );
}
