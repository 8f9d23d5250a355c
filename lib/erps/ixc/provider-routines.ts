// IXC › Rotinas provedor: buttons that act on every subscriber at once. The menu is known [S], the window is not [G],
// so it is told by its title. There is nothing to fill here, and Encaixe presses no button.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const providerRoutines: ScreenDef<IxcDetect> = {
  id: 'ixc/provider-routines',
  erp: 'ixc',
  title: 'Rotinas provedor',
  menu: ['Configurações', 'Rotinas provedor', 'Rotinas provedor'],
  detect: { titles: ['Rotinas provedor', 'Rotinas do provedor'] },
  fields: [],
};
