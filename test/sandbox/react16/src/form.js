/**
 * The state of one dialog's form: values, whether they differ from what was loaded, and which fields were
 * left once, because errors show only then.
 */
import { useRef, useState } from 'react';

export function useForm(initial, rules = {}) {
  const [values, setValues] = useState(initial);
  const [touched, setTouched] = useState({});
  const loaded = useRef(initial);
  const set = (name, value) => setValues((now) => ({ ...now, [name]: value }));
  const errors = Object.fromEntries(
    Object.keys(rules)
      .map((name) => [name, rules[name](values[name])])
      .filter(([, message]) => message),
  );
  return {
    values,
    dirty: JSON.stringify(values) !== JSON.stringify(loaded.current),
    set,
    change: (patch) => setValues((now) => ({ ...now, ...patch })),
    /** Takes values over as loaded: the form is clean again. */
    load(next) {
      loaded.current = next;
      setValues(next);
    },
    /** What a control of this field needs. */
    field: (name) => ({
      name,
      value: values[name],
      onChange: (value) => set(name, value),
      onLeave: () => setTouched((now) => ({ ...now, [name]: true })),
      error: touched[name] ? errors[name] : undefined,
    }),
    /** Shows every error; true when there is none. */
    submit() {
      setTouched(Object.fromEntries(Object.keys(rules).map((name) => [name, true])));
      return Object.keys(errors).length === 0;
    },
  };
}

export const required = (value) =>
  value === '' || value === null || value === undefined ? 'Campo obrigatório' : '';

/** Takes the first call and drops the ones within 200 ms after it, as the ERP's buttons and switches do. */
export function useLeading(handler) {
  const last = useRef(-Infinity);
  return (...args) => {
    const now = performance.now();
    if (now - last.current < 200) return;
    last.current = now;
    handler(...args);
  };
}
