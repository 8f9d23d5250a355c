/** What a fresh server holds: all invented people, companies, products and registers, in new rows at every call. */
import type { IxcData } from './rows.ts';
import { catalogue } from './seeds/catalogue.ts';
import { registers } from './seeds/registers.ts';
import { staff } from './seeds/staff.ts';
import { subscribers } from './seeds/subscribers.ts';

export { API_TOKEN, OPERATOR } from './seeds/staff.ts';

export function seed(): IxcData {
  return { ...registers(), ...staff(), ...catalogue(), ...subscribers() };
}
