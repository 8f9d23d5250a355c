// What the shipped builds weigh and ask for: scripts for pages within their budget, no host at install, nothing
// that a web page could load. Reads .output, so it runs after the builds.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../sources';

const RAW = 25_000;
const ZIPPED = 9_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const file = (path: string): Buffer => readFileSync(join(ROOT, '.output', build, path));
  const manifest = JSON.parse(file('manifest.json').toString()) as Record<string, unknown>;

  it.each(['content-scripts/ixc.js', 'content-scripts/voalle.js', 'hands.js', 'guide.js'])(
    '%s stays within 25 kB, 9 kB zipped',
    (path) => {
      const script = file(path);
      expect(script.length).toBeLessThanOrEqual(RAW);
      expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(ZIPPED);
    },
  );

  it('asks for no host at install and injects nothing by itself', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('shuts the page that checks payloads off from every server', () => {
    expect(file('payload.html').toString()).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="connect-src 'none';/,
    );
  });

  it('offers nothing to web pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('asks for the permissions that the README explains, and no others', () => {
    const expected = [
      'activeTab',
      'alarms',
      'scripting',
      'storage',
      ...(build === 'chrome-mv3' ? ['sidePanel'] : []),
    ];
    expect([...(manifest.permissions as string[])].sort()).toEqual(expected.sort());
  });
});
