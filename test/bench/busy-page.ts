// A record window of IXC as big and as busy as one can be: 3,000 inputs in a table, of which 20 rows are drawn anew every
// 20 milliseconds. The work is the same every time, however long it takes.

const ROWS = 300;
const IN_ROW = 10;

export const INPUTS = ROWS * IN_ROW;
export const TICKS = 250;
const EVERY = 20;
const REDRAWN = 20;

/** What the page can be told to do. */
export interface Busy {
  /** Draws so many times; settles when it is done. */
  churn(ticks: number): Promise<void>;
  /** Draws until it is told to stop. */
  start(): void;
  stop(): void;
}

/** The page. With `window` its table stands in a record window that Encaixe knows; without, in no window at all. */
export function busyPage(window: boolean): string {
  const open = window ? '<form id="2_form" name="produtos"><div class="ftitle">Produtos</div>' : '<div>';
  return `<!doctype html><meta charset="utf-8"><title>IXC</title>
<style>
  /* As an ERP's windows do it, and so that the time goes into scripts and not into painting. */
  section { height: 400px; overflow: auto; contain: strict; }
  table { table-layout: fixed; width: 900px; }
  input { width: 60px; }
</style>
<body>${open}<input name="id" value="7"><section><table><tbody></tbody></table></section>${window ? '</form>' : '</div>'}
<script>
  const body = document.querySelector('tbody');
  const rowOf = (number) => {
    const row = document.createElement('tr');
    for (let at = 0; at < ${IN_ROW}; at += 1) {
      const cell = document.createElement('td');
      const input = document.createElement('input');
      input.name = 'campo_' + number + '_' + at;
      input.value = String(number * at);
      cell.append(input);
      row.append(cell);
    }
    return row;
  };
  for (let number = 0; number < ${ROWS}; number += 1) body.append(rowOf(number));
  let next = 0;
  const draw = () => {
    for (let count = 0; count < ${REDRAWN}; count += 1) {
      body.rows[next].replaceWith(rowOf(next));
      next = (next + 1) % ${ROWS};
    }
  };
  let timer = 0;
  window.busy = {
    churn: (ticks) =>
      new Promise((resolve) => {
        let left = ticks;
        const again = setInterval(() => {
          draw();
          left -= 1;
          if (left > 0) return;
          clearInterval(again);
          resolve();
        }, ${EVERY});
      }),
    start() {
      timer = setInterval(draw, ${EVERY});
    },
    stop() {
      clearInterval(timer);
    },
  };
</script>`;
}
