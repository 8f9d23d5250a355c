// Starts the options page. Wiring only.

import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/parts.css';
import { markLanguage } from '../../components/language';
import { asking } from '../../components/state/asking';
import { records } from '../../components/state/records';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import { Options } from './Options';

const root = document.getElementById('root');

markLanguage(document.documentElement);
const questions = asking(ask);
const kept = records(questions);
onChange(kept.heed);
if (root !== null) {
  render(<Options asking={questions} records={kept} version={browser.runtime.getManifest().version} />, root);
}
await kept.load();
