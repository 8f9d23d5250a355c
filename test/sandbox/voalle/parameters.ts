/**
 * Suíte › Configurações › Parâmetros: a legacy page whose sections are all mounted and all posted at once.
 * Its path and field names are unknown [G]; the section, its labels and their being check boxes are from
 * the guide [S].
 */
import { markup, type Markup } from './markup.ts';
import { parameterSections, type ParameterSection } from './parameter-fields.ts';
import type { Links } from './links.ts';
import type { VoalleData } from './data.ts';

/** The section that is open when the page arrives: not the one a setup needs. */
const firstSection = 'CustomerApp';

export function parametersPage(data: VoalleData, links: Links, open = firstSection): Markup {
  return markup`<h2 class="neo-heading">Parâmetros</h2>
<nav class="parameter-menu">${parameterSections.map(
    ({ key, title }) =>
      markup`<a href="#${key}" data-section="${key}" ${key === open && markup`aria-current="true"`}>${title}</a>`,
  )}</nav>
<form action="${links.to('/parameters')}" id="ParameterForm" method="post" accept-charset="utf-8">
<input type="hidden" name="_method" value="POST"><input type="hidden" name="section" value="${open}">
${parameterSections.map((section) => sectionRows(section, data, section.key === open))}
<div class="submit"><button type="submit" class="btn-save">Salvar</button></div></form>`;
}

function sectionRows(section: ParameterSection, data: VoalleData, open: boolean): Markup {
  return markup`<section data-section="${section.key}" ${!open && markup`style="display:none"`}>
<h2>PARÂMETROS ${section.title}</h2>
${section.rows.map(({ name, label }) => {
  const id = `Parameter${section.key}${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const field = `data[Parameter][${section.key}][${name}]`;
  const checked = data.parameters[`${section.key}.${name}`] === true && markup`checked`;
  // CakePHP prints a hidden 0 under the same name before each check box.
  return markup`<div class="input checkbox"><label for="${id}">${label}</label><input type="hidden" name="${field}" id="${id}_" value="0"><input type="checkbox" name="${field}" id="${id}" value="1" ${checked}></div>`;
})}</section>`;
}

/** Takes the posted page over: every box of every section. */
export function saveParameters(data: VoalleData, form: Readonly<Record<string, string>>): void {
  for (const { key, rows } of parameterSections) {
    for (const { name } of rows)
      data.parameters[`${key}.${name}`] = form[`data[Parameter][${key}][${name}]`] === '1';
  }
}
