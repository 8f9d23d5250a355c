// Starts the panel: it follows the active tab of its window, or stays with the tab that its address pins.
// Wiring only.

import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import { keepFocus } from '../../components/page/focus';
import '../../components/styles/palette.css';
import '../../components/styles/teach.css';
import '../../components/styles/home.css';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { firstRunState } from '../../components/state/first-run';
import { follow, pinnedTab } from '../../components/state/follow';
import { marking, markLooks } from '../../components/state/marks';
import { operatorState } from '../../components/state/operator';
import { partnersState } from '../../components/state/partners';
import { pointing } from '../../components/state/pointing';
import { policyState } from '../../components/state/policy';
import { runState } from '../../components/state/readiness';
import { settling } from '../../components/state/settling';
import { keeping } from '../../components/state/setup';
import { storeState } from '../../components/state/store';
import { tabState } from '../../components/state/tab';
import { vaultState } from '../../components/state/vault';
import { wishing } from '../../components/state/wish';
import { workState } from '../../components/state/work';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import { Panel } from './Panel';

const root = document.getElementById('root');

markLanguage(document.documentElement);
const questions = asking(ask);
const partners = partnersState(questions);
const tab = tabState(questions);
const readiness = runState(questions);
const operator = operatorState(questions);
const policy = policyState(questions);
const store = storeState(questions);
const vault = vaultState(questions);
const work = workState(questions, tab);
const marks = marking(questions);
markLooks(questions, marks, tab, work);
const wishes = wishing(questions, tab, work);
const firstRun = firstRunState(questions);
onChange(partners.heed);
onChange(tab.heed);
onChange(readiness.heed);
onChange(operator.heed);
onChange(policy.heed);
onChange(store.heed);
onChange(vault.heed);
onChange(marks.heed);
onChange(wishes.heed);
onChange(firstRun.heed);
// First the question that most of the panel waits for.
const following = follow(pinnedTab(location.search), tab);
void operator.load();
void partners.load();
void policy.load();
void store.load();
void vault.load();
void marks.load();
void firstRun.load();
// The walk is of the profile that the tab works with.
const profileId = computed(() => tab.subject.value?.profile.id ?? null);
effect(() => void readiness.show(profileId.value));
if (root !== null) {
  keepFocus(root);
  render(
    <Panel
      asking={questions}
      tab={tab}
      work={work}
      keeping={keeping(questions, tab)}
      pointing={pointing(questions, tab)}
      marking={marks}
      wishing={wishes}
      readiness={readiness}
      operator={operator}
      policy={policy}
      store={store}
      vault={vault}
      settling={settling(questions, tab)}
      firstRun={firstRun}
    />,
    root,
  );
}
await following;
