/**
 * The controls of the second generation, after their known markup [P-old]: text fields whose label names no
 * input unless the screen passes an id, selects with a hidden input, switches with their label at the start,
 * buttons whose text is nested and debounced, icon buttons known by their `tooltip` attribute.
 */
import React, { useEffect, useRef, useState } from 'react';
import { useLeading } from './form.js';
import { useMui } from './mui.jsx';

/**
 * A controlled text field. `clean` rewrites each value that comes in, `tidy` the value that is left behind;
 * `delay` keeps typing local for so many milliseconds before the form hears of it.
 */
export function Text({
  label,
  name,
  value,
  onChange,
  onLeave,
  error,
  clean,
  tidy,
  delay,
  inputProps,
  ...rest
}) {
  const { TextField } = useMui();
  const [typed, setTyped] = useState(value);
  const waiting = useRef();
  // Leaving a field renders it from state again: what was put there without an event is gone then.
  const [, renderAgain] = useState(null);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const hand = (next) => {
    clearTimeout(waiting.current);
    onChange(next);
  };
  return (
    <TextField
      fullWidth
      margin="dense"
      label={label}
      name={name}
      value={typed}
      error={Boolean(error)}
      helperText={error || ' '}
      inputProps={{ type: 'text', autoComplete: 'off', ...inputProps }}
      onChange={({ target }) => {
        const next = clean ? clean(target.value) : target.value;
        setTyped(next);
        if (!delay) return onChange(next);
        clearTimeout(waiting.current);
        waiting.current = setTimeout(onChange, delay, next);
      }}
      onBlur={() => {
        const next = tidy ? tidy(typed) : typed;
        setTyped(next);
        renderAgain({});
        if (next !== value) hand(next);
        if (onLeave) onLeave();
      }}
      {...rest}
    />
  );
}

/** Digits only, at most ten, in an `input type=tel`. */
export function Digits(props) {
  return (
    <Text
      clean={(value) => value.replace(/\D/g, '')}
      inputProps={{ type: 'tel', maxLength: 10 }}
      {...props}
    />
  );
}

/** A Brazilian phone number, put into its mask at each key: eight digits after the area code, or nine. */
export function Phone(props) {
  return <Text clean={phoneMask} inputProps={{ type: 'tel', maxLength: 15 }} {...props} />;
}

function phoneMask(value) {
  const digits = value.replace(/\D/g, '').slice(0, 11);
  if (digits.length < 3) return digits;
  const dash = digits.length - 4 > 2 ? digits.length - 4 : digits.length;
  const tail = digits.slice(dash);
  return `(${digits.slice(0, 2)}) ${digits.slice(2, dash)}${tail && `-${tail}`}`;
}

export function Choice({ label, name, value, onChange, onLeave, error, options, required, placeholder }) {
  const { FormControl, FormHelperText, InputLabel, MenuItem, Select } = useMui();
  return (
    <FormControl fullWidth margin="dense" required={required} error={Boolean(error)}>
      <InputLabel shrink={placeholder ? true : undefined}>{label}</InputLabel>
      <Select
        name={name}
        value={value}
        displayEmpty={Boolean(placeholder)}
        renderValue={placeholder && value === '' ? () => placeholder : undefined}
        onChange={({ target }) => onChange(target.value)}
        onBlur={onLeave}
      >
        <MenuItem value="">Nenhuma opção selecionada</MenuItem>
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.label}
          </MenuItem>
        ))}
      </Select>
      <FormHelperText>{error || ' '}</FormHelperText>
    </FormControl>
  );
}

export function Toggle({ label, name, value, onChange }) {
  const { FormControlLabel, Switch } = useMui();
  const change = useLeading((event) => onChange(event.target.checked));
  return (
    <div>
      <FormControlLabel
        labelPlacement="start"
        label={label}
        style={{ marginLeft: 0 }}
        control={<Switch name={name} checked={value} onChange={change} />}
      />
    </div>
  );
}

/** The text stays in lower case in the document; the style sheet shows capitals. */
export function TextButton({ children, onClick, ...rest }) {
  const { Button } = useMui();
  const press = useLeading(onClick);
  return (
    <Button type="button" tabIndex={0} onClick={press} {...rest}>
      <div className="Button-btnChildren">
        <span>{children}</span>
      </div>
    </Button>
  );
}

const icons = {
  'Criar novo registro': 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  Editar: 'M4 16v4h4L19 9l-4-4z',
  Fechar: 'M6 5l6 6 6-6 1 1-6 6 6 6-1 1-6-6-6 6-1-1 6-6-6-6z',
  Anterior: 'M15 5l1 1-6 6 6 6-1 1-7-7z',
  Próxima: 'M9 5l-1 1 6 6-6 6 1 1 7-7z',
  Atualizar: 'M12 5V2l5 4-5 4V7a5 5 0 1 0 5 5h2a7 7 0 1 1-7-7z',
  'Filtro avançado': 'M4 5h16l-6 8v6l-4-2v-4z',
  'Imprimir/Exportar': 'M7 4h10v4h3v8h-3v4H7v-4H4V8h3z',
};
const bin = 'M8 4h8v2h4v2H4V6h4zM6 9h12l-1 11H7z';
const help = 'M11 16h2v3h-2zM8 8a4 4 0 1 1 5 4v2h-2v-4a2 2 0 1 0-1-2z';

export function IconAction({ tooltip, onClick, size = 36, ...rest }) {
  const { IconButton } = useMui();
  const press = useLeading(onClick || (() => {}));
  const path = icons[tooltip] || (/^(Excluir|Remover)/.test(tooltip) ? bin : help);
  return (
    <div>
      <span aria-haspopup="false" title={tooltip}>
        <IconButton
          type="button"
          tooltip={tooltip}
          placement="bottom"
          debounce="200"
          onClick={press}
          style={{ padding: (size - 20) / 2 }}
          {...rest}
        >
          <svg
            viewBox="0 0 24 24"
            width="20"
            height="20"
            fill="currentColor"
            focusable="false"
            aria-hidden="true"
          >
            <path d={path} />
          </svg>
        </IconButton>
      </span>
    </div>
  );
}

/** The caption and title pair over a screen: a caption `span` right before an `h5`. */
export function PageTitle({ caption, title }) {
  const { Typography } = useMui();
  return (
    <div className="page-title-react">
      <Typography variant="caption" component="span" noWrap>
        {caption}
      </Typography>
      <Typography variant="h5" color="primary">
        {title}
      </Typography>
    </div>
  );
}
