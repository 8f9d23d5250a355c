/**
 * The small HTTP server under every stand-in: routing, answers, body parsing with a size limit, delays, and a log of
 * every request (requests.ts).
 * It binds to 127.0.0.1 only, adds no CORS header and follows no redirect. It knows no ERP and no partner.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { counted, requestLog } from './requests.ts';
import type { LoggedRequest, RequestLog, Traffic } from './requests.ts';

/** Milliseconds: exactly so many, or some number between two. */
export type Delay = number | readonly [least: number, most: number];

/** A request on its way to a handler. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  /** The named parts of the route's pattern. */
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The request is taken and never answered: the client's time-out has to end it. */
export const SILENCE = Symbol('silence');
/** The connection is cut without an answer: the client sees a network error. */
export const CUT = Symbol('cut');
export type Outcome = Answer | typeof SILENCE | typeof CUT;

export type Handler = (call: Call) => Outcome | Promise<Outcome>;

/**
 * `"GET /a/:name"` → handler. The method may be `ANY`; a last segment `*` takes the rest of the path, as the part named
 * `rest`. A trailing slash does not matter. The first route that matches answers; none: 404.
 */
export type Routes = Readonly<Record<string, Handler>>;

export interface HttpServer {
  readonly origin: string;
  readonly port: number;
  readonly requests: RequestLog;
  close(): Promise<void>;
}

const BODY_LIMIT = 1_000_000;
const LOOPBACK = '127.0.0.1';

/** Starts a server known as `http://<host>:<port>`. A wanted port that is taken is replaced by a free one. */
export async function serve(host: string, routes: Routes, wantedPort = 0): Promise<HttpServer> {
  const table = compile(routes);
  const log: LoggedRequest[] = [];
  const traffic: Traffic = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    handle(request, response, table, log, traffic).catch((error: unknown) => {
      console.error(`${host}: ${request.method ?? ''} ${request.url ?? ''}`, error);
      if (response.headersSent) response.destroy();
      else send(response, text('Internal error', 500));
    });
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
      });
    });
  try {
    await listen(wantedPort);
  } catch (error) {
    if (wantedPort === 0 || !(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'))
      throw error;
    await listen(0);
  }
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    port,
    requests: requestLog(log, traffic),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  table: readonly CompiledRoute[],
  log: LoggedRequest[],
  traffic: Traffic,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
  const method = request.method ?? 'GET';
  const headers = flatHeaders(request);
  const { body, length } = await readBody(request);
  log.push({
    method,
    path: url.pathname,
    query: url.search,
    headers,
    bodyLength: length,
    body: body.toString('utf8'),
  });
  const outcome = await counted(traffic, async () =>
    length > BODY_LIMIT ? text('Payload too large', 413) : dispatch({ method, url, headers, body }, table),
  );
  if (outcome === SILENCE) return;
  if (outcome === CUT) request.socket.destroy();
  else send(response, outcome);
}

async function dispatch(
  call: Omit<Call, 'path' | 'params'>,
  table: readonly CompiledRoute[],
): Promise<Outcome> {
  const path = call.url.pathname;
  for (const route of table) {
    if (route.method !== 'ANY' && route.method !== call.method) continue;
    const match = route.pattern.exec(path);
    if (match) return route.handler({ ...call, path, params: decodedParts(match.groups) });
  }
  return text('Not found', 404);
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-length': String(Buffer.byteLength(answer.body)),
    ...answer.headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : answer.body);
}

/** The body, cut at the limit, and its true length. */
async function readBody(request: IncomingMessage): Promise<{ body: Buffer; length: number }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= BODY_LIMIT) chunks.push(chunk);
  }
  return { body: Buffer.concat(chunks), length };
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  );
}

interface CompiledRoute {
  readonly method: string;
  readonly pattern: RegExp;
  readonly handler: Handler;
}

function compile(routes: Routes): CompiledRoute[] {
  return Object.entries(routes).map(([key, handler]) => {
    const [method = '', path = ''] = key.split(' ');
    const source = path
      .replace(/\/$/, '')
      .split('/')
      .map((part) => {
        if (part === '*') return '(?<rest>.*)';
        return part.startsWith(':')
          ? `(?<${part.slice(1)}>[^/]+)`
          : part.replace(/[.+?^$()|[\]{}\\]/g, '\\$&');
      })
      .join('/');
    return { method, pattern: new RegExp(`^${source}/?$`), handler };
  });
}

function decodedParts(groups: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)]),
  );
}

// Answers

export function text(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  const body = JSON.stringify(value);
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body };
}

export function html(body: string, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function empty(status = 204, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}

export function redirect(location: string, status: 301 | 302 | 303 | 307 | 308 = 302): Answer {
  return empty(status, { location });
}

/** A file of the disk, as the given media type. */
export function file(path: string, type: string): Answer {
  return { status: 200, headers: { 'content-type': type }, body: readFileSync(path) };
}

/** The same answer in latin-1, as old servers still send it. Letters that latin-1 does not know become `?`. */
export function latin1(answer: Answer): Answer {
  const type = (answer.headers['content-type'] ?? 'text/plain').split(';')[0] ?? 'text/plain';
  return {
    ...answer,
    headers: { ...answer.headers, 'content-type': `${type}; charset=iso-8859-1` },
    body: Buffer.from(withoutForeignLetters(answer.body.toString()), 'latin1'),
  };
}

/** What is left of a text that passed through latin-1. */
export function withoutForeignLetters(value: string): string {
  return value.replace(/[\u0100-\u{10FFFF}]/gu, '?');
}

/** Text that may stand in HTML, in an element or in a quoted attribute. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

// Bodies

/** The form-urlencoded body as a plain record; a repeated name keeps its last value. */
export function formBody(call: Call): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(call.body.toString('utf8')));
}

/** The JSON body, or `undefined` when it is not JSON. */
export function jsonBody(call: Call): unknown {
  try {
    return JSON.parse(call.body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** The fields of a multipart body; files are refused by leaving them out. */
export async function multipartBody(call: Call): Promise<Record<string, string>> {
  const data = await new Response(new Uint8Array(call.body), { headers: contentType(call) }).formData();
  return Object.fromEntries(
    [...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function contentType(call: Call): Record<string, string> {
  return { 'content-type': call.headers['content-type'] ?? '' };
}

// Time

/** Waits as a setting says. */
export async function pause(delay: Delay): Promise<void> {
  const ms = typeof delay === 'number' ? delay : delay[0] + Math.random() * (delay[1] - delay[0]);
  if (ms > 0) await sleep(ms);
}
