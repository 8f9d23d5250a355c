// A line that says what has been done, and takes the focus: for a press that takes its own button away with it.

import { useEffect, useRef } from 'preact/hooks';

export function Told({ children }: { readonly children: string }) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (children !== '') line.current?.focus();
  }, [children]);
  return (
    <p ref={line} class="status" role="status" tabIndex={-1}>
      {children}
    </p>
  );
}
