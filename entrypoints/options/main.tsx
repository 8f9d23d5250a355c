// Starts the options page. Wiring only.

import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/transfer.css';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { records } from '../../components/state/records';
import { storeState } from '../../components/state/store';
import { transferState } from '../../components/state/transfer';
import { vaultState } from '../../components/state/vault';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import { Options } from './Options';

const root = document.getElementById('root');

markLanguage(document.documentElement);
const questions = asking(ask);
const kept = records(questions);
const store = storeState(questions);
const vault = vaultState(questions);
const transfer = transferState(questions);
onChange(kept.heed);
onChange(store.heed);
onChange(vault.heed);
if (root !== null) {
  const { version } = browser.runtime.getManifest();
  render(
    <Options
      asking={questions}
      records={kept}
      store={store}
      transfer={transfer}
      vault={vault}
      version={version}
    />,
    root,
  );
}
await Promise.all([kept.load(), store.load(), vault.load()]);
// The section that a link asks for: it was not there yet when the browser looked for it.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
