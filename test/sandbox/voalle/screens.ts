/**
 * What a path of the ERP shows and what a form posted to it does, on the old host and in the shell's frame
 * alike. Unknown screens of the menu answer with an empty list, as an operator without data would see.
 */
import { html, type Answer } from '../http.ts';
import { legacyTitle } from './layout.ts';
import { markup } from './markup.ts';
import { caption, menu } from './menu.ts';
import { recordScreen } from './record-screen.ts';
import { contractItems, contracts } from './screens/contracts.ts';
import { parameters } from './screens/parameters.ts';
import { people } from './screens/people.ts';
import { places } from './screens/places.ts';
import { priceLists } from './screens/price-lists.ts';
import { serviceProducts } from './screens/service-products.ts';
import { users } from './screens/users.ts';
import { blocks, show, type Screen, type ScreenState, type Visit } from './visit.ts';

const contractScreen = recordScreen(contracts);

/** The legacy screens by their controller's name. */
const controllers: Readonly<Record<string, Screen>> = {
  parameters,
  service_products: recordScreen(serviceProducts),
  service_price_lists: recordScreen(priceLists),
  people: recordScreen(people),
  companies_places: recordScreen(places),
  users: recordScreen(users),
  // The list stands under the dashboard, the contract under its own controller.
  contract_dashboard: contractScreen,
  contracts: contractScreen,
  contract_items: contractItems,
};

export function screen(visit: Visit, state: ScreenState): Answer {
  // The case of a path is not stable in this ERP. [P]
  const path = visit.path.replace(/\/(?:index)?\/?$/, '').toLowerCase() || '/';
  const block = blocks(state.settings)[path];
  if (block !== undefined) return show(visit, state, { content: markup``, block });
  if (path === '/') return show(visit, state, { content: legacyTitle('Início', 'Painel') });
  const [, controller = '', action = '', id = ''] = path.split('/');
  const answer = controllers[controller];
  if (answer) return answer(visit, state, action, id);
  const entry = menu.find((one) => one.path === path);
  if (!entry) return html('Not Found', 404);
  const content = markup`${legacyTitle(caption(path), entry.label)}<p>Nenhuma informação encontrada.</p>`;
  return show(visit, state, { content });
}
