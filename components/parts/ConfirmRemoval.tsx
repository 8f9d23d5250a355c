// Asks before something is taken away, and says what goes with it. A native dialog: it holds the focus, gives
// it back, and Escape means no.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button';

export interface ConfirmRemovalProps {
  readonly title: string;
  readonly what: string;
  /** The button that takes it away, where that is not called removing. */
  readonly action?: string;
  readonly onConfirm: () => unknown;
  readonly onCancel: () => void;
}

export function ConfirmRemoval({ title, what, action, onConfirm, onCancel }: ConfirmRemovalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="removal" onClose={onCancel}>
      <div class="stack">
        <h2 id="removal">{title}</h2>
        <p>{what}</p>
        <div class="row actions">
          <Button onPress={onCancel}>{i18n.t('cancel')}</Button>
          <Button tone="danger" onPress={onConfirm}>
            {action ?? i18n.t('options.remove')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
