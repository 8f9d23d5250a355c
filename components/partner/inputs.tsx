// The few controls that the editor of a partner is made of: a line, a choice, a tick. Each with its label, its hint and what is
// wrong with it.

import { Field } from '../parts/Field';

interface Said {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface LineProps extends Said {
  readonly value: string;
  readonly longest: number;
  readonly onType: (value: string) => void;
}

/** A text; no longer than a file may hold. */
export function Line({ value, longest, onType, ...said }: LineProps) {
  return (
    <Field {...told(said)}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          maxLength={longest}
          autoComplete="off"
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Several texts, one in a line. */
export function Lines({ value, longest, onType, ...said }: LineProps) {
  return (
    <Field {...told(said)}>
      {(ids) => (
        <textarea
          {...ids}
          class="own-lines"
          rows={3}
          maxLength={longest}
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface ChooseProps extends Said {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** One of a list. */
export function Choose({ value, options, onChoose, ...said }: ChooseProps) {
  return (
    <Field {...told(said)}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  /** It can be no other way here. */
  readonly fixed?: boolean;
  readonly onTurn: (on: boolean) => void;
}

export function Tick({ label, on, fixed = false, onTurn }: TickProps) {
  return (
    <label class="option">
      <input
        type="checkbox"
        checked={on}
        disabled={fixed}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

function told({ label, hint, error, required = false }: Said) {
  return { label, required, ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) };
}
