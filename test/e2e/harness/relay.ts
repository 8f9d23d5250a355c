// A Firefox as Playwright expects one. Run as a process of its own in Firefox's place, it starts Firefox and stands between the
// two ends of their WebDriver BiDi conversation. Promises to pass everything on unchanged but for three things: the extension is
// installed before Playwright learns that the session began; the one command that this Firefox does not know is answered here;
// and pages of the extension are said to have loaded and to have closed once they have, which Firefox forgets to say. Besides, it answers questions
// to the browser itself, on a line of its own. Refuses to decide anything else.
//
// Arguments: Firefox, the folder of the extension, the file in which the address of that line is left, Firefox's own arguments.

import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { WebSocket, WebSocketServer } from 'ws';
import type { AddressInfo } from 'node:net';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly context?: string; readonly parent?: string | null; readonly url?: string };
  readonly result?: unknown;
}

/** A question to the browser itself. */
export interface SystemQuestion {
  readonly id: number;
  readonly expression: string;
}

/** What comes on that line: the answer to a question, as BiDi gives it, or what a console said. */
export type SystemNews = { readonly id: number; readonly reply: unknown } | { readonly said: string };

/** Playwright gives every context a colour scheme; Firefox ESR 153 cannot be told one and keeps its own. */
const UNKNOWN_HERE = 'emulation.setMediaFeaturesOverride';

/** Far from the numbers that Playwright gives to its commands, which count from 1 and from the largest. */
const OWN_NUMBERS = 2 ** 40;

const [firefox = '', extension = '', addressFile = '', ...args] = process.argv.slice(2);
const browser = spawn(firefox, args, { stdio: ['ignore', 'pipe', 'pipe'] });
const listeners = new Set<WebSocket>();
browser.stdout.on('data', (words: Buffer) => {
  for (const listener of listeners) tell(listener, { said: words.toString() });
});
browser.on('error', (error) => {
  console.error(error.message);
  process.exit(1);
});
browser.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => browser.kill(signal));

let said = '';
browser.stderr.on('data', (words: Buffer) => {
  said += words.toString();
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)\n/.exec(said)?.[1];
  const relayed = address === undefined ? words.toString() : said.replace(/WebDriver BiDi listening.*\n/, '');
  process.stderr.write(relayed);
  if (address === undefined) return;
  said = '';
  listen(address);
});

/** Opens the door at which Playwright knocks, and says where it is in Firefox's own words. */
function listen(address: string): void {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  let line: Line | null = null;
  server.on('connection', (near, { url }) => {
    if (url === '/system') answerQuestions(near, () => line);
    else line = join(near, address);
  });
  server.on('listening', () => {
    const own = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(addressFile, own);
    console.error(`WebDriver BiDi listening on ${own}`);
  });
}

/** Commands of the relay's own. */
interface Line {
  ask(method: string, params: object): Promise<Message>;
}

function join(near: WebSocket, address: string): Line {
  const far = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  const waiting = new Map<number, (reply: Message) => void>();
  /** The numbers of Playwright's commands to close a page, and which. */
  const closing = new Map<number, string>();
  /** The frames, and what each stands in. */
  const parents = new Map<string, string>();
  let inFront = '';
  let asked = 0;
  let sessionBegan = false;
  const opened = new Promise((resolve) => far.once('open', resolve));
  const pass = (text: string): void => void opened.then(() => far.send(text));
  const ask = (method: string, params: object): Promise<Message> => {
    const id = OWN_NUMBERS + asked++;
    pass(JSON.stringify({ id, method, params }));
    return new Promise((resolve) => waiting.set(id, resolve));
  };

  near.on('message', (data) => {
    const text = textOf(data);
    const { id, method, params } = JSON.parse(text) as Message;
    if (method === 'browsingContext.close' && id !== undefined) closing.set(id, params?.context ?? '');
    if (method === UNKNOWN_HERE) near.send(JSON.stringify({ type: 'success', id, result: {} }));
    else if (method === 'input.performActions') void bringToFront(params?.context).then(() => pass(text));
    else pass(text);
  });
  far.on('message', (data) => {
    const text = textOf(data);
    const message = JSON.parse(text) as Message;
    const own = message.id === undefined ? undefined : waiting.get(message.id);
    if (own !== undefined && message.id !== undefined) {
      waiting.delete(message.id);
      own(message);
      return;
    }
    if (message.id !== undefined && !sessionBegan) {
      sessionBegan = true;
      void install().then(() => near.send(text));
      return;
    }
    near.send(text);
    const { context, parent } = message.params ?? {};
    if (context !== undefined && parent) parents.set(context, parent);
    if (message.id !== undefined && message.result !== undefined) sayClosed(closing.get(message.id));
    if (message.method === 'browsingContext.navigationCommitted') void sayLoaded(message);
  });
  near.on('close', () => far.close());
  far.on('close', () => near.close());

  async function install(): Promise<void> {
    const reply = await ask('webExtension.install', { extensionData: { type: 'path', path: extension } });
    if (reply.result === undefined)
      console.error(`The extension was not installed: ${JSON.stringify(reply)}`);
  }

  async function bringToFront(context = ''): Promise<void> {
    let top = context;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    if (top === inFront) return;
    inFront = top;
    await ask('browsingContext.activate', { context: top });
  }

  /** Said twice of a page of the web, which does no harm. */
  function sayClosed(context: string | undefined): void {
    if (context === undefined) return;
    near.send(
      JSON.stringify({ type: 'event', method: 'browsingContext.contextDestroyed', params: { context } }),
    );
  }

  /** The two events of a page's loading, sent when they have happened. */
  async function sayLoaded({ params }: Message): Promise<void> {
    if (params?.url?.startsWith('moz-extension:') !== true) return;
    const reply = await ask('script.evaluate', {
      expression: `document.readyState === 'complete' || new Promise((loaded) => addEventListener('load', () => loaded(true)))`,
      target: { context: params.context, sandbox: 'relay' },
      awaitPromise: true,
    });
    // The page is gone, or another has taken its place: that one is spoken of by its own event.
    if (reply.result === undefined) return;
    for (const name of ['domContentLoaded', 'load']) {
      near.send(JSON.stringify({ type: 'event', method: `browsingContext.${name}`, params }));
    }
  }

  return { ask };
}

/** Evaluates in the browser's first window, with its rights. */
function answerQuestions(near: WebSocket, lineNow: () => Line | null): void {
  near.on('message', (data) => {
    const { id, expression } = JSON.parse(textOf(data)) as SystemQuestion;
    void evaluate(lineNow(), expression).then((reply) => tell(near, { id, reply }));
  });
  listeners.add(near);
  near.on('close', () => listeners.delete(near));
}

function tell(near: WebSocket, news: SystemNews): void {
  near.send(JSON.stringify(news));
}

async function evaluate(line: Line | null, expression: string): Promise<unknown> {
  if (line === null) return { message: 'There is no session' };
  const tree = await line.ask('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  const context = contexts[0]?.context;
  const reply = await line.ask('script.evaluate', { expression, target: { context }, awaitPromise: true });
  return reply.result ?? reply;
}

function textOf(data: WebSocket.RawData): string {
  return Buffer.isBuffer(data) ? data.toString() : '';
}
