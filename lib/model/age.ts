// How old something is, by a clock that may be set while we work. Pure. A moment that is still to come was told by
// another clock: it is never fresh, never waited for longer than anybody is asked to wait, and comes before what is new.

/** True while a moment is no longer ago than this. One that is still to come is as old as can be. */
export function isFresh(at: number, now: number, limit: number): boolean {
  const age = now - at;
  return age >= 0 && age <= limit;
}

/**
 * True when a moment is further away than this, on either side. For what is lost when it is taken for old: a clock that
 * is set back by an hour costs nothing, and one that was years ahead keeps nothing for years.
 */
export function isFarOff(at: number, now: number, limit: number): boolean {
  return Math.abs(now - at) > limit;
}

/** How long there is to wait for a moment. What lies further ahead than anybody is asked to wait is not waited for. */
export function waitFor(moment: number, now: number, longest: number): number {
  const wait = moment - now;
  return wait > longest ? 0 : Math.max(0, wait);
}

/** The moment of what comes after all of these, whatever the clock says now. */
export function following(now: number, earlier: readonly { readonly at: number }[]): number {
  return earlier.reduce((latest, { at }) => Math.max(latest, at + 1), now);
}
