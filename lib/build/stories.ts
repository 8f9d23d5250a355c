// Keeps the page of stories out of whatever is built: it is for the desk of a developer alone.

/** Of the build as WXT tells it, all that has to be known. */
interface Building {
  readonly config: { readonly command: 'build' | 'serve' };
}

/** A hook for `entrypoints:found`: the page is taken off the list before anything looks into it. */
export function withoutStories({ config }: Building, found: { readonly name: string }[]): void {
  if (config.command === 'serve') return;
  const at = found.findIndex(({ name }) => name === 'stories');
  if (at >= 0) found.splice(at, 1);
}
