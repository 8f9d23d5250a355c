// The guide, for either ERP. The background puts it into the documents of a tab when the operator asks for the way.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readyGuide } from '../lib/content/guide';
import { ixcMenu } from '../lib/erps/ixc/menu';
import { voalleMenu } from '../lib/erps/voalle/menu';

export default defineUnlistedScript(() => readyGuide({ ixc: ixcMenu, voalle: voalleMenu }));
