// The fence around a Firefox that is under test: nothing but this machine answers it.

import { expect, test } from '../harness/test.ts';

test('no host but loopback has an address', async ({ page, sandbox }) => {
  await page.goto(sandbox.plain.origin);
  await expect(page.goto('https://partner.example/')).rejects.toThrow('NS_ERROR_PROXY_CONNECTION_REFUSED');
});
