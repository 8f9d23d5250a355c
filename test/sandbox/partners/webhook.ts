/**
 * Webhook addresses with every behaviour that a harmless probe may meet. `/webhook/<name>` behaves as its name says, or as
 * the settings say. A writing method always "creates a subscriber", so that the log shows what a careless test does.
 */
import { CUT, empty, html, json, pause, redirect, SILENCE } from '../http.ts';
import type { Call, Outcome, Routes } from '../http.ts';

export type WebhookMode =
  /** OPTIONS 204 with `Allow: POST`. */
  | 'allow-post'
  /** OPTIONS 404, HEAD 405 with `Allow: POST`: as some frameworks route. */
  | 'not-found-then-405'
  | 'not-found'
  /** Answers GET, and neither OPTIONS nor HEAD: as routers do that know each verb by itself. */
  | 'get-only'
  | 'json'
  | 'html'
  /** To another host name. */
  | 'redirect'
  | '401'
  | '403'
  | '415'
  | '429'
  | '503'
  /** Answers after ten seconds. */
  | 'slow'
  | 'never'
  | 'cut';

const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const SLOW_MS = 10_000;

const BEHAVIOUR: Readonly<Record<WebhookMode, (call: Call) => Outcome | Promise<Outcome>>> = {
  'allow-post': ({ method }) => empty(method === 'OPTIONS' ? 204 : 405, { allow: 'POST' }),
  'not-found-then-405': ({ method }) => (method === 'OPTIONS' ? empty(404) : empty(405, { allow: 'POST' })),
  'not-found': () => json({ message: 'Not Found' }, 404),
  'get-only': ({ method }) => (method === 'GET' ? json({ status: 'ok' }) : empty(404)),
  json: () => json({ status: 'ok' }),
  html: () =>
    html('<!DOCTYPE html><html><head><title>Painel</title></head><body><h1>Painel</h1></body></html>'),
  redirect: ({ headers }) =>
    redirect(`http://elsewhere.localhost:${(headers.host ?? '').split(':')[1] ?? ''}/`),
  '401': () => json({ message: 'Unauthorized' }, 401),
  '403': () => json({ message: 'Forbidden' }, 403),
  '415': () => json({ message: 'Unsupported Media Type' }, 415),
  '429': () => json({ message: 'Too Many Requests' }, 429, { 'retry-after': '30' }),
  '503': () => json({ message: 'Service Unavailable' }, 503),
  slow: async () => {
    await pause(SLOW_MS);
    return json({ status: 'ok' });
  },
  never: () => SILENCE,
  cut: () => CUT,
};

export function webhookRoutes(settings: {
  readonly webhooks: Readonly<Record<string, WebhookMode>>;
}): Routes {
  return {
    'ANY /webhook/:name': (call) => {
      if (WRITING.has(call.method)) return json({ created: true }, 201);
      const name = call.params.name ?? '';
      return BEHAVIOUR[settings.webhooks[name] ?? (isMode(name) ? name : 'json')](call);
    },
  };
}

function isMode(name: string): name is WebhookMode {
  return Object.hasOwn(BEHAVIOUR, name);
}
