// All screens of IXC that Encaixe knows, in the order in which they are tried. One file each; nothing else here.

import type { ScreenDef } from '../../model/screen';
import { additionalService } from './additional-service';
import { apiUser } from './api-user';
import { asaasIntegration } from './asaas-integration';
import { contract } from './contract';
import { contractProduct } from './contract-product';
import { customer } from './customer';
import { customerContact } from './customer-contact';
import type { IxcDetect } from './detect';
import { employee } from './employee';
import { pppoeLogin } from './pppoe-login';
import { product } from './product';
import { productPlanning } from './product-planning';
import { productSva } from './product-sva';
import { providerRoutines } from './provider-routines';
import { salesPlanProduct } from './sales-plan-product';
import { svaIntegration } from './sva-integration';
import { svaUser } from './sva-user';

export const ixcScreens: readonly ScreenDef<IxcDetect>[] = [
  svaIntegration,
  product,
  productPlanning,
  productSva,
  // The same window as a contract's product, over another one.
  salesPlanProduct,
  contractProduct,
  additionalService,
  contract,
  svaUser,
  customer,
  customerContact,
  pppoeLogin,
  employee,
  apiUser,
  // Told by their titles alone: after all that are told by their form.
  providerRoutines,
  asaasIntegration,
];
