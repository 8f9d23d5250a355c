/**
 * The stand-in Voalle: pages and gateway on one port, token endpoint and API on two more, all on loopback
 * and over the same rows. It knows nothing of any tool that may look at it.
 */
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { empty, file, formBody, html, redirect, serve } from '../http.ts';
import type { Answer, Call, Routes } from '../http.ts';
import type { RequestLog } from '../requests.ts';
import { apiRoutes, tokenRoutes } from './api.ts';
import { base, type Base } from './base.ts';
import { bundle } from './bundle.ts';
import { seed, type VoalleData } from './data.ts';
import { gateway } from './gateway.ts';
import { opaqueLinks } from './links.ts';
import { loginPage, loginRefusal } from './login.ts';
import { screen } from './screens.ts';
import { defaultSettings, type VoalleSettings } from './settings.ts';
import type { ScreenState } from './visit.ts';

export interface VoalleSandbox extends Base {
  /** `http://voalle.localhost:PORT`; names under `.localhost` resolve in browsers, not in Node. */
  readonly origin: string;
  readonly tokenOrigin: string;
  readonly apiOrigin: string;
  /** The live rows: what a save changed is here at once. */
  readonly data: VoalleData;
  readonly settings: VoalleSettings;
  /** Requests to the pages and their gateway. */
  readonly requests: RequestLog;
  readonly tokenRequests: RequestLog;
  readonly apiRequests: RequestLog;
  /** Rows, settings, tokens and logs as at the start. */
  reset(): void;
  close(): Promise<void>;
}

export interface VoallePorts {
  voalle?: number;
  token?: number;
  api?: number;
}

const host = 'voalle.localhost';

export async function startVoalle(options: { ports?: VoallePorts } = {}): Promise<VoalleSandbox> {
  const [block, shell] = await Promise.all([bundle('react16'), bundle('react18')]);
  const state = {
    data: seed(),
    settings: defaultSettings(),
    flash: undefined,
    tokens: new Map<string, number>(),
  };
  const { voalle, token, api } = options.ports ?? {};
  const [pages, tokens, reads] = await Promise.all([
    serve(host, pageRoutes(state, { block, shell }), voalle),
    serve(host, tokenRoutes(state), token),
    serve(host, apiRoutes(state), api),
  ]);
  return {
    ...base(state.data),
    origin: pages.origin,
    tokenOrigin: tokens.origin,
    apiOrigin: reads.origin,
    data: state.data,
    settings: state.settings,
    requests: pages.requests,
    tokenRequests: tokens.requests,
    apiRequests: reads.requests,
    reset() {
      // In place: the sandbox's own properties keep pointing at the live objects.
      Object.assign(state.data, seed());
      Object.assign(state.settings, defaultSettings());
      state.flash = undefined;
      state.tokens.clear();
      for (const server of [pages, tokens, reads]) server.requests.clear();
    },
    async close() {
      await Promise.all([pages.close(), tokens.close(), reads.close()]);
    },
  };
}

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';
const { resolve } = createRequire(import.meta.url);

function pageRoutes(state: ScreenState, scripts: { block: string; shell: string }): Routes {
  const { settings } = state;
  const links = opaqueLinks();
  const shellPage = signedIn(state, () => html(shellHtml(basename(scripts.shell))));
  const open = (call: Call, path: string, place = links.plain): Answer => {
    const url = new URL(path, 'http://path.invalid');
    const query = url.search === '' ? call.url.searchParams : url.searchParams;
    return screen(
      { method: call.method, path: url.pathname, query, form: formBody(call), links: place },
      state,
    );
  };
  const native = (path: string): boolean =>
    settings.serviceProductUi === 'react18' && /^\/service_products\/?$/i.test(path);
  return {
    'GET /css/synsuite.css': () => file(asset('synsuite.css'), style),
    'GET /css/block.css': () => file(asset('block.css'), style),
    'GET /img/logo.svg': () => file(asset('logo.svg'), 'image/svg+xml'),
    'GET /js/legacy.js': () => file(asset('legacy.js'), script),
    'GET /js/tables.js': () => file(asset('tables.js'), script),
    'GET /js/widgets.js': () => file(asset('widgets.js'), script),
    'GET /js/jquery.js': () => file(resolve('jquery'), script),
    'GET /js/jquery.mask.js': () => file(resolve('jquery-mask-plugin/dist/jquery.mask.js'), script),
    'GET /assets/:name': () => file(scripts.shell, script),
    'GET /favicon.ico': () => empty(),
    'GET /users/login': () => loginPage(),
    'POST /users/login': (call) => {
      const refusal = loginRefusal(state.data.users, formBody(call)['data[User][login]'] ?? '');
      if (refusal !== null) return loginPage(refusal);
      settings.session = 'active';
      return redirect('/', 303);
    },
    'GET /Users/logout': () => {
      settings.session = 'expired';
      return redirect('/users/login');
    },
    'ANY /api/v1/*': (call) => gateway(call, { data: state.data, settings, framed: links.framed }),
    'GET /shell': shellPage,
    'GET /php': shellPage,
    'GET /billing/registrations': shellPage,
    'ANY /restricted/gv': signedIn(state, (call) => {
      const path = links.resolve(call.url.searchParams.get('hash') ?? '');
      return path === undefined ? html('Not Found', 404) : open(call, path, links.framed);
    }),
    'ANY /*': (call) => {
      // The block script is linked relatively, so it is asked for beside whatever page stands there.
      if (call.path.endsWith('/react/main.js')) return file(scripts.block, script);
      const toShell = (call.path === '/' && settings.shell) || native(call.path);
      return toShell ? shellPage(call) : signedIn(state, () => open(call, call.path))(call);
    },
  };
}

/** Without a session a page leads to the login and an XHR gets a 401. */
function signedIn({ settings }: ScreenState, handler: (call: Call) => Answer): (call: Call) => Answer {
  return (call) => {
    if (settings.session === 'active') return handler(call);
    return call.headers['x-requested-with'] === 'XMLHttpRequest' ? empty(401) : redirect('/users/login');
  };
}

function asset(name: string): string {
  return fileURLToPath(new URL(`client/${name}`, import.meta.url));
}

function shellHtml(name: string): string {
  return `<!doctype html>
<html lang="pt-BR"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1.0">
<title>Elleven</title></head><body><div id="root"></div><script type="module" src="/assets/${name}"></script></body></html>`;
}
