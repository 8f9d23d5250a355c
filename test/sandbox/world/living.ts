/** Pages that change by themselves, or hide what they have: applications of one page, wizards, frames, shadow roots. */
import { dialog, fields, save, table } from './parts.ts';
import type { Shape } from './shape.ts';

/** Says that the page has done all that it does by itself. */
const DONE = "document.documentElement.dataset.done = ''";
const asText = (markup: string): string => JSON.stringify(markup).replaceAll('<', '\\u003c');

export const living: readonly Shape[] = [
  {
    name: 'application',
    at: 'app',
    make: (chance) => ({
      title: 'Aplicativo',
      body: '<div id="root"></div>',
      // One view after another, each under an address of its own.
      script: `const views = [${['people', 'service_products', 'webhook_configs'].map((path) => `['/${path}', ${asText(`<h5>${path}</h5><form>${fields(chance, 8, 'material')}${save()}</form>`)}]`).join(',')}];
        const next = () => { const view = views.shift(); if (!view) { ${DONE}; return; }
        history.pushState({}, '', view[0]); document.getElementById('root').innerHTML = view[1]; setTimeout(next); }; next();`,
    }),
  },
  {
    name: 'wizard',
    at: 'assistente',
    make: (chance) => ({
      title: 'Assistente',
      body: `<h5>Assistente</h5><div role="dialog"><h6>Configurar conta - Informações</h6><form>${[1, 2, 3].map((step) => `<div${step === 1 ? '' : ' hidden'}>${fields(chance, 5, 'for', `s${step}_`)}</div>`).join('')}<button type="button">Continuar</button></form></div>`,
    }),
  },
  {
    name: 'frames',
    at: 'portal',
    make: (chance) => ({
      title: 'Portal',
      body: `<h1>Portal</h1>${[1, 2].map((frame) => `<iframe title="Parte ${frame}" srcdoc="${`<h5>Parte ${frame}</h5><form>${fields(chance, 6, 'for')}${save()}</form>`.replaceAll('"', '&quot;')}"></iframe>`).join('')}<iframe title="Entrar" src="/users/login?page=1"></iframe>`,
    }),
  },
  {
    name: 'shadow',
    at: 'componentes',
    make: (chance) => ({
      title: 'Componentes',
      body: '<x-form></x-form><x-form></x-form>',
      script: `customElements.define('x-form', class extends HTMLElement { connectedCallback() {
        this.attachShadow({ mode: 'open' }).innerHTML = ${asText(`<h5>Componente</h5><form id="2_form" name="produtos">${fields(chance, 6, 'definition')}</form>`)}; } }); ${DONE};`,
    }),
  },
  {
    name: 'dialogs',
    at: 'arquivos',
    make: (chance) => ({
      title: 'Arquivos',
      body: `${table(chance, ['Nome', 'Tipo', 'Tamanho'], 15)}<dialog><h2>Renomear</h2><form method="dialog">${fields(chance, 3, 'around')}</form></dialog>${dialog(chance.pick(['Editar arquivo', 'Nova pasta', 'Excluir']), `<form>${fields(chance, 4, 'material')}${save()}</form>`)}`,
      script: `document.querySelector('dialog').showModal(); ${DONE};`,
    }),
  },
  {
    name: 'busy',
    at: 'monitor',
    make: (chance) => ({
      title: 'Monitor',
      body: `<h5>Monitor</h5><div id="linhas"></div><form>${fields(chance, 6, 'for')}</form>`,
      // Rows come and go while somebody looks.
      script: `const lines = document.getElementById('linhas'); let left = 25; const turn = () => {
        const line = document.createElement('p'); line.setAttribute('role', 'alert'); line.textContent = 'Erro ' + left; lines.append(line);
        if (lines.children.length > 5) lines.firstChild.remove(); document.forms[0].append(document.forms[0].firstElementChild);
        if (left-- > 0) setTimeout(turn); else ${DONE}; }; turn();`,
    }),
  },
];
