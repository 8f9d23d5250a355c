// What the linter holds the project to. Types do most of the work (strictTypeChecked); the bans below
// are the ones that the design rests on: no HTML from strings, no page storage, no cookies.

import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const NO_HTML = 'No HTML from strings: build nodes with textContent, append() and replaceChildren(), or JSX.';

const NO_CODE = 'No code from strings: an event has a listener, and an address never runs anything.';

/**
 * Ways to turn a string into markup or into code, by whatever name the document or element goes. Reading markup is
 * refused too: text comes from textContent.
 */
const stringSinks = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]', message: NO_HTML },
  {
    selector: 'MemberExpression[computed=true][property.value=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: NO_HTML,
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]',
    message: NO_HTML,
  },
  { selector: 'CallExpression[callee.property.name="parseFromString"]', message: NO_HTML },
  { selector: 'NewExpression[callee.name="DOMParser"]', message: NO_HTML },
  {
    selector:
      'CallExpression[callee.property.name=/^(write|writeln)$/]:matches([callee.object.name=/document$/i], [callee.object.property.name=/document$/i])',
    message: NO_HTML,
  },
  { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcdoc)$/i]', message: NO_HTML },
  {
    selector:
      'CallExpression[callee.property.name=/^(setAttribute|setAttributeNS|toggleAttribute|createAttribute)$/] > Literal.arguments[value=/^(on[a-z]|srcdoc$)/i]',
    message: NO_CODE,
  },
  { selector: 'Literal[value=/^\\s*javascript:/i]', message: NO_CODE },
  { selector: 'TemplateElement:first-child[value.raw=/^\\s*javascript:/i]', message: NO_CODE },
];

/** Things of the page that Encaixe promises never to read. */
const pageSecrets = [
  {
    selector: 'MemberExpression[object.name="document"][property.name="cookie"]',
    message: "Never read the page's cookies.",
  },
  {
    selector: ':matches(Identifier, MemberExpression > Identifier)[name=/^(localStorage|sessionStorage)$/]',
    message: "Never touch the page's storage; our own state lives in lib/store, behind the background.",
  },
];

export default defineConfig(
  globalIgnores(['.output/', '.wxt/', '.tour/', '.sandbox/', 'coverage/', 'test-results/']),
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    ignores: ['test/sandbox/react16/**', 'test/sandbox/react18/**'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A union may start with one member.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An event handler may be asynchronous; what it awaits must handle its own failure.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The channel table says `void` where a channel answers nothing.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A function may be asynchronous because its contract is, not because it awaits.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        // A default that is written down is a decision; a case that is forgotten is not.
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-imports': ['error', { patterns: ['**/.output/**', '**/.wxt/**'] }],
    },
  },
  {
    files: ['lib/**', 'components/**', 'entrypoints/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...stringSinks, ...pageSecrets],
    },
  },
  {
    // The background says which handler failed, and nothing of what it was given.
    files: ['lib/background/**', 'entrypoints/background.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    files: ['test/**'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-console': 'off',
      // Tests hand over functions of fakes and mocks, and narrow what they have just asserted.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The stand-in pages: each React generation has its own types, and the client scripts are plain
    // browser JavaScript; both are checked for mistakes of syntax and logic, not of types.
    files: ['test/sandbox/**/*.{js,jsx}'],
    extends: [tseslint.configs.recommended, tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { ...globals.browser, ...globals.jquery } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
);
