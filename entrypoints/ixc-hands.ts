// The hands on IXC. The background puts them into one document when the operator orders a fill there.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readyHands } from '../lib/content/hands';
import { ixcWriters } from '../lib/erps/ixc/writers';
import { plainWriters } from '../lib/form/writers';

export default defineUnlistedScript(() => readyHands({ ...plainWriters, ...ixcWriters }));
