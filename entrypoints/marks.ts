// The marks, for either ERP. The background puts them into a document when there is something to mark.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readyMarks } from '../lib/content/marks';

export default defineUnlistedScript(() => readyMarks());
