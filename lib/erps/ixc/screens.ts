// All screens of IXC that Encaixe knows. One file each; nothing else here.

import type { ScreenDef } from '../../model/screen';
import { contractProduct } from './contract-product';
import type { IxcDetect } from './detect';
import { product } from './product';
import { productPlanning } from './product-planning';
import { productSva } from './product-sva';
import { svaIntegration } from './sva-integration';
import { svaUser } from './sva-user';

export const ixcScreens: readonly ScreenDef<IxcDetect>[] = [
  svaIntegration,
  product,
  productPlanning,
  productSva,
  contractProduct,
  svaUser,
];
