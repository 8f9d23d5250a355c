// Starts the panel: it follows the active tab of its window, or stays with the tab that its address pins.
// Wiring only.

import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { follow, pinnedTab } from '../../components/state/follow';
import { pointing } from '../../components/state/pointing';
import { runState } from '../../components/state/readiness';
import { keeping } from '../../components/state/setup';
import { storeState } from '../../components/state/store';
import { tabState } from '../../components/state/tab';
import { vaultState } from '../../components/state/vault';
import { workState } from '../../components/state/work';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import { Panel } from './Panel';

const root = document.getElementById('root');

markLanguage(document.documentElement);
const questions = asking(ask);
const tab = tabState(questions);
const readiness = runState(questions);
const store = storeState(questions);
const vault = vaultState(questions);
onChange(tab.heed);
onChange(readiness.heed);
onChange(store.heed);
onChange(vault.heed);
void store.load();
void vault.load();
// The walk is of the profile that the tab works with.
const profileId = computed(() => tab.subject.value?.profile.id ?? null);
effect(() => void readiness.show(profileId.value));
if (root !== null) {
  render(
    <Panel
      asking={questions}
      tab={tab}
      work={workState(questions, tab)}
      keeping={keeping(questions, tab)}
      pointing={pointing(questions, tab)}
      readiness={readiness}
      store={store}
      vault={vault}
    />,
    root,
  );
}
await follow(pinnedTab(location.search), tab);
