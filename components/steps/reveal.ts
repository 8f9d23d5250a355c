// Brings a step of the checklist before the operator: its card unfolded, in view, with the focus on its title.

/** Nothing happens where the page shows no such step. */
export function revealStep(step: string): void {
  const card = document.querySelector(`[data-step="${CSS.escape(step)}"] > details`);
  if (!(card instanceof HTMLDetailsElement)) return;
  card.open = true;
  const title = card.querySelector('summary');
  title?.scrollIntoView({ block: 'start' });
  title?.focus();
}
