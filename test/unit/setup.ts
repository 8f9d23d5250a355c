// What every component test stands on: the real Portuguese texts and a browser that speaks pt-BR.

import { cleanup } from '@testing-library/preact';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

vi.mock('#i18n', () => import('./components/i18n'));

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getUILanguage = () => 'pt-BR';
});

afterEach(cleanup);
