// Asks before the first fill into production in a browser session: where it goes, how much of it, and what it does not do.

import { i18n } from '#i18n';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';

export interface ConfirmProductionProps {
  /** The instance, as the operator calls it. */
  readonly instance: string;
  /** How many fields would be filled. */
  readonly count: number;
  readonly onAnswer: (yes: boolean) => void;
}

export function ConfirmProduction({ instance, count, onAnswer }: ConfirmProductionProps) {
  return (
    <Dialog
      title={i18n.t('production.title')}
      onClose={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{i18n.t('production.back')}</Button>
          <Button tone="primary" onPress={() => onAnswer(true)}>
            {i18n.t('production.confirm')}
          </Button>
        </>
      }
    >
      <p>{i18n.t('production.what', [i18n.t('production.fields', count), instance])}</p>
      <p>{i18n.t('production.notSaved')}</p>
      <p class="muted">{i18n.t('production.once')}</p>
    </Dialog>
  );
}
