// The eyes on IXC instances. Registered at run time for granted origins only, by the background.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEyes } from '../lib/content/eyes';
import { ixcDialect } from '../lib/erps/ixc/dialect';

export default defineUnlistedScript({ main: () => openEyes('ixc', ixcDialect) });
