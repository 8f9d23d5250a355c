// Starts the page of the readiness of a base: of the profile that its address names (`?profile=…`). Wiring only.

import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import { keepFocus } from '../../components/page/focus';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { partnersState } from '../../components/state/partners';
import { readinessState } from '../../components/state/readiness';
import { vaultState } from '../../components/state/vault';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import { Readiness } from './Readiness';

const root = document.getElementById('root');

markLanguage(document.documentElement);
const questions = asking(ask);
const partners = partnersState(questions);
const readiness = readinessState(questions, new URLSearchParams(location.search).get('profile') ?? '');
const vault = vaultState(questions);
onChange(partners.heed);
onChange(readiness.heed);
onChange(vault.heed);
void vault.load();
if (root !== null) {
  keepFocus(root);
  render(<Readiness asking={questions} readiness={readiness} vault={vault} />, root);
}
await partners.load();
await readiness.load();
