// All screens of Voalle that Encaixe knows. One file each; nothing else here.

import type { ScreenDef } from '../../model/screen';
import { campaign } from './campaign';
import { companiesPlaces } from './companies-places';
import { contactOrigin } from './contact-origin';
import { contract } from './contract';
import type { VoalleDetect } from './detect';
import { integrator } from './integrator';
import { parametersServiceDesk } from './parameters-service-desk';
import { person } from './person';
import { priceList } from './price-list';
import { serviceProduct } from './service-product';
import { users } from './users';
import { webhookDataStorage } from './webhook-data-storage';
import { webhookInfo } from './webhook-info';
import { webhookTriggers } from './webhook-triggers';

export const voalleScreens: readonly ScreenDef<VoalleDetect>[] = [
  parametersServiceDesk,
  integrator,
  webhookInfo,
  webhookTriggers,
  serviceProduct,
  webhookDataStorage,
  person,
  contract,
  companiesPlaces,
  users,
  priceList,
  campaign,
  contactOrigin,
];
