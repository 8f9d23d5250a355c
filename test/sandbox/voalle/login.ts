/** The login page [P] and the way out. Any user and password open the stand-in's session; none is kept. */
import { html, type Answer } from '../http.ts';

export function loginPage(): Answer {
  return html(`<!DOCTYPE html>
<html lang="pt-BR" class="synsuite-html"><head><meta charset="utf-8"><title>ERP Voalle</title>
<link rel="stylesheet" href="/css/synsuite.css"></head><body class="synsuite-body login">
<form action="/users/login" id="UserLoginForm" method="post" accept-charset="utf-8">
<img alt="ERP Voalle" src="/img/logo.svg">
<input name="_method" type="hidden" value="POST">
<div class="input text"><label for="UserLogin">Usuário</label><input name="data[User][login]" id="UserLogin" type="text"></div>
<div class="input password"><label for="UserPassword2">Senha</label><input name="data[User][password2]" id="UserPassword2" type="password"></div>
<button id="ButtonLogin" type="submit">entrar</button>
</form></body></html>`);
}
