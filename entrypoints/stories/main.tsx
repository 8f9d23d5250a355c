// Starts the page of stories: all parts in all states, side by side in both languages and both colour schemes. Only there while
// Encaixe is being built upon; no package contains it. Without words in its address it shows four frames of itself.

import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/parts.css';
import './stories.css';
import { markLanguage } from '../../components/words/language';
import { isLanguage, LANGUAGES, speak } from './language';
import { All } from './Stories';

const SCHEMES = ['light', 'dark'] as const;

const root = document.getElementById('root');
const asked = new URLSearchParams(location.search);
const language = asked.get('language');

if (root !== null && isLanguage(language)) {
  speak(language);
  document.documentElement.style.colorScheme = asked.get('scheme') ?? 'light dark';
  markLanguage(document.documentElement);
  render(<All />, root);
} else if (root !== null) {
  const frames = LANGUAGES.flatMap((each) => SCHEMES.map((scheme) => ({ language: each, scheme })));
  render(
    <main class="story-frames">
      {frames.map((frame) => {
        const name = `${frame.language} ${frame.scheme}`;
        return <iframe key={name} title={name} src={`?${String(new URLSearchParams(frame))}`} />;
      })}
    </main>,
    root,
  );
}
