// How slow this machine is just now: a fixed piece of a page's work, timed beside what is measured. A goal in milliseconds
// is meant for a quiet machine of the usual kind; where the same work takes twice as long, so may everything else. A goal
// is never made stricter by it, and a machine that is too busy to tell anything is refused.

import type { Page } from '@playwright/test';
import { median, ms } from './report.ts';
import type { Line } from './report.ts';

/** What the work below takes on a quiet machine with two cores. */
const REFERENCE = 10;

/** At more than this a figure says more about the machine than about Encaixe. */
const WORST = 8;

/** How many times as long as on a quiet machine; never below 1. */
export async function slowness(page: Page): Promise<number> {
  const times = await page.evaluate(() =>
    Array.from({ length: 15 }, () => {
      const began = performance.now();
      const holder = document.createElement('div');
      for (let row = 0; row < 400; row += 1) {
        const label = document.createElement('label');
        label.textContent = `Campo ${row}`;
        label.append(document.createElement('input'));
        holder.append(label);
      }
      document.body.append(holder);
      const wide = [...holder.querySelectorAll('label')].filter(
        (each) => each.checkVisibility() && each.offsetWidth > 0,
      );
      const words = wide.map((each) => each.textContent.toLowerCase().normalize('NFD'));
      words.sort((a, b) => a.localeCompare(b));
      holder.remove();
      return performance.now() - began;
    }),
  );
  const slow = median(times) / REFERENCE;
  if (slow > WORST) throw new Error(`This machine is ${slow.toFixed(1)} times too busy to measure anything`);
  return Math.max(1, slow);
}

/** Times against a goal in milliseconds; `fixed` of it is waiting by the clock, which no machine makes longer. */
export function within(
  what: string,
  times: readonly number[],
  goal: { readonly milliseconds: number; readonly fixed?: number },
  slow: number,
  beside = '',
): Line {
  const { milliseconds, fixed = 0 } = goal;
  const limit = fixed + (milliseconds - fixed) * slow;
  const ours = median(times);
  return {
    what,
    ours: ms(ours),
    beside: [beside, slow > 1 ? `machine × ${slow.toFixed(1)}` : ''].filter(Boolean).join('; '),
    result: `${((100 * ours) / limit).toFixed(0)} % of it`,
    goal: `≤ ${milliseconds} ms`,
    met: ours <= limit,
  };
}
