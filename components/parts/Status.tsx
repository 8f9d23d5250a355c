// A line that is announced when it changes. It stands on the page from the beginning, for a live region that
// arrives together with its text is often not read.

export function Status({ children }: { readonly children: string }) {
  return (
    <p class="status" role="status">
      {children}
    </p>
  );
}
