/**
 * The look-up with a search: react-select in a text field's clothes. Its menu hangs in `#react-dialog-portal`
 * and is virtualised, about three rows high, so most options are never in the document. [P-old]
 */
import React from 'react';
import Select, { components } from 'react-select';
import { FixedSizeList } from 'react-window';
import { useMui } from './mui.jsx';

const rowHeight = 40;
const visibleRows = 3;

function ControlInput({ inputRef, ...props }) {
  return <div ref={inputRef} {...props} />;
}

function Control({ children, innerProps, innerRef, selectProps }) {
  const { TextField } = useMui();
  const { label, required, error } = selectProps.textField;
  return (
    <TextField
      fullWidth
      margin="dense"
      label={label}
      required={required}
      error={Boolean(error)}
      helperText={error || ' '}
      InputLabelProps={{ shrink: true }}
      InputProps={{
        inputComponent: ControlInput,
        inputProps: {
          style: { display: 'flex', height: 'auto', padding: 0 },
          inputRef: innerRef,
          children,
          ...innerProps,
        },
      }}
    />
  );
}

function Option({ innerRef, isFocused, isSelected, innerProps, children }) {
  const { MenuItem } = useMui();
  return (
    <MenuItem
      component="div"
      ref={innerRef}
      selected={isFocused}
      style={{ height: rowHeight, boxSizing: 'border-box', fontWeight: isSelected ? 500 : 400 }}
      {...innerProps}
    >
      {children}
    </MenuItem>
  );
}

/** Kept outside the list: a row made anew at each render would be replaced under the operator's pointer. */
function Row({ index, style, data }) {
  return <div style={style}>{data[index]}</div>;
}

function MenuList({ children, options, getValue }) {
  if (!Array.isArray(children)) return <div>{children}</div>;
  const rows = React.Children.toArray(children);
  const chosen = options.indexOf(getValue()[0]);
  return (
    <FixedSizeList
      height={rowHeight * Math.min(visibleRows, rows.length)}
      itemCount={rows.length}
      itemSize={rowHeight}
      overscanCount={1}
      initialScrollOffset={Math.max(0, chosen) * rowHeight}
      itemData={rows}
      width="100%"
    >
      {Row}
    </FixedSizeList>
  );
}

function NoOptionsMessage(props) {
  return <components.NoOptionsMessage {...props}>Nenhuma opção encontrada</components.NoOptionsMessage>;
}

const parts = { Control, Option, MenuList, NoOptionsMessage, IndicatorSeparator: null };
const styles = {
  menuPortal: (base) => ({ ...base, zIndex: 1401 }),
  valueContainer: (base) => ({ ...base, padding: 0 }),
};

export function Autocomplete({ label, name, value, onChange, onLeave, error, options, required }) {
  return (
    <Select
      name={name}
      textField={{ label, required, error }}
      value={options.find((option) => option.value === value) || null}
      onChange={(option) => onChange(option ? option.value : '')}
      onBlur={onLeave}
      options={options}
      components={parts}
      styles={styles}
      placeholder=""
      isClearable
      menuPortalTarget={document.querySelector('#react-dialog-portal')}
    />
  );
}
