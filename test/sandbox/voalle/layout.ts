/**
 * The legacy page around every screen of the first two generations: synsuite classes, the three React
 * mounts, header, side menu and flash message. In the shell's frame the same page comes without header
 * and menu, and its links are opaque.
 */
import { html, type Answer } from '../http.ts';
import { markup, type Markup } from './markup.ts';
import { menuTree } from './menu.ts';
import type { Links } from './links.ts';
import type { VoalleSettings } from './settings.ts';

export interface LegacyPage {
  links: Links;
  settings: VoalleSettings;
  content: Markup;
  /** The React screen that this page starts, if it is one. */
  block?: string;
  flash?: { kind: 'success' | 'error'; message: string };
  status?: number;
}

/** The whole page. `blocks` are the menu's React screens by path: their links swap without a page load. */
export function legacyPage(page: LegacyPage, blocks: Readonly<Record<string, string>>): Answer {
  const { links, settings, content, block, flash } = page;
  return html(
    `<!DOCTYPE html>${
      markup`<html lang="pt-BR" class="synsuite-html"><head><meta charset="utf-8"><title>ERP Voalle</title>
<link rel="stylesheet" href="/css/synsuite.css"><link rel="stylesheet" href="/css/block.css"><script src="/js/jquery.js"></script><script src="/js/jquery.mask.js"></script></head>
<body class="synsuite-body">
${!links.framed && header(settings)}
<div class="main-container">
${!links.framed && sideMenu(links, blocks)}
<div id="content">
${flash && markup`<div id="flashMessage" class="message ${flash.kind}">${flash.message}</div>`}
<div id="react-root"></div><div id="react-portal"></div>
${content}
</div></div>
<div id="react-dialog-portal"></div>
<script src="./react/main.js?${links.build}"></script><script src="/js/legacy.js"></script><script src="/js/tables.js"></script><script src="/js/widgets.js"></script>
${
  block !== undefined &&
  markup`<script>PubSub.publish('app/block/render', { key: '${block}', nodeId: 'react-portal', auth: {} });</script>`
}
</body></html>`.markup
    }`,
    page.status ?? 200,
    // The session cookie's name is proven [P]; here it opens nothing, the session is a setting.
    { 'set-cookie': 'SYNSUITE=inventado; Path=/; HttpOnly; SameSite=Lax', 'cache-control': 'no-store' },
  );
}

function header(settings: VoalleSettings): Markup {
  return markup`<header class="neo-header"><a id="neo-logo" href="/"><img alt="ERP Voalle" src="/img/logo.svg"></a>
<span class="neo-title">ERP Voalle</span>
${settings.environment !== 'none' && markup`<span class="neo-environment">${settings.environment}</span>`}
<a class="neo-exit" href="/Users/logout">Sair</a></header>`;
}

function sideMenu(links: Links, blocks: Readonly<Record<string, string>>): Markup {
  return markup`<nav class="neo-menu"><ul>${menuTree().map(
    (top) =>
      markup`<li><a href="#" class="neo-toggle">${top.title}</a><ul>${top.groups.map(
        (group) =>
          markup`<li><a href="#" class="neo-toggle">${group.title}</a><ul>${group.entries.map(
            ({ label, path }) =>
              markup`<li><a href="${links.to(path)}" ${blocks[path] !== undefined && markup`data-block="${blocks[path]}"`}>${label}</a></li>`,
          )}</ul></li>`,
      )}</ul></li>`,
  )}</ul></nav>`;
}

/** The caption and title of a legacy screen. The pair's shape is proven for React screens only. [P] */
export function legacyTitle(caption: string, title: string): Markup {
  return markup`<div class="page-title"><span class="page-caption">${caption}</span><h5>${title}</h5></div>`;
}
