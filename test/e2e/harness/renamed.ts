// An ERP that calls a field otherwise than it used to, as an update of it might.

import type { Page } from '@playwright/test';

/** The product's least quantity, as Encaixe knows it, and what this ERP calls it now. */
export const RENAMED_FIELD = { field: 'Quantidade mínima', label: 'Estoque de partida' } as const;

/** From its next load on the page has the field under the other name. */
export async function renameField(page: Page): Promise<void> {
  await page.addInitScript((label) => {
    new MutationObserver(() => {
      const input = document.querySelector<HTMLInputElement>('form[name="produtos"] [name="qtde_min"]');
      const words = input?.closest('dl')?.querySelector('label');
      if (input == null || words == null) return;
      input.name = 'estoque_partida';
      input.id = 'estoque_partida';
      words.htmlFor = 'estoque_partida';
      words.textContent = label;
    }).observe(document, { childList: true, subtree: true });
  }, RENAMED_FIELD.label);
}
