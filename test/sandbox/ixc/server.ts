/** The IXC stand-in: admin page, screens, sign-in and web service over one set of rows, on one port. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { empty, file, html, latin1, redirect, serve, text } from '../http.ts';
import type { HttpServer, Routes } from '../http.ts';
import type { RequestLog } from '../requests.ts';
import { actionRoutes, skinOf } from './actions.ts';
import type { Presses } from './actions.ts';
import { base } from './base.ts';
import type { Base } from './base.ts';
import { seed } from './data.ts';
import { loginRoutes } from './login.ts';
import type { IxcData } from './rows.ts';
import { defaultSettings } from './settings.ts';
import type { IxcSettings } from './settings.ts';
import { renderShell, SCRIPTS } from './shell.ts';
import { webserviceRoutes } from './webservice.ts';

export interface IxcSandbox extends Base {
  /** Known to browsers only; from Node use `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly port: number;
  readonly data: IxcData;
  readonly settings: IxcSettings;
  /** How often each button that acts at once was pressed, by its label: `{ 'Ajustar cadastros SVA': 1 }`. */
  readonly pressed: Readonly<Presses>;
  readonly requests: RequestLog;
  /** Seeded rows, default settings, no presses, empty log. */
  reset(): void;
  close(): Promise<void>;
}

export async function startIxc(options: { port?: number } = {}): Promise<IxcSandbox> {
  const data = seed();
  const settings = defaultSettings();
  const pressed: Presses = {};
  const routes: Routes = {
    ...pageRoutes(settings),
    ...assetRoutes(),
    ...loginRoutes(settings),
    ...actionRoutes(data, settings, pressed),
    ...webserviceRoutes(data, settings),
  };
  const server: HttpServer = await serve('ixc.localhost', routes, options.port);
  return {
    ...server,
    ...base(data),
    data,
    settings,
    pressed,
    reset() {
      for (const rows of Object.values(data)) rows.length = 0;
      Object.assign(data, seed());
      Object.assign(settings, defaultSettings());
      for (const label of Object.keys(pressed)) Reflect.deleteProperty(pressed, label);
      server.requests.clear();
    },
  };
}

function pageRoutes(settings: IxcSettings): Routes {
  return {
    'GET /': () => redirect('/adm.php'),
    'GET /favicon.ico': () => empty(),
    'GET /adm.php': (call) => {
      if (settings.session === 'expired') return redirect('/app/login');
      const page = latin1(html(renderShell(skinOf(call, settings), settings)));
      return { ...page, headers: { ...page.headers, 'set-cookie': 'IXC_VERSAO=80.93.2; Path=/' } };
    },
  };
}

/** The page's own files in latin-1, and the real jQuery and mask plug-in. */
function assetRoutes(): Routes {
  const { resolve } = createRequire(new URL('../react16/package.json', import.meta.url));
  const own = (name: string): string => readFileSync(new URL(`./client/${name}`, import.meta.url), 'utf8');
  const files = [
    ...SCRIPTS.map((name) => `${name}.js`),
    'login.js',
    'base.css',
    'd.css',
    'vg.css',
    'login.css',
  ];
  return {
    'GET /sandbox/jquery.js': () => file(resolve('jquery/dist/jquery.js'), 'text/javascript'),
    'GET /sandbox/jquery.mask.js': () =>
      file(resolve('jquery-mask-plugin/dist/jquery.mask.js'), 'text/javascript'),
    ...Object.fromEntries(
      files.map((name) => {
        const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
        return [`GET /sandbox/${name}`, () => latin1(text(own(name), 200, { 'content-type': type }))];
      }),
    ),
  };
}
