// A button that keeps its focus: while it may not act it is `aria-disabled`, not `disabled`, so that a
// keyboard user is not thrown to the top of the page.

import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly submit?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** A fuller name than the visible word, where the word stands more than once on the page. */
  readonly name?: string;
  /** Where the focus is to find it again. */
  readonly id?: string;
  readonly onPress?: () => unknown;
  readonly children: ComponentChildren;
}

export function Button({
  tone = 'plain',
  submit = false,
  busy = false,
  disabled = false,
  name,
  id,
  onPress,
  children,
}: ButtonProps) {
  const idle = !busy && !disabled;
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button button-${tone}`}
      id={id}
      aria-label={name}
      aria-disabled={idle ? undefined : true}
      aria-busy={busy ? true : undefined}
      onClick={(event) => {
        if (!idle) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
