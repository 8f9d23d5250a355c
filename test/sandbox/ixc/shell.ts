/**
 * The one page of the admin app: top bar, side menu, an empty place for the list. Every screen comes later by XHR and
 * never changes the address [P+]. Menu ids are md5 of the label in latin-1 [P]; the title is a guess [G].
 */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../http.ts';
import { OPERATOR } from './data.ts';
import { inSkin } from './fields.ts';
import type { Skin } from './fields.ts';
import { screenOf } from './screens/index.ts';
import { MENU } from './screens/menu.ts';
import type { MenuEntry, MenuLeaf, MenuTop } from './screens/menu.ts';
import type { IxcSettings } from './settings.ts';

/** Page scripts, in the order in which they load. */
export const SCRIPTS = ['notice', 'fields', 'lookup', 'form', 'grid', 'screens', 'shell'] as const;

export function renderShell(skin: Skin, settings: IxcSettings): string {
  return `<!DOCTYPE html>
<html lang="pt-br"><head><meta charset="iso-8859-1"><title>IXC Provedor</title>
<link rel="stylesheet" href="/sandbox/base.css"><link rel="stylesheet" href="/sandbox/${skin}.css">
<script src="/sandbox/jquery.js"></script><script src="/sandbox/jquery.mask.js"></script>
<script>var IXC_AMBIENTE = ${JSON.stringify(environment(skin, settings))};</script>
${SCRIPTS.map((name) => `<script src="/sandbox/${name}.js" defer></script>`).join('\n')}
</head><body class="template_${skin}">
<div id="layout_topo"><span class="marca">IXC Provedor</span>
<div class="menu-user-name"><i class="fa fa-user"></i><span>${escapeHtml(OPERATOR.name)}</span></div></div>
<div id="layout_menu_lateral"><div class="busca_menu"><input id="id_input_menu" placeholder="Pesquisar no menu" autocomplete="off"></div>
<ul class="menu_raiz">${MENU.map((top) => topEntry(top, skin)).join('')}</ul></div>
${MENU.map((top) => topPanel(top, skin)).join('')}
<div id="layout_conteudo"><div id="1_grid"></div></div>
${settings.news ? NEWS : ''}
</body></html>`;
}

/** What the page is told about its server when it loads. */
function environment(skin: Skin, settings: IxcSettings): object {
  return {
    template: skin,
    overlay: settings.overlay,
    overlayMs: settings.overlayMs,
    toastMs: settings.toastMs,
    lookupTrigger: settings.lookup.trigger,
    wrongId: settings.lookup.wrongId,
    moneyPrefix: skin === 'vg',
    gridsOpenFull: settings.gridsOpenFull,
  };
}

const NEWS = `<div class="ixc-modal"><div id="slide_0"><h3>Novidades da versão</h3><p>Confira o que mudou no sistema.</p>
<button type="button" id="closeButton">Fechar</button></div></div>`;

/** The menu id of a label. */
export function menuHash(label: string): string {
  return createHash('md5').update(Buffer.from(label, 'latin1')).digest('hex');
}

function topEntry(top: MenuTop, skin: Skin): string {
  const title = escapeHtml(inSkin(top.title, skin));
  return `<li><a title="${title}">${title}</a></li>`;
}

function topPanel({ title, groups, items = [] }: MenuTop, skin: Skin): string {
  const loose = items.length > 0 ? `<div class="submenu"><ul>${items.map(entry).join('')}</ul></div>` : '';
  const titled = groups.map((one) => group(one.title, one.items)).join('');
  return `<div class="menu_painel" data-raiz="${escapeHtml(inSkin(title, skin))}" hidden>${titled}${loose}</div>`;
}

/** A title over its entries; a folder's are hidden at first. */
function group(title: string, items: readonly MenuEntry[], hidden = ''): string {
  const hash = menuHash(title);
  return `<div class="menu_p" id="menu${hash}"><div class="submenu_title"><a>${escapeHtml(title)}</a></div></div><div id="grupo_menu${hash}" class="submenu"${hidden}><ul>${items.map(entry).join('')}</ul></div>`;
}

function entry(item: MenuEntry): string {
  return 'folder' in item
    ? `<li class="pasta">${group(item.folder, item.items, ' hidden')}</li>`
    : `<li id="menu_item_${item.table}"><a rel="${opener(item)}">${escapeHtml(item.label)}</a></li>`;
}

/** `cria_grid` [P+] opens a list; what opens a window that has none is a guess [G]. */
function opener({ table }: MenuLeaf): string {
  return screenOf(table)?.withoutList ? `cria_form('${table}');` : `cria_grid('#1_grid','${table}','N');`;
}
