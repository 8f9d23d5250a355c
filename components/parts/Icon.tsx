// The few signs of the interface, drawn on a 16-unit grid. Always beside a word, so always hidden from
// assistive technology: no sign says anything alone.

export type IconName = 'done' | 'open' | 'broken' | 'error' | 'warning' | 'info' | 'here' | 'lock' | 'arrow';

const PATHS: Readonly<Record<IconName, string>> = {
  done: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm3.3 4.9-4 4.2a.8.8 0 0 1-1.2 0L4.6 9a.8.8 0 0 1 1.2-1.1l1 1 3.4-3.6a.8.8 0 0 1 1.1 1.1Z',
  open: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z',
  broken:
    'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm2.8 8.2a.8.8 0 0 1-1.1 1.1L8 9.1l-1.7 1.7a.8.8 0 0 1-1.1-1.1L6.9 8 5.2 6.3a.8.8 0 0 1 1.1-1.1L8 6.9l1.7-1.7a.8.8 0 0 1 1.1 1.1L9.1 8l1.7 1.7Z',
  error:
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2l3.7-3.7ZM8 4a.9.9 0 0 0-.9 1l.3 3.9a.6.6 0 0 0 1.2 0L8.9 5A.9.9 0 0 0 8 4Zm0 6.4a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z',
  warning:
    'M7 1.9a1.2 1.2 0 0 1 2 0l6 10.7a1.2 1.2 0 0 1-1 1.9H2a1.2 1.2 0 0 1-1-1.9L7 1.9ZM8 5a.9.9 0 0 0-.9 1l.3 3.3a.6.6 0 0 0 1.2 0L8.9 6A.9.9 0 0 0 8 5Zm0 5.8a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8Z',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 4a.9.9 0 1 1 0 1.8A.9.9 0 0 1 8 4Zm0 3a.8.8 0 0 1 .8.8v3.4a.8.8 0 0 1-1.6 0V7.8A.8.8 0 0 1 8 7Z',
  here: 'M8 1.2a4.8 4.8 0 0 0-4.8 4.8c0 3.3 4.1 8 4.3 8.2a.7.7 0 0 0 1 0c.2-.2 4.3-4.9 4.3-8.2A4.8 4.8 0 0 0 8 1.2Zm0 6.6a1.9 1.9 0 1 1 0-3.8 1.9 1.9 0 0 1 0 3.8Z',
  lock: 'M8 1.3A3.2 3.2 0 0 0 4.8 4.5V6h-.3A1.5 1.5 0 0 0 3 7.5v5A1.5 1.5 0 0 0 4.5 14h7a1.5 1.5 0 0 0 1.5-1.5v-5A1.5 1.5 0 0 0 11.5 6h-.3V4.5A3.2 3.2 0 0 0 8 1.3ZM6.3 6V4.5a1.7 1.7 0 0 1 3.4 0V6H6.3Z',
  arrow:
    'M9.3 3.7a.8.8 0 0 1 1.1 0l3.7 3.7a.8.8 0 0 1 0 1.2l-3.7 3.7a.8.8 0 1 1-1.1-1.1l2.3-2.4H2.5a.8.8 0 0 1 0-1.6h9.1L9.3 4.8a.8.8 0 0 1 0-1.1Z',
};

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill-rule="evenodd" />
    </svg>
  );
}
