/**
 * The login page [P]. Any user and password open the stand-in's session, known or not, and none is kept; only
 * an integrator user is refused [P], in words of our own [G].
 */
import { html, type Answer } from '../http.ts';
import type { User } from './seed-users.ts';

/** Why a login is refused, or `null`. */
export function loginRefusal(users: readonly User[], login: string): string | null {
  return users.some((user) => user.integrator && user.login === login)
    ? 'Usuário integrador não tem acesso ao sistema.'
    : null;
}

export function loginPage(refusal: string | null = null): Answer {
  return html(`<!DOCTYPE html>
<html lang="pt-BR" class="synsuite-html"><head><meta charset="utf-8"><title>ERP Voalle</title>
<link rel="stylesheet" href="/css/synsuite.css"></head><body class="synsuite-body login">
<form action="/users/login" id="UserLoginForm" method="post" accept-charset="utf-8">
<img alt="ERP Voalle" src="/img/logo.svg">
${refusal === null ? '' : `<div id="flashMessage" class="message error">${refusal}</div>`}
<input name="_method" type="hidden" value="POST">
<div class="input text"><label for="UserLogin">Usuário</label><input name="data[User][login]" id="UserLogin" type="text"></div>
<div class="input password"><label for="UserPassword2">Senha</label><input name="data[User][password2]" id="UserPassword2" type="password"></div>
<button id="ButtonLogin" type="submit">entrar</button>
</form></body></html>`);
}
