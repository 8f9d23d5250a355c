// Starts the options page. Wiring only.

import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/sections.css';
import '../../components/styles/palette.css';
import '../../components/styles/transfer.css';
import '../../components/styles/journal.css';
import { keepFocus } from '../../components/page/focus';
import '../../components/styles/teach.css';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { journalState } from '../../components/state/journal';
import { operatorState } from '../../components/state/operator';
import { policyState } from '../../components/state/policy';
import '../../components/styles/partner.css';
import { partnersState } from '../../components/state/partners';
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
const partners = partnersState(questions);
const kept = records(questions);
const journal = journalState(questions);
const operator = operatorState(questions);
const policy = policyState(questions);
const store = storeState(questions);
const vault = vaultState(questions);
const transfer = transferState(questions);
onChange(partners.heed);
onChange(kept.heed);
onChange(journal.heed);
onChange(operator.heed);
onChange(policy.heed);
onChange(store.heed);
onChange(vault.heed);
if (root !== null) {
  keepFocus(root);
  const { version } = browser.runtime.getManifest();
  render(
    <Options
      asking={questions}
      partners={partners}
      records={kept}
      journal={journal}
      operator={operator}
      policy={policy}
      store={store}
      transfer={transfer}
      vault={vault}
      version={version}
    />,
    root,
  );
}
await Promise.all([partners.load(), kept.load(), operator.load(), policy.load(), store.load(), vault.load()]);
// The section that a link asks for: it was not there yet when the browser looked for it.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
