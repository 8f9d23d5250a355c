// IXC › Planos de Venda › Planos (table vd_contratos_produtos): the product on a plan, and so on every contract that
// is sold with it. The window is the one of a contract's product and has its fields; that it was opened from a plan
// shows in the window beneath [P+]. The plan's own table is known [S].

import type { ScreenDef } from '../../model/screen';
import { contractProduct } from './contract-product';
import type { IxcDetect } from './detect';

export const salesPlanProduct: ScreenDef<IxcDetect> = {
  id: 'ixc/sales-plan-product',
  erp: 'ixc',
  title: 'Planos de Venda › Planos',
  // Contratos is a folder here.
  menu: ['Sistema', 'Cadastros', 'Contratos', 'Planos de Venda', 'Editar', 'Planos', 'Novo'],
  detect: { form: 'vd_contratos_produtos', under: 'vd_contratos' },
  fields: contractProduct.fields,
};
