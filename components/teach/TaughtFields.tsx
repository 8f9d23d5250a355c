// What was taught, installation by installation and screen by screen: each field with what is remembered of it, whether it may
// ever be filled, and how to mend or forget it.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Instance } from '../../lib/model/erp';
import type { TaughtField } from '../../lib/model/taught';
import { Button } from '../parts/Button';
import type { TaughtState } from '../state/taught';
import { fieldLabel, screenTitle } from '../words/words';
import { AnchorFacts } from './AnchorFacts';
import { TaughtForm } from './TaughtForm';

export interface TaughtFieldsProps {
  readonly taught: TaughtState;
  readonly fields: readonly TaughtField[];
  readonly instances: readonly Instance[];
  /** Says what was done. */
  readonly tell: (said: string) => void;
}

export function TaughtFields({ taught, fields, instances, tell }: TaughtFieldsProps) {
  const groups = Map.groupBy(fields, ({ instanceId, screen }) => `${instanceId} ${screen}`);
  return (
    <>
      {[...groups].map(([key, [first, ...rest]]) =>
        first === undefined ? null : (
          <section key={key} class="stack taught-group" aria-label={groupName(first, instances)}>
            <h3>{groupName(first, instances)}</h3>
            <ul class="records">
              {[first, ...rest].map((field) => (
                <TaughtRow key={field.field} taught={taught} field={field} tell={tell} />
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}

function groupName({ instanceId, screen }: TaughtField, instances: readonly Instance[]): string {
  const instance = instances.find(({ id }) => id === instanceId);
  return `${instance?.label ?? instanceId} · ${screenTitle(screen)}`;
}

interface TaughtRowProps extends Pick<TaughtFieldsProps, 'taught' | 'tell'> {
  readonly field: TaughtField;
}

function TaughtRow({ taught, field, tell }: TaughtRowProps) {
  const [editing, setEditing] = useState(false);
  const label = fieldLabel(field.screen, field.field);
  const { anchor, never } = field;
  const said = (done: boolean, words: string): void => tell(done ? words : i18n.t('notDone'));
  return (
    <li class="record taught">
      <strong>{label}</strong>
      {anchor !== null && !editing && <AnchorFacts anchor={anchor} />}
      {anchor !== null && editing && (
        <TaughtForm
          anchor={anchor}
          onKeep={(next) => taught.change(field, next)}
          onKept={() => {
            setEditing(false);
            tell(i18n.t('teach.changed', [label]));
          }}
          onClose={() => setEditing(false)}
        />
      )}
      <label class="option">
        <input
          type="checkbox"
          checked={never}
          onChange={async ({ currentTarget: { checked } }) =>
            said(
              await taught.never(field, checked),
              checked ? i18n.t('teach.neverOn', [label]) : i18n.t('teach.neverOff', [label]),
            )
          }
        />
        {i18n.t('teach.never')}
      </label>
      {anchor !== null && !editing && (
        <div class="row">
          <Button tone="quiet" name={i18n.t('options.editOf', [label])} onPress={() => setEditing(true)}>
            {i18n.t('options.edit')}
          </Button>
          <Button
            tone="quiet"
            name={i18n.t('teach.forgetOf', [label])}
            onPress={async () => said(await taught.forget(field), i18n.t('teach.forgotten', [label]))}
          >
            {i18n.t('teach.forget')}
          </Button>
        </div>
      )}
    </li>
  );
}
