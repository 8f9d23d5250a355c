// Asaas (payments) on IXC. All that Encaixe knows of it. What is said of Asaas itself stands in its public
// documentation ("docs.asaas.com" below); of IXC's side there is one old text, generated and undated in parts, which
// is believed in two things only: IXC needs the key, and IXC has a test of its own. Its menu path is unproven.
// Nothing here was tried against a live host.
// Never: call Asaas with anything but the test's one reading request, press IXC's own test.

import type { Partner } from '../model/partner';

const DOCS = 'docs.asaas.com';
const SCREEN_SOURCE = 'não comprovado: IXC × Asaas';

/** Where IXC keeps the key, by the one text that names a place. */
const MENU = ['Integrações', 'API Asaas'] as const;

export const asaas: Partner = {
  id: 'asaas',
  name: 'Asaas',
  erp: 'ixc',
  summary: {
    pt: 'Cobrança e pagamentos. O IXC entra na sua conta do Asaas com uma chave de API.',
    en: 'Billing and payments. IXC gets into your Asaas account with an API key.',
  },
  needs: [
    {
      pt: 'Uma conta Asaas aprovada e um usuário administrador dela: só ele cria chaves.',
      en: 'An approved Asaas account and an administrator of it: only they make keys.',
    },
    {
      pt: 'Se a conta tem lista de IPs permitidos, o IP do servidor do IXC nela.',
      en: "If the account has a list of allowed IPs, the IXC server's IP in it.",
    },
  ],
  values: [
    {
      key: 'apiKey',
      label: { pt: 'Chave de API do Asaas', en: 'Asaas API key' },
      kind: 'secret',
      secret: true,
      required: true,
      from: 'partner',
      hint: {
        pt: 'Inteira, com o $ do começo.',
        en: 'All of it, with the $ at the beginning.',
      },
      format: {
        // Keys made since March 2025 name their environment; the older ones still work and do not.
        pattern: '\\$aact_(?:(?:prod|hmlg)_[A-Za-z0-9+/=_-]{40,}|(?!prod_|hmlg_)[A-Za-z0-9+/=_-]{20,})',
        severity: 'warning',
        why: {
          pt: 'A chave costuma começar com $aact_prod_, $aact_hmlg_ ou, as antigas, só $aact_. O $ faz parte e é fácil perdê-lo ao copiar.',
          en: 'A key usually begins with $aact_prod_, $aact_hmlg_ or, when old, just $aact_. The $ belongs to it and is easily lost in copying.',
        },
      },
    },
    {
      key: 'base',
      label: { pt: 'Endereço da API do Asaas', en: 'Address of the Asaas API' },
      kind: 'url',
      secret: false,
      required: true,
      from: 'partner',
      hint: {
        pt: 'Produção: https://api.asaas.com/v3. Testes (sandbox): https://api-sandbox.asaas.com/v3, ou https://sandbox.asaas.com/api/v3, o antigo. Uma chave só vale no seu ambiente.',
        en: 'Production: https://api.asaas.com/v3. Sandbox: https://api-sandbox.asaas.com/v3, or https://sandbox.asaas.com/api/v3, the old one. A key counts in its own environment only.',
      },
      suggestion: 'https://api.asaas.com/v3',
      format: {
        pattern:
          'https://(?:api\\.asaas\\.com/v3|api-sandbox\\.asaas\\.com/v3|sandbox\\.asaas\\.com/api/v3)/?',
        severity: 'warning',
        why: {
          pt: 'Não é um dos endereços conhecidos. O antigo www.asaas.com/api/v3 deu lugar a api.asaas.com/v3.',
          en: 'Not one of the known addresses. The old www.asaas.com/api/v3 has given way to api.asaas.com/v3.',
        },
      },
    },
  ],
  prerequisites: [
    {
      pt: 'Usuário do IXC com permissão na tela da integração com o Asaas.',
      en: 'An IXC user allowed on the screen of the integration with Asaas.',
    },
  ],
  conditions: null,
  notes: [
    {
      text: {
        pt: 'O caminho "Integrações > API Asaas" não está comprovado: vem de um texto gerado e antigo, cujo link "Manual" leva só à página inicial. Se o seu IXC não o tem, procure Asaas nos menus ou pergunte ao suporte do IXC.',
        en: 'The path "Integrações > API Asaas" is not proven: it comes from an old, generated text whose link "Manual" only leads to a home page. If your IXC does not have it, look for Asaas in the menus or ask IXC\'s support.',
      },
      source: SCREEN_SOURCE,
    },
    {
      text: {
        pt: 'A lista de IPs permitidos vale para a conta inteira. Um 403 no teste feito deste computador não quer dizer que o servidor do IXC seja recusado, nem o contrário.',
        en: 'The list of allowed IPs counts for the whole account. A 403 in the test from this computer does not mean that the IXC server is refused, nor the reverse.',
      },
      source: DOCS,
    },
    {
      text: {
        pt: 'Chave sem uso por 3 meses é desativada e precisa ser reativada à mão; por 6 meses, expira de vez.',
        en: 'A key unused for 3 months is disabled and has to be enabled by hand; after 6 months it expires for good.',
      },
      source: DOCS,
    },
    {
      text: {
        pt: 'Chaves podem ter permissões limitadas, de leitura ou de leitura e escrita por recurso. O teste só lê: ele não mostra se o IXC poderá criar cobranças.',
        en: 'Keys may have limited permissions, to read or to read and write each resource. The test only reads: it does not show whether IXC may create charges.',
      },
      source: DOCS,
    },
    {
      text: {
        pt: 'Webhooks do Asaas: só a resposta 200 vale; 15 falhas seguidas interrompem a fila; avisos com mais de 14 dias são descartados. O token tem de 32 a 255 caracteres e volta no cabeçalho asaas-access-token. São até 10 webhooks por conta.',
        en: 'Webhooks of Asaas: only the answer 200 counts; 15 failures in a row interrupt the queue; notices older than 14 days are dropped. The token has 32 to 255 characters and comes back in the header asaas-access-token. An account has up to 10 webhooks.',
      },
      source: DOCS,
    },
  ],
  variants: [],
  presets: [
    {
      screen: 'ixc/asaas-integration',
      rules: [
        {
          field: 'token',
          expected: { is: 'profile', value: 'apiKey' },
          why: {
            pt: 'A chave de API inteira, com o $, sem "Bearer" e sem aspas.',
            en: 'The whole API key, with its $, without "Bearer" and without quotes.',
          },
          source: SCREEN_SOURCE,
        },
        {
          field: 'ambiente',
          expected: { is: 'free' },
          why: {
            pt: 'Se a tela pede o ambiente, ele precisa ser o da chave: $aact_prod_ é produção, $aact_hmlg_ é testes.',
            en: "If the screen asks for the environment, it has to be the key's: $aact_prod_ is production, $aact_hmlg_ is sandbox.",
          },
          source: DOCS,
        },
      ],
    },
  ],
  checklist: [
    {
      id: 'key',
      title: { pt: 'Criar a chave no Asaas', en: 'Make the key at Asaas' },
      what: {
        pt: 'Só pelo site, em www.asaas.com/customerApiAccessToken/index, e como administrador. A chave aparece uma única vez: copie-a inteira para o perfil. Cada conta tem até 10 chaves.',
        en: 'Only on the site, at www.asaas.com/customerApiAccessToken/index, and as an administrator. The key is shown once: copy all of it into the profile. An account has up to 10 keys.',
      },
      provenBy: ['manual'],
    },
    {
      id: 'integration',
      title: { pt: 'Cadastrar a chave no IXC', en: 'Register the key in IXC' },
      what: {
        pt: 'O IXC passa a cobrar pela conta dona da chave. O caminho do menu não está comprovado.',
        en: 'IXC then charges through the account that owns the key. The menu path is not proven.',
      },
      screen: 'ixc/asaas-integration',
      provenBy: ['saved', 'screen'],
    },
    {
      id: 'connection',
      title: { pt: 'Testar a chave', en: 'Test the key' },
      what: {
        pt: 'Pergunta ao Asaas a situação cadastral da conta: comprova a chave e o ambiente, sem ver saldo nem clientes. O teste também conta como uso da chave.',
        en: "Asks Asaas for the account's registration status: proves key and environment without seeing balance or customers. The test also counts as a use of the key.",
      },
      provenBy: ['test'],
    },
    {
      id: 'erp-test',
      title: { pt: 'Fazer o teste do próprio IXC', en: "Run IXC's own test" },
      what: {
        pt: 'Na tela da integração, aperte "Teste de Conexão". Só ele mostra que o servidor do IXC alcança o Asaas. O Encaixe não aperta botões.',
        en: 'On the screen of the integration press "Teste de Conexão". It alone shows that the IXC server reaches Asaas. Encaixe presses no button.',
      },
      menu: MENU,
      provenBy: ['manual'],
    },
    {
      id: 'webhook',
      title: { pt: 'Conferir o webhook no Asaas', en: 'Check the webhook at Asaas' },
      what: {
        pt: 'Só se o IXC recebe avisos do Asaas por webhook: no site do Asaas, veja se o webhook está ativo, com token e sem fila interrompida.',
        en: 'Only if IXC gets notices from Asaas by webhook: on the Asaas site, see that the webhook is enabled, has a token and that its queue is not interrupted.',
      },
      provenBy: ['manual'],
    },
  ],
  test: {
    kind: 'asaas',
    base: 'base',
    key: 'apiKey',
    proves: {
      pt: 'O Asaas aceita a chave neste ambiente e diz se a conta está aprovada.',
      en: 'Asaas accepts the key in this environment and says whether the account is approved.',
    },
    doesNotProve: {
      pt: 'Não comprova que o servidor do IXC alcança o Asaas, que o IP dele é permitido, nem que a chave pode criar cobranças.',
      en: 'Does not prove that the IXC server reaches Asaas, that its IP is allowed, nor that the key may create charges.',
    },
  },
};
