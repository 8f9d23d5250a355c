// What can be done with one row of the options: change it or take it away. Each button says of what.

import { i18n } from '#i18n';
import { Button } from '../../components/parts/Button';

interface RowActionsProps {
  readonly label: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function RowActions({ label, onEdit, onRemove }: RowActionsProps) {
  return (
    <div class="row">
      <Button tone="quiet" name={i18n.t('options.editOf', [label])} onPress={onEdit}>
        {i18n.t('options.edit')}
      </Button>
      <Button tone="quiet" name={i18n.t('options.removeOf', [label])} onPress={onRemove}>
        {i18n.t('options.remove')}
      </Button>
    </div>
  );
}
