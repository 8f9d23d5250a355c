/**
 * The React block of the legacy page: `PubSub` topics put a screen into its node and take it away again,
 * without a page load. React itself mounts in `#react-root` and only portals into the node. [P]
 */
import React, { useEffect, useState } from 'react';
import ReactDOM from 'react-dom';
import { call } from '../../voalle/client/gateway.js';
import { Campaigns } from './campaigns.jsx';
import { ContactOrigins } from './contact-origins.jsx';
import { Integrators } from './integrators.jsx';
import { MuiGeneration } from './mui.jsx';
import { PeopleSimplified } from './people-simplified.jsx';
import { ServiceProducts } from './service-products.jsx';
import { Snackbars, snackbar, snackbarError } from './snackbars.jsx';
import { WebhookDataStorage } from './webhook-data-storage.jsx';
import { Webhooks } from './webhooks.jsx';

const screens = {
  api_configs: { Screen: Integrators, version: 3 },
  webhook_configs: { Screen: Webhooks, version: 4 },
  webhook_data_storage: { Screen: WebhookDataStorage, version: 4 },
  people_simplified: { Screen: PeopleSimplified, version: 4 },
  crm_campaigns: { Screen: Campaigns, version: 4 },
  crm_contact_origins: { Screen: ContactOrigins, version: 3 },
  service_products: { Screen: ServiceProducts, version: 4 },
};

const subscribers = {};
window.PubSub = {
  subscribe: (topic, listener) => (subscribers[topic] = [...(subscribers[topic] || []), listener]),
  publish: (topic, payload) => (subscribers[topic] || []).forEach((listener) => listener(payload)),
};
window.snackbar = snackbar;

function Block({ blockKey, node }) {
  const [choices, setChoices] = useState(null);
  useEffect(() => {
    call('GET', 'Choices').then(setChoices, snackbarError);
  }, []);
  const { Screen, version } = screens[blockKey];
  const content = choices && (
    <MuiGeneration version={version}>
      <Screen choices={choices} />
    </MuiGeneration>
  );
  return (
    <>
      {ReactDOM.createPortal(content, node)}
      <Snackbars />
    </>
  );
}

const root = () => document.querySelector('#react-root');

window.PubSub.subscribe('app/block/render', ({ key, nodeId }) => {
  window.activeBlock = key;
  ReactDOM.render(<Block key={key} blockKey={key} node={document.getElementById(nodeId)} />, root());
});
window.PubSub.subscribe('app/block/destroy', () => {
  window.activeBlock = undefined;
  ReactDOM.unmountComponentAtNode(root());
});
