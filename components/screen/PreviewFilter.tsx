// Finds rows in a long table, and says how many of them it shows. It hides; it never ticks or unticks.

import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../parts/Button';
import { Status } from '../parts/Status';
import { NO_FILTER } from '../state/table';
import type { Filter } from '../state/table';

export interface PreviewFilterProps {
  readonly filter: Filter;
  readonly shown: number;
  readonly all: number;
  readonly onFilter: (filter: Filter) => void;
}

export function PreviewFilter({ filter, shown, all, onFilter }: PreviewFilterProps) {
  const id = useId();
  return (
    <div class="preview-filter" role="search">
      <label class="sr-only" for={id}>
        {i18n.t('preview.filter')}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={80}
        placeholder={i18n.t('preview.filter')}
        value={filter.text}
        onInput={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
      />
      <label class="row tight">
        <input
          type="checkbox"
          checked={filter.changesOnly}
          onChange={(event) => onFilter({ ...filter, changesOnly: event.currentTarget.checked })}
        />
        {i18n.t('preview.changesOnly')}
      </label>
      <div class="row">
        <Status>{shown === all ? '' : i18n.t('preview.shown', [shown, all])}</Status>
        {shown !== all && (
          <Button tone="quiet" onPress={() => onFilter(NO_FILTER)}>
            {i18n.t('preview.showAll')}
          </Button>
        )}
      </div>
    </div>
  );
}
