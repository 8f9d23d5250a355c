/**
 * Two hundred pages of the world that are no ERP: shops, sign-ins, mail, other products' panels. A seed makes them, the same
 * ones each time, shaped by what such pages are. Every page is an answer of one host; it knows no ERP and nobody's product.
 */
import { empty, html, serve } from '../http.ts';
import type { HttpServer } from '../http.ts';
import { everyday } from './everyday.ts';
import { living } from './living.ts';
import { LABELS } from './parts.ts';
import { random } from './random.ts';
import type { Content } from './shape.ts';
import { work } from './work.ts';

const SEED = 20_260_705;
const COUNT = 200;
const BRANDS = ['Loja Modelo', 'Painel Exemplo', 'Correio Inventado', 'Escola Fictícia', 'Banco de Mentira'];
const SHAPES = [...everyday, ...work, ...living];

export interface WorldPage {
  readonly name: string;
  /** Where it stands: its shape's own path, as another product has it. */
  readonly path: string;
  readonly content: Content;
}

/** All pages, each shape as often as any other. */
export function worldPages(seed = SEED): readonly WorldPage[] {
  return Array.from({ length: COUNT }, (_, number) => {
    const shape = SHAPES[number % SHAPES.length];
    if (shape === undefined) throw new Error('there are shapes');
    const { name, at, make } = shape;
    const chance = random(seed + number);
    const menu = chance.some(LABELS, 4).map((label) => `<a href="#${label}">${label}</a>`);
    const header = `<header><a href="/">${chance.pick(BRANDS)}</a><nav>${menu.join(' ')}</nav></header>`;
    const { body, ...rest } = make(chance);
    return {
      name: `${name} ${number}`,
      path: `/${at}?page=${number}`,
      content: { ...rest, body: header + body },
    };
  });
}

export function startWorld(options: { port?: number } = {}): Promise<HttpServer> {
  const pages = worldPages();
  return serve(
    'world.localhost',
    {
      'GET /favicon.ico': () => empty(),
      'GET /*': ({ url }) => {
        const page = pages[Number(url.searchParams.get('page') ?? 1)];
        return page === undefined ? html('', 404) : html(render(page.content));
      },
    },
    options.port,
  );
}

function render({ title, body, script }: Content): string {
  return `<!DOCTYPE html><html lang="pt-br"${script === undefined ? ' data-done' : ''}><head><meta charset="utf-8"><title>${title}</title></head>
<body>${body}${script === undefined ? '' : `<script>${script}</script>`}</body></html>`;
}
