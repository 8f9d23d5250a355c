// Stopping what the page is at, by a button or by Escape.

import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/**
 * Listens for Escape while `onStop` is there.
 * @returns whether stopping was asked for, and how to ask for it
 */
export function useStop(onStop: (() => void) | null): readonly [stopping: boolean, stop: () => void] {
  const [stopping, setStopping] = useState(false);

  function stop(): void {
    setStopping(true);
    onStop?.();
  }

  useEffect(() => {
    setStopping(false);
    if (onStop === null) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => {
      // In front of the page Escape belongs to the dialog.
      if (key === 'Escape' && document.querySelector('dialog[open]') === null) stop();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onStop === null]);

  return [stopping, stop];
}

/** What is said beside the button. */
export const stopText = (stopping: boolean): string =>
  stopping ? i18n.t('fill.stopping') : i18n.t('fill.escape');
