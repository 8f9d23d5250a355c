// The keys that the browser gives Encaixe's commands, as they are set now, and where the operator changes them: only the
// browser's own page can.

import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '../../components/parts/Button';
import { Status } from '../../components/parts/Status';

interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** '' where none is set. */
  readonly keys: string;
}

/** Pages of the browser cannot be linked to: their address is copied. */
function pageOfShortcuts(): string {
  if (isFirefox()) return 'about:addons';
  return navigator.userAgent.includes('Edg/')
    ? 'edge://extensions/shortcuts'
    : 'chrome://extensions/shortcuts';
}

const isFirefox = (): boolean => browser.runtime.getURL('/').startsWith('moz-extension:');

export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [note, setNote] = useState('');

  async function load(): Promise<void> {
    const all = await browser.commands.getAll();
    setShortcuts(
      all.flatMap(({ name = '', description = '', shortcut = '' }) =>
        description === '' ? [] : [{ name, description, keys: shortcut }],
      ),
    );
  }

  useEffect(() => {
    // A browser that tells of no keys has none.
    const again = (): void => void load().catch(() => undefined);
    again();
    // They are changed in another tab.
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(pageOfShortcuts());
      setNote(i18n.t('shortcuts.copied'));
    } catch {
      setNote(i18n.t('test.notCopied'));
    }
  }

  return (
    <div class="stack">
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description}</dt>
            <dd>{keys === '' ? <span class="muted">{i18n.t('shortcuts.none')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{i18n.t('shortcuts.palette')}</dt>
          <dd>
            <kbd>{i18n.t('palette.key')}</kbd>
          </dd>
        </div>
      </dl>
      <p>{isFirefox() ? i18n.t('shortcuts.changeFirefox') : i18n.t('shortcuts.change')}</p>
      <div class="row">
        <code>{pageOfShortcuts()}</code>
        <Button tone="quiet" onPress={() => void copy()}>
          {i18n.t('shortcuts.copy')}
        </Button>
        <Status>{note}</Status>
      </div>
    </div>
  );
}
