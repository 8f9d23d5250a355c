// The offer to teach a field that was not found, or of which there seem to be several.

import { i18n } from '#i18n';
import { Button } from '../parts/Button';

export interface TeachButtonProps {
  readonly label: string;
  readonly onTeach: () => void;
}

export function TeachButton({ label, onTeach }: TeachButtonProps) {
  return (
    <Button tone="quiet" name={i18n.t('teach.startOf', [label])} onPress={onTeach}>
      {i18n.t('teach.start')}
    </Button>
  );
}
