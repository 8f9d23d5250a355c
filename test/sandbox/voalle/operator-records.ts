/**
 * More of the operator: what is done with the records of single screens, and lists read as they stand there.
 * It works like `operator.ts`, with the same hands.
 */
import { expect } from '@playwright/test';
import { choose, openTab, pressFooter, topWindow, typeInto, type Surface } from './operator.ts';

/** The rows of the list in sight, by column title; empty while there is none. Read at once, as rows may change. */
export async function readList(surface: Surface): Promise<Record<string, string>[]> {
  const lists = (await topWindow(surface)).locator('[role=grid], table').filter({ visible: true });
  return lists.last().evaluate((list) => {
    const texts = (root: Element, cells: string): string[] =>
      [...root.querySelectorAll<HTMLElement>(cells)].map((cell) => cell.innerText.trim());
    const titles = texts(list, '[role=columnheader], th');
    const rows = [...list.querySelectorAll('[role=row], tbody tr')];
    return rows
      .map((row) => texts(row, '[role=gridcell], td:not(.dataTables_empty)'))
      .filter((cells) => cells.length > 0)
      .map((cells) => Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ''])));
  });
}

/** The rows of every page of a React list, from the page in sight to the last. */
export async function readPages(surface: Surface): Promise<Record<string, string>[]> {
  const next = surface.locator('button[tooltip="Próxima"]').filter({ visible: true });
  const number = surface.locator('input[name="pagination-page"]').filter({ visible: true });
  let page = await readList(surface);
  const all = [...page];
  while (await next.isEnabled()) {
    // The pager counts on at once; whoever sees that it did not presses again.
    const wanted = String(Number(await number.inputValue()) + 1);
    await expect(async () => {
      if ((await number.inputValue()) !== wanted) await next.click();
      await expect(number).toHaveValue(wanted, { timeout: 1000 });
    }).toPass({ timeout: 10_000 });
    // The rows follow when they are loaded.
    await expect
      .poll(async () => {
        const shown = await readList(surface);
        const isTurned = JSON.stringify(shown) !== JSON.stringify(page);
        page = shown;
        return isTurned;
      })
      .toBe(true);
    all.push(...page);
  }
  return all;
}

/** On an open contract: puts a service on it, found by its code, at the price that it brings or at another. */
export async function addServiceToContract(
  surface: Surface,
  service: { readonly code: string; readonly title: string; readonly unitAmount?: string },
): Promise<void> {
  await openTab(surface, 'Serviços');
  await pressFooter(surface, 'Adicionar Serviço');
  await choose(surface, 'Serviço/Produto', `${service.code} - ${service.title}`);
  if (service.unitAmount !== undefined) await typeInto(surface, 'Valor unitário', service.unitAmount);
  await pressFooter(surface, 'Confirmar');
  // Adicionado, or a refusal.
  await surface
    .locator('#flashMessage')
    .filter({ hasText: /Serviço adicionado|#\d+/ })
    .waitFor();
}

/** On an open price list: adds a service to its grid; the form has to be saved. */
export async function addServiceToPriceList(
  surface: Surface,
  service: { readonly code: string; readonly title: string },
): Promise<void> {
  await openTab(surface, 'Produtos/Serviços');
  await choose(surface, 'Produto/Serviço', `${service.code} - ${service.title}`);
  await pressFooter(surface, 'Adicionar');
}
