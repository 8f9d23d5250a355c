// The bench's partner with a checklist that leads everywhere: to screens of every kind, to a place that is none, to a
// routine, and nowhere.

import { partner, screen } from './bench';
import type { Tools } from '../../../lib/background/tools';
import type { Partner, Step } from '../../../lib/model/partner';
import type { ScreenDef } from '../../../lib/model/screen';

const step = (id: string, more: Partial<Step>): Step => ({
  id,
  title: { pt: id, en: id },
  what: { pt: '', en: '' },
  provenBy: ['manual'],
  ...more,
});
const STEPS: readonly Step[] = [
  ...partner.checklist,
  step('service', { screen: 'voalle/webhook', each: 'codes' }),
  step('people', { menu: ['Suíte', 'Cadastros', 'Pessoas – Completo'] }),
  step('routines', { menu: ['Configurações', 'Rotinas', 'Ajustar tudo'], routine: 'Ajustar tudo' }),
  step('adjust', { screen: 'voalle/routines', routine: 'Ajustar tudo' }),
  step('parameters', { screen: 'voalle/parameters' }),
  step('person', { screen: 'voalle/person' }),
  step('named', { screen: 'voalle/named' }),
  step('lost', { screen: 'voalle/nowhere' }),
];
const other = (id: string, menu: readonly string[], more: Partial<ScreenDef> = {}): ScreenDef => ({
  ...screen,
  id: `voalle/${id}`,
  menu,
  ...more,
});
const SCREENS: readonly ScreenDef[] = [
  screen,
  other('parameters', ['Suíte', 'Parâmetros'], { single: true }),
  other('person', ['Suíte', 'Pessoas'], { personal: true }),
  other('named', ['Suíte', 'Locais', 'Editar']),
  other('routines', ['Configurações', 'Rotinas'], { single: true }),
];

const led: Partner = { ...partner, checklist: STEPS };

/** What the background finds when it is asked for the led partner and its screens. */
export const ledCatalog: Pick<Tools['catalog'], 'partner' | 'screen'> = {
  partner: (id) => Promise.resolve(id === led.id ? led : undefined),
  screen: (id) => SCREENS.find((each) => each.id === id),
};
