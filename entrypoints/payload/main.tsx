// Starts the page that checks a payload; `?profile=ID` chooses a profile. Wiring only.

import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import '../../components/styles/payload.css';
import { keepFocus } from '../../components/page/focus';
import { markLanguage } from '../../components/words/language';
import { asking } from '../../components/state/asking';
import { partnersState } from '../../components/state/partners';
import { ask } from '../../lib/messages/ask';
import { onChange } from '../../lib/messages/changes';
import type { ProfileView } from '../../lib/model/setup';
import { Payload } from './Payload';

const root = document.getElementById('root');
const questions = asking(ask);
const partners = partnersState(questions);
const profiles = signal<readonly ProfileView[]>([]);

async function load(): Promise<void> {
  await questions.glance(async () => {
    profiles.value = await ask('profiles.list');
  });
}

markLanguage(document.documentElement);
onChange(partners.heed);
onChange(({ about }) => {
  if (about === 'profiles') void load();
});
if (root !== null) {
  keepFocus(root);
  const opened = new URLSearchParams(location.search).get('profile');
  render(<Payload profiles={profiles} asking={questions} opened={opened} />, root);
}
await Promise.all([partners.load(), load()]);
