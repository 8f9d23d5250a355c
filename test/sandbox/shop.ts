/** An ordinary web shop with a sign-in page: no ERP at all. A place to prove that nothing happens there. */
import { html, serve } from './http.ts';
import type { HttpServer } from './http.ts';

export function startShop(options: { port?: number } = {}): Promise<HttpServer> {
  const routes = {
    'GET /': () => html(page('Loja Exemplo', SHOP)),
    'GET /entrar': () => html(page('Entrar', SIGN_IN)),
    'POST /entrar': () =>
      html(page('Entrar', `<p role="alert">E-mail ou senha incorretos.</p>${SIGN_IN}`), 401),
    // Its checkout has fields that an ERP screen also has.
    'GET /pedido': () => html(page('Finalizar pedido', CHECKOUT)),
  };
  return serve('shop.localhost', routes, options.port);
}

function page(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="pt-br"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font-family:sans-serif;max-width:44rem;margin:2rem auto}label{display:block;margin:.6rem 0}nav a{margin-right:1rem}</style></head>
<body><nav><a href="/">Loja</a><a href="/pedido">Carrinho</a><a href="/entrar">Entrar</a></nav><h1>${title}</h1>${body}</body></html>`;
}

const SHOP = '<ul><li>Roteador de exemplo: R$ 189,00</li><li>Cabo de exemplo: R$ 0,69 o metro</li></ul>';

const SIGN_IN = `<form method="post"><label>E-mail <input id="email" name="email" type="email"></label>
<label>Senha <input id="senha" name="senha" type="password"></label><button type="submit">Entrar</button></form>`;

const CHECKOUT = `<form name="pedido"><label>Nome <input name="nome"></label><label>CPF/CNPJ <input id="cnpj_cpf" name="cnpj_cpf"></label>
<label>Produto <input id="descricao" name="descricao"></label><label>Quantidade <input id="qtde" name="qtde"></label>
<label>Url <input id="url" name="url"></label><label>Token do cupom <input id="token" name="token"></label>
<button type="submit">Comprar</button></form>`;
