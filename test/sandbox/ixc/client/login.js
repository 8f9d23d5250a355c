/* Two steps of JSON: e-mail, then password. */
'use strict';
(function () {
  var email = document.getElementById('email');
  var senha = document.getElementById('password');

  function envia(campos, pronto) {
    var corpo = new FormData();
    Object.keys(campos).forEach(function (nome) {
      corpo.append(nome, campos[nome]);
    });
    fetch('/app/login', { method: 'POST', body: corpo })
      .then(function (resposta) {
        return resposta.json();
      })
      .then(function (resposta) {
        document.querySelector('[role=alert]').textContent =
          resposta.status === '1' ? '' : resposta.messages[0].body;
        if (resposta.status === '1') pronto(resposta);
      });
  }

  document.getElementById('btn-next-login').addEventListener('click', function () {
    envia({ email: email.value }, function () {
      document.getElementById('passo-email').hidden = true;
      document.getElementById('passo-senha').hidden = false;
      senha.focus();
    });
  });
  document.getElementById('btn-enter-login').addEventListener('click', function () {
    envia({ email: email.value, password: senha.value }, function (resposta) {
      location.href = resposta.goto.local;
    });
  });
})();
