// The eyes on IXC instances.
// Registered at run time for granted origins only.

import { defineContentScript } from 'wxt/utils/define-content-script';
import { openEyes } from '../lib/content/eyes';
import { ixcDialect } from '../lib/erps/ixc/dialect';

export default defineContentScript({
  registration: 'runtime',
  main: ({ signal }) => openEyes('ixc', ixcDialect, signal),
});
