// What is remembered of a control, mended by hand: its name and its label. What is no stable name is refused with a reason.

import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Result } from '../../lib/model/result';
import type { TaughtAnchor } from '../../lib/model/taught';
import { isTeachable, LONGEST } from '../../lib/plan/teaching';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import type { TaughtProblem } from '../state/taught';
import { taughtProblemText } from '../words/teach-words';

export interface TaughtFormProps {
  readonly anchor: TaughtAnchor;
  readonly onKeep: (anchor: TaughtAnchor) => Promise<Result<unknown, TaughtProblem> | null>;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

export function TaughtForm({ anchor, onKeep, onKept, onClose }: TaughtFormProps) {
  const [name, setName] = useState(anchor.name);
  const [label, setLabel] = useState(anchor.label);
  const [problem, setProblem] = useState<TaughtProblem | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  async function keep(): Promise<void> {
    const next = { ...anchor, name: name.trim(), label: label.trim() };
    if (!isTeachable(next)) {
      setProblem('not-one');
      return;
    }
    const answer = await onKeep(next);
    if (answer?.ok === true) onKept();
    else if (answer !== null) setProblem(answer.error);
  }

  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Field
        label={i18n.t('teach.name')}
        hint={i18n.t('teach.nameHint')}
        {...(problem !== null && { error: taughtProblemText[problem]() })}
      >
        {(ids) => (
          <input
            {...ids}
            ref={first}
            type="text"
            maxLength={LONGEST.name}
            autoComplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Field label={i18n.t('teach.label')} hint={i18n.t('teach.labelHint')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            maxLength={LONGEST.label}
            autoComplete="off"
            value={label}
            onInput={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <Button tone="primary" submit>
          {i18n.t('save')}
        </Button>
        <Button tone="quiet" onPress={onClose}>
          {i18n.t('cancel')}
        </Button>
      </div>
    </form>
  );
}
