// The eyes on Voalle instances, in every frame of them: the newer shell shows its screens in one. Registered at run
// time for granted origins only, by the background.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openEyes } from '../lib/content/eyes';
import { voalleDialect } from '../lib/erps/voalle/dialect';

export default defineUnlistedScript({ main: () => openEyes('voalle', voalleDialect) });
