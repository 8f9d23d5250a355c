// How the extension is built. Permissions stand here once, each with the feature that needs it;
// the README repeats them for operators.

import { defineConfig } from 'wxt';
import { writeLicences } from './lib/build/licences.ts';
import { withoutStories } from './lib/build/stories.ts';
import { withoutStrings } from './lib/build/strings.ts';

/**
 * What a page of the extension and the background may do. Only the background asks servers; the pages take that away
 * from themselves, each in its own head. Trusted Types without a policy: not even a mistake turns a string into markup.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'connect-src https: http:',
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Loopback hosts of the sandbox: only in the build that the browser tests load (`--mode e2e`). */
const E2E_HOSTS = ['http://*.localhost/*', 'http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/locales' },
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  // The sources that a store rebuilds the extension from: everything but what the tests leave behind.
  zip: { excludeSources: ['coverage/**', 'test-results/**'] },
  vite: () => ({ plugins: [withoutStrings()] }),
  hooks: { 'build:done': writeLicences, 'entrypoints:found': withoutStories },
  manifest: ({ browser, command, mode }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Encaixe',
    description: '__MSG_extension_description__',
    default_locale: 'pt_BR',
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '120' }),
    permissions: [
      // Profiles, progress and the journal; sealed secrets, or those of this browser session.
      'storage',
      // A walk through an ERP's base outlives the worker: an alarm wakes one that was ended in the middle of it, and
      // lets results that are too old be forgotten. Another locks the vault when its time is over.
      'alarms',
      // The vault locks itself when the screen is locked, or nobody uses the machine.
      'idle',
      // Content scripts are registered for granted ERP origins only.
      'scripting',
      // The popup reads the address of the tab it was opened on, to offer it as an instance.
      'activeTab',
      // On fields of granted ERPs: fill this one, report on it, never fill it.
      'contextMenus',
      // The panel beside the page; Firefox has a sidebar of its own.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Keys that neither browser uses, and that type nothing on a Brazilian keyboard; on a Mac, Option types letters.
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
      'lock-vault': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_command_lockVault__',
      },
    },
    // Zero hosts at install: ERP and partner hosts are asked for one by one, at a click.
    ...(mode === 'e2e' ? { host_permissions: E2E_HOSTS } : {}),
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // A developer's desk speaks to the tool that rebuilds.
    ...(command === 'serve' ? {} : { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } }),
    // What a company may prescribe. Firefox finds it by the extension's id, and reads no schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed_schema.json' } }),
    // What is seen in a private window must not be written down, and profiles and journal are.
    incognito: 'not_allowed',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'encaixe@encaixe.example',
              // The first in which the key below is known on every device.
              strict_min_version: '142.0',
              // At the operator's click a credential is shown to the service that gave it, and the operator's own ERP is
              // asked for a subscriber by number or document. To nobody else goes anything, and of pages nothing else.
              data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
            },
          },
        }
      : {}),
  }),
});
