// The survey, for either ERP. The background puts it into a document when the operator teaches a field or takes a diagnosis.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readySurvey } from '../lib/content/survey';

export default defineUnlistedScript(() => readySurvey());
