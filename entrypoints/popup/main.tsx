// Starts the popup on the active tab, or on the one that its address pins (`?tab=7`). Wiring only.

import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/palette.css';
import { addressOf } from '../../components/instance/address';
import { keepFocus } from '../../components/page/focus';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { pinnedTab } from '../../components/state/follow';
import { partnersState } from '../../components/state/partners';
import { keeping } from '../../components/state/setup';
import { policyState } from '../../components/state/policy';
import { storeState } from '../../components/state/store';
import { tabState } from '../../components/state/tab';
import { vaultState } from '../../components/state/vault';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import { Popup } from './Popup';

const root = document.getElementById('root');
const pinned = pinnedTab(location.search);
const [active] = pinned === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [];
const target = pinned === null ? active : await browser.tabs.get(pinned);

markLanguage(document.documentElement);
const questions = asking(ask);
const partners = partnersState(questions);
const tab = tabState(questions);
const policy = policyState(questions);
const store = storeState(questions);
const vault = vaultState(questions);
onChange(partners.heed);
onChange(tab.heed);
onChange(policy.heed);
onChange(store.heed);
onChange(vault.heed);
void policy.load();
void partners.load();
void store.load();
void vault.load();
if (target?.id !== undefined) void tab.show(target.id);
if (root !== null) {
  keepFocus(root);
  render(
    <Popup
      asking={questions}
      tab={tab}
      keeping={keeping(questions, tab)}
      policy={policy}
      store={store}
      vault={vault}
      address={target?.url === undefined ? null : addressOf(target.url)}
      readable={target?.url !== undefined}
      target={target?.id === undefined ? null : { tabId: target.id, windowId: target.windowId }}
    />,
    root,
  );
}
