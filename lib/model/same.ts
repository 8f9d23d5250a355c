// Whether two pieces of plain data are the same. For records and files; it knows no dates, maps or classes.

/** To the letter, whatever the order of the keys in an object; the order in a list counts. */
export function isSame(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

function sorted(data: unknown): string {
  return JSON.stringify([data], (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
