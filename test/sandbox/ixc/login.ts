/**
 * The sign-in page: two steps of JSON, e-mail then password [P+]. Only a person signs in here: one session per user,
 * so a tool that logs in would throw the operator out.
 */
import { html, json, multipartBody } from '../http.ts';
import type { Answer, Routes } from '../http.ts';
import { OPERATOR } from './data.ts';
import type { IxcSettings } from './settings.ts';

export function loginRoutes(settings: IxcSettings): Routes {
  return {
    'GET /app/login': () => html(PAGE),
    'POST /app/login': async (call) => {
      const fields = await multipartBody(call);
      if (fields.email !== OPERATOR.email) return refused('Usuário não encontrado!');
      if (fields.password === undefined) return accepted({ type: 'password' });
      if (fields.password !== OPERATOR.password) return refused('Senha incorreta!');
      settings.session = 'open';
      const welcome = accepted({ type: 'redirect' }, '/adm.php');
      return {
        ...welcome,
        headers: { ...welcome.headers, 'set-cookie': 'IXC_Session=sandbox; Path=/; HttpOnly' },
      };
    },
  };
}

function accepted(data: { type: string }, local?: string): Answer {
  return json({ protocol: '1', status: '1', ...(local === undefined ? {} : { goto: { local } }), data });
}

function refused(body: string): Answer {
  return json({ protocol: '1', status: '0', messages: [{ type: 'error', body }] });
}

const PAGE = `<!DOCTYPE html>
<html lang="pt-br"><head><meta charset="utf-8"><title>Login</title><link rel="stylesheet" href="/sandbox/login.css"></head><body>
<main><h1>IXC Provedor</h1>
<div id="passo-email"><label for="email">E-mail</label><input id="email" name="email" type="email" autocomplete="username"><button type="button" id="btn-next-login">Continuar</button></div>
<div id="passo-senha" hidden><label for="password">Senha</label><input id="password" name="password" type="password" autocomplete="current-password"><vg-button id="btn-enter-login" role="button" tabindex="0">Entrar</vg-button></div>
<p role="alert"></p></main>
<script src="/sandbox/login.js"></script></body></html>`;
