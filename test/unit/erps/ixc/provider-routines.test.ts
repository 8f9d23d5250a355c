// Buttons that act in bulk: IXC › Configurações › Rotinas provedor.

import { describe } from 'vitest';
import { providerRoutines } from '../../../../lib/erps/ixc/provider-routines';
import { testScreen } from './screen';

describe('ixc/provider-routines', () => {
  testScreen({
    screen: providerRoutines,
    id: 'ixc/provider-routines',
    // Nobody published it.
    table: 'rotinas_quaisquer',
    titles: ['Rotinas provedor', 'ROTINAS PROVEDOR', 'Rotinas do provedor'],
    menu: ['Configurações', 'Rotinas provedor', 'Rotinas provedor'],
    tabs: [],
    fields: [],
  });
});
