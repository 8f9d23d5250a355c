// Asks before something is taken away, and says what goes with it. Escape means no, and so does the first button.

import { i18n } from '#i18n';
import { Button } from './Button';
import { Dialog } from './Dialog';

export interface ConfirmRemovalProps {
  readonly title: string;
  readonly what: string;
  /** The button that takes it away, where that is not called removing. */
  readonly action?: string;
  readonly onConfirm: () => unknown;
  readonly onCancel: () => void;
}

export function ConfirmRemoval({ title, what, action, onConfirm, onCancel }: ConfirmRemovalProps) {
  return (
    <Dialog
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button onPress={onCancel}>{i18n.t('cancel')}</Button>
          <Button tone="danger" onPress={onConfirm}>
            {action ?? i18n.t('options.remove')}
          </Button>
        </>
      }
    >
      <p>{what}</p>
    </Dialog>
  );
}
