// Guards for words of the model's vocabularies that messages carry. Apart from shapes.ts, which scripts in a page carry too.

import { oneOf } from './guards';
import type { Guard } from './guards';
import type { ApiSecret } from '../model/api';
import type { LackCode } from '../model/readiness';
import type { JournalEvent } from '../model/setup';

export const erpId = oneOf('ixc', 'voalle');
export const apiSecret: Guard<ApiSecret> = oneOf('token', 'clientId', 'clientSecret', 'syndata');
export const lackCode: Guard<LackCode> = oneOf(
  'email-missing',
  'email-malformed',
  'phone-missing',
  'phone-malformed',
  'mobile-missing',
  'mobile-malformed',
  'document-missing',
  'document-malformed',
  'customer-unknown',
  'stage',
  'stage-unknown',
  'status',
);
export const journalEvent: Guard<JournalEvent> = oneOf(
  'instance-added',
  'instance-removed',
  'fill',
  'undo',
  'saved',
  'test',
  'tick',
  'untick',
  'api',
  'readiness',
  'vault',
  'export',
  'import',
);
export const environment = oneOf('production', 'staging', 'training');
