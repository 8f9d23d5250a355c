// One short message at the foot of the page, spoken politely. It stays until it was read: no clock takes it away, but
// the operator's next press, or its own button. A page renders one, always, and gives it an empty text when there is
// nothing to say: a live region that arrives together with its text is often not read.

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from './Button';

export interface ToastProps {
  /** Empty: nothing to say. */
  readonly text: string;
  readonly onClose: () => void;
}

export function Toast({ text, onClose }: ToastProps) {
  const place = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<EventTarget | null>(null);

  useEffect(() => {
    if (text === '') return;
    // A press on the keyboard is a click as well.
    const onPress = ({ target }: Event): void => {
      if (target instanceof Node && place.current?.contains(target) !== true) onClose();
    };
    document.addEventListener('click', onPress);
    return () => document.removeEventListener('click', onPress);
  }, [text, onClose]);

  function close(): void {
    const back = cameFrom.current;
    onClose();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  }

  return (
    <div ref={place} class="toast" onFocusIn={(event) => (cameFrom.current = event.relatedTarget)}>
      <p role="status">{text}</p>
      {text !== '' && (
        <Button tone="quiet" name={i18n.t('parts.closeToast')} onPress={close}>
          {i18n.t('parts.close')}
        </Button>
      )}
    </div>
  );
}
