/** Pages that are too big for a server: they come late, or end in a 504 [P+]. The reader has to ask for less. */
import { pause } from './http.ts';

export interface BigPages {
  /** Up to so many rows a page comes as fast as ever. */
  rows: number;
  /** What a bigger one takes. */
  milliseconds: number;
  then: 'answer' | 504;
}

/** Waits as long as a page of so many rows takes; `true` when nothing comes of it but a 504. */
export async function tooBig(limit: BigPages | null, rows: number): Promise<boolean> {
  if (limit === null || rows <= limit.rows) return false;
  await pause(limit.milliseconds);
  return limit.then === 504;
}
