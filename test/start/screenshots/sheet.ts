// All pictures on one page, to be looked at one by one: a row for each state, a column for each language and scheme.

import type { Language } from '../../e2e/harness/texts.ts';
import type { State } from './state.ts';

/** The page's markup. Names of states are this project's own and need no escaping. */
export function sheet(
  states: readonly State[],
  languages: readonly Language[],
  schemes: readonly string[],
): string {
  const looks = languages.flatMap((language) => schemes.map((scheme) => `${language}.${scheme}`));
  const cell = (name: string, look: string): string =>
    `<td><a href="${name}.${look}.png"><img src="${name}.${look}.png" alt="${name}, ${look}" loading="lazy"></a></td>`;
  const rows = states.map(
    ({ name }) => `<tr id="${name}"><th>${name}</th>${looks.map((look) => cell(name, look)).join('')}</tr>`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>Encaixe: screenshots</title>
<style>
  body { font: 14px system-ui; margin: 1rem; background: #8882; }
  th { text-align: left; vertical-align: top; padding: 0.5rem; }
  thead th { position: sticky; top: 0; background: #ddd; }
  td { vertical-align: top; padding: 0.5rem; }
  img { max-width: 22rem; border: 1px solid #888; }
</style>
<table>
<thead><tr><th>state</th>${looks.map((look) => `<th>${look}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
`;
}
