// The message for the partner: copied at a click, to be read before it is sent.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Partner } from '../../lib/model/partner';
import { Button } from '../parts/Button';
import { Status } from '../parts/Status';
import { letterTo } from './letter';

export function Letter({ partner }: { readonly partner: Partner }) {
  const [note, setNote] = useState('');
  const letter = letterTo(partner);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(letter);
      setNote(i18n.t('firstRun.copied'));
    } catch {
      setNote(i18n.t('firstRun.notCopied'));
    }
  }

  return (
    <div class="stack tight">
      <div class="row">
        <Button onPress={() => void copy()}>{i18n.t('firstRun.copy')}</Button>
      </div>
      <Status>{note}</Status>
      <details class="aside">
        <summary>{i18n.t('firstRun.message')}</summary>
        <p class="letter">{letter}</p>
      </details>
    </div>
  );
}
