// Another extension in the same browser. It may read the ERP's page, as any extension may that the operator lets in; of
// Encaixe it gets nothing: no answer, no line, no file, and nothing of what Encaixe keeps in the page.

import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as operator from '../sandbox/ixc/operator.ts';
import * as encaixe from './harness/encaixe.ts';
import { deleteHome, filesOfBuild, launch, newHome } from './harness/launch.ts';
import { otherExtension } from './harness/other-extension.ts';
import { PARTIU, ready } from './harness/ready.ts';
import { expect, test } from './harness/test.ts';

interface Line {
  postMessage(message: string): void;
  readonly onMessage: { addListener(hear: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(gone: () => void): void };
}

interface Runtime {
  sendMessage(id: string, message: object): Promise<unknown>;
  connect(id: string): Line;
  readonly onMessage: {
    addListener(hear: (m: unknown, s: unknown, answer: (a: string) => void) => void): void;
  };
  readonly onConnect: { addListener(hear: (port: Line) => void): void };
}
declare const chrome: { readonly runtime: Runtime };

const MESSAGES = [
  { channel: 'profiles.list' },
  { channel: 'vault.view' },
  { channel: 'page.hello', payload: { erp: 'ixc' } },
  { command: 'read', payload: { screen: 'ixc/sva-integration', compare: true } },
];

/** Sends each message to an extension, and opens a line to it. */
function speak(from: Page, id: string): Promise<unknown> {
  return from.evaluate(
    async ([to, messages]) => {
      const replies = await Promise.all(
        messages.map((message) =>
          chrome.runtime.sendMessage(to, message).then(
            (reply) => ({ reply }),
            () => 'nobody',
          ),
        ),
      );
      const line = await new Promise((resolve) => {
        const port = chrome.runtime.connect(to);
        port.onDisconnect.addListener(() => resolve('nobody'));
        port.onMessage.addListener(resolve);
      });
      return { replies, line };
    },
    [id, MESSAGES] as const,
  );
}

test('another extension gets nothing', async ({ sandbox }) => {
  const home = newHome();
  const other = otherExtension(join(home, 'other'));
  const installed = await launch({ others: [other.folder] });
  try {
    const { context, texts: t, id } = installed;
    const page = await context.newPage();
    await page.goto(`${sandbox.ixc.origin}/adm.php`);
    const panel = await ready(installed, page, PARTIU);
    await operator.openMenu(page, 'Configurações', 'Integrações SVA');
    await operator.pressNew(page, 'sva_configuracoes');
    await encaixe.seesScreen(panel, 'Integrações SVA');
    await encaixe.preview(panel, t);
    await encaixe.fill(panel, t);

    const theirs = await context.newPage();
    await theirs.goto(`chrome-extension://${other.id}/page.html`);
    const nothing = { replies: MESSAGES.map(() => 'nobody'), line: 'nobody' };
    expect(await speak(theirs, id)).toEqual(nothing);
    // To a page that listens, the same words arrive.
    const listening = await context.newPage();
    await listening.goto(`chrome-extension://${other.id}/page.html`);
    await listening.evaluate(() => {
      chrome.runtime.onMessage.addListener((_message, _sender, answer) => answer('heard'));
      chrome.runtime.onConnect.addListener((port) => port.postMessage('heard'));
    });
    expect(await speak(theirs, other.id)).toEqual({
      replies: MESSAGES.map(() => ({ reply: 'heard' })),
      line: 'heard',
    });

    for (const file of filesOfBuild()) {
      const got = (extension: string) =>
        theirs.evaluate(
          (url) =>
            fetch(url).then(
              ({ ok }) => ok,
              () => false,
            ),
          `chrome-extension://${extension}/${file}`,
        );
      expect(await got(id), file).toBe(false);
    }

    // Their script in the ERP's page is there, and asks.
    const found = page.locator('html');
    await expect(found).toHaveAttribute('data-theirs', 'here');
    await page.evaluate(
      ([to, messages]) => void dispatchEvent(new CustomEvent('pry', { detail: { id: to, messages } })),
      [id, MESSAGES] as const,
    );
    await expect(found).not.toHaveAttribute('data-theirs', 'here');
    const pried = JSON.parse((await found.getAttribute('data-theirs')) ?? '') as {
      readonly answers: readonly object[];
      readonly shelf: boolean;
    };
    expect(pried.shelf).toBe(false);
    expect(pried.answers).toHaveLength(MESSAGES.length);
    for (const answer of pried.answers) expect(Object.keys(answer)).toEqual(['error']);
  } finally {
    await installed.close();
    deleteHome(home);
  }
});
