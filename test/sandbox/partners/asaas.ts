/**
 * Asaas as it documents itself: `access_token` header, the four 401 codes, the error envelope, HTML from the layer in
 * front of it. Both environments stand on one host, told apart by the path. It knows two invented keys and no others.
 */
import { empty, html, json, pause, SILENCE } from '../http.ts';
import type { Answer, Call, Outcome, Routes } from '../http.ts';

export type AsaasMode =
  /** Answers by the key, as documented. */
  | 'documented'
  | 'pending'
  /** The key does not arrive, as behind a proxy that takes unknown headers. */
  | 'header-lost'
  | 'insufficient-permission'
  | 'forbidden-html'
  | 'not-found-html'
  /** 429 without, and with, `RateLimit-Reset`: the header is optional in practice. */
  | 'rate-limited'
  | 'rate-limited-reset'
  | 'server-error-html'
  /** Answers after ten seconds, as documented. */
  | 'slow'
  | 'never';

/** The keys that this stand-in accepts; invented. Older keys do not name their environment. */
export const ASAAS_KEYS = {
  prod: `$aact_prod_TEST${'A1b2'.repeat(34)}`,
  hmlg: `$aact_hmlg_TEST${'C3d4'.repeat(34)}`,
  legacyProd: `$aact_TEST${'E5f6'.repeat(34)}`,
} as const;

const SLOW_MS = 10_000;

export function asaasRoutes(settings: { readonly asaas: AsaasMode }): Routes {
  return {
    'GET /asaas/:environment/v3/myAccount/status': (call) => status(settings.asaas, call),
    // The only documented verb here deletes a subaccount: a test that calls it has failed, and the log says so.
    'DELETE /asaas/:environment/v3/myAccount': () => json({ deleted: true }),
    'ANY /asaas/*': () => notFound(),
  };
}

async function status(mode: AsaasMode, call: Call): Promise<Outcome> {
  // A GET with a body never reaches Asaas.
  if (call.body.length > 0) return forbiddenHtml();
  switch (mode) {
    case 'documented':
      return byKey(call, 'APPROVED');
    case 'pending':
      return byKey(call, 'PENDING');
    case 'header-lost':
      return byKey({ ...call, headers: {} }, 'APPROVED');
    case 'insufficient-permission':
      return failure(403, 'insufficient_permission', 'A chave de API não possui a permissão ACCOUNT:READ');
    case 'forbidden-html':
      return forbiddenHtml();
    case 'not-found-html':
      return notFound();
    case 'rate-limited':
      return empty(429);
    case 'rate-limited-reset':
      return empty(429, { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': '42' });
    case 'server-error-html':
      return html('<html><body><h1>500 Internal Server Error</h1></body></html>', 500);
    case 'slow':
      await pause(SLOW_MS);
      return byKey(call, 'APPROVED');
    case 'never':
      return SILENCE;
  }
}

function byKey(call: Call, general: 'APPROVED' | 'PENDING'): Answer {
  const key = call.headers.access_token;
  const isProduction = call.params.environment === 'prod';
  if (key === undefined || key === '') {
    return failure(
      401,
      'access_token_not_found',
      "O cabeçalho de autenticação 'access_token' é obrigatório e não foi encontrado na requisição",
    );
  }
  if (!key.startsWith('$aact_')) {
    return failure(
      401,
      'invalid_access_token_format',
      'O valor fornecido não parece ser uma chave de API válida do Asaas. Verifique o formato da sua chave',
    );
  }
  const foreign = isProduction
    ? key === ASAAS_KEYS.hmlg
    : key === ASAAS_KEYS.prod || key === ASAAS_KEYS.legacyProd;
  if (foreign)
    return failure(401, 'invalid_environment', 'A chave de API informada não pertence a este ambiente');
  const known = isProduction
    ? key === ASAAS_KEYS.prod || key === ASAAS_KEYS.legacyProd
    : key === ASAAS_KEYS.hmlg;
  if (!known) return failure(401, 'invalid_access_token', 'A chave de API fornecida é inválida');
  const parts = { commercialInfo: general, bankAccountInfo: general, documentation: general, general };
  return json({ id: '00000000-0000-4000-8000-000000000000', ...parts });
}

function failure(status: number, code: string, description: string): Answer {
  return json({ errors: [{ code, description }] }, status);
}

function forbiddenHtml(): Answer {
  return html(
    '<HTML><HEAD><TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY>403</BODY></HTML>',
    403,
  );
}

function notFound(): Answer {
  return html('<html><body><h1>404 Not Found</h1></body></html>', 404);
}
