// All screens of Voalle that Encaixe knows. One file each; nothing else here.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';
import { integrator } from './integrator';
import { parametersServiceDesk } from './parameters-service-desk';
import { serviceProduct } from './service-product';
import { webhookInfo } from './webhook-info';
import { webhookTriggers } from './webhook-triggers';

export const voalleScreens: readonly ScreenDef<VoalleDetect>[] = [
  parametersServiceDesk,
  integrator,
  webhookInfo,
  webhookTriggers,
  serviceProduct,
];
