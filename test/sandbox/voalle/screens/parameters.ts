/**
 * Suíte › Configurações › Parâmetros: a legacy page whose sections are all mounted and all posted at once.
 * Its path and field names are unknown [G]; the section of a setup, its labels and their being check boxes are
 * from the guide [S].
 */
import { redirect } from '../../http.ts';
import { markup, type Markup } from '../markup.ts';
import { parameterSections, type ParameterRow, type ParameterSection } from '../parameter-fields.ts';
import { announce, show, type Screen, type ScreenState } from '../visit.ts';
import type { VoalleData } from '../data.ts';
import type { Links } from '../links.ts';

/** The section that is open when the page arrives: not the one a setup needs. */
const firstSection = 'CustomerApp';

export const parameters: Screen = (visit, state) => {
  const { links, form } = visit;
  const open = parameterSections.find(({ key }) => key === visit.query.get('section'))?.key ?? firstSection;
  if (visit.method !== 'POST') return show(visit, state, { content: page(state, links, open) });
  const refusal = state.settings.refuseSaves;
  announce(state, refusal, 'Parâmetros atualizados com sucesso!');
  if (!refusal) save(state.data, form);
  return redirect(links.to(`/parameters?section=${encodeURIComponent(form.section ?? '')}`), 303);
};

function page(state: ScreenState, links: Links, open: string): Markup {
  return markup`<h2 class="neo-heading">Parâmetros</h2>
<nav class="parameter-menu">${parameterSections.map(
    ({ key, title }) =>
      markup`<a href="#${key}" data-section="${key}" ${key === open && markup`aria-current="true"`}>${title}</a>`,
  )}</nav>
<form action="${links.to('/parameters')}" id="ParameterForm" method="post" accept-charset="utf-8">
<input type="hidden" name="_method" value="POST"><input type="hidden" name="section" value="${open}">
${parameterSections.map((section) => sectionRows(section, state, section.key === open))}
<div class="submit"><button type="submit" class="btn-save">Salvar</button></div></form>`;
}

function sectionRows(section: ParameterSection, state: ScreenState, open: boolean): Markup {
  return markup`<section data-section="${section.key}" ${!open && markup`style="display:none"`}>
<h2>PARÂMETROS ${section.title}</h2>
${section.heading !== undefined && markup`<h3>${section.heading}</h3>`}
${section.rows.map((row) => parameterRow(section, row, state))}</section>`;
}

/** Here the label stands before its box, other than in the ERP's forms. [S] */
function parameterRow({ key }: ParameterSection, row: ParameterRow, state: ScreenState): Markup {
  const { name, label, kind } = row;
  const id = `Parameter${key}${name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const field = `data[Parameter][${key}][${name}]`;
  const before = markup`<label for="${id}">${label}</label>`;
  switch (kind) {
    case 'checkbox': {
      const checked = state.data.parameters[`${key}.${name}`] === true && markup`checked`;
      // CakePHP prints a hidden 0 under the same name before each check box.
      return markup`<div class="input checkbox">${before}<input type="hidden" name="${field}" id="${id}_" value="0"><input type="checkbox" name="${field}" id="${id}" value="1" ${checked}></div>`;
    }
    case 'text':
      return markup`<div class="input text">${before}<input type="text" name="${field}" id="${id}" value="${state.data.parameterTexts[`${key}.${name}`]}"></div>`;
    case 'syndata':
      return markup`<div class="input textarea">${before}<textarea id="${id}" rows="2" readonly>${syndata(name, state)}</textarea></div>`;
  }
}

function syndata(name: string, { settings: { api } }: ScreenState): string {
  return name === 'syndata_production' ? api.syndata : api.homologationSyndata;
}

/** Takes the posted page over: every row of every section. */
function save(data: VoalleData, form: Readonly<Record<string, string>>): void {
  for (const { key, rows } of parameterSections) {
    for (const { name, kind } of rows) {
      const posted = form[`data[Parameter][${key}][${name}]`];
      if (kind === 'checkbox') data.parameters[`${key}.${name}`] = posted === '1';
      if (kind === 'text') data.parameterTexts[`${key}.${name}`] = posted ?? '';
    }
  }
}
