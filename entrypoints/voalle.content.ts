// The eyes on Voalle instances, in every frame of them: the newer shell shows its screens in one.
// Registered at run time for granted origins only.

import { defineContentScript } from 'wxt/utils/define-content-script';
import { openEyes } from '../lib/content/eyes';
import { voalleDialect } from '../lib/erps/voalle/dialect';

export default defineContentScript({
  registration: 'runtime',
  main: ({ signal }) => openEyes('voalle', voalleDialect, signal),
});
