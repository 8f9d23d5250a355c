// What the shipped extensions ask for and offer, key by key: nothing appears in a manifest unseen, and no permission
// is asked for that the README does not justify.

import { describe, expect, it } from 'vitest';
import { read } from '../sources';
import { BUILDS, filesOf, manifestOf } from './build';
import type { Build } from './build';

const PACKAGE = JSON.parse(read('package.json').text) as { readonly version: string };

const BOTH = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  short_name: 'Encaixe',
  description: '__MSG_extension_description__',
  version: PACKAGE.version,
  default_locale: 'pt_BR',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
  action: { default_title: 'Encaixe', default_popup: 'popup.html' },
  options_ui: { open_in_tab: true, page: 'options.html' },
  commands: {
    'open-panel': {
      suggested_key: { default: 'Alt+Shift+E', mac: 'MacCtrl+Shift+E' },
      description: '__MSG_command_openPanel__',
    },
    check: {
      suggested_key: { default: 'Alt+Shift+C', mac: 'MacCtrl+Shift+C' },
      description: '__MSG_command_check__',
    },
    preview: { description: '__MSG_command_preview__' },
    undo: { description: '__MSG_command_undo__' },
    'lock-vault': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_lockVault__' },
  },
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  incognito: 'not_allowed',
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src https: http:; " +
      "worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
  },
};

const PERMISSIONS = ['storage', 'alarms', 'idle', 'scripting', 'activeTab', 'contextMenus'];

/** No key here offers a page of ours to web pages, takes hosts at install or injects anything by itself. */
const MANIFESTS: Readonly<Record<Build, object>> = {
  'chrome-mv3': {
    ...BOTH,
    minimum_chrome_version: '120',
    permissions: [...PERMISSIONS, 'sidePanel'],
    background: { type: 'module', service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    storage: { managed_schema: 'managed_schema.json' },
  },
  'firefox-mv3': {
    ...BOTH,
    permissions: PERMISSIONS,
    background: { type: 'module', scripts: ['background.js'] },
    // It waits to be called.
    sidebar_action: { default_panel: 'sidepanel.html', default_title: 'Encaixe', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: 'encaixe@encaixe.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
      },
    },
  },
};

describe.each(BUILDS)('%s', (build) => {
  it('declares this and nothing else', () => {
    expect(manifestOf(build)).toEqual(MANIFESTS[build]);
  });

  it.each(filesOf(build).filter(({ path }) => path.endsWith('.html')))(
    '$path shuts itself off from every server',
    ({ text }) => {
      expect(text).toMatch(
        /<head>(?:(?!<script|<link)[\s\S])*<meta http-equiv="Content-Security-Policy" content="connect-src 'none';/,
      );
    },
  );
});

describe('the README', () => {
  const explained = [
    ...(read('README.md')
      .text.split('\n## What it may do, and why\n')[1]
      ?.split('\n## ')[0]
      ?.matchAll(/^\| (?:[^|]*\()?`(\w+)`\)? +\| +\S.* \|$/gm) ?? []),
  ].map(([, name]) => name);

  it('justifies the permissions that the manifests ask for, and no others', () => {
    const asked = BUILDS.flatMap((build) => {
      const { permissions, optional_permissions = [], optional_host_permissions } = manifestOf(build);
      expect(optional_host_permissions).toBeDefined();
      return [
        ...(permissions as string[]),
        ...(optional_permissions as string[]),
        'optional_host_permissions',
      ];
    });
    expect(explained.toSorted()).toEqual([...new Set(asked)].sort());
  });
});
