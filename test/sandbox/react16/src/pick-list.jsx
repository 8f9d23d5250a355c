/**
 * A list that is put together in a dialog: one select with an add icon, and a grid of what was added, each with
 * its delete icon. It holds each option once.
 */
import React, { useState } from 'react';
import { Choice, IconAction } from './controls.jsx';
import { Grid, GridFooter } from './grid.jsx';

/** `chosen` is the values; `columns` show `{ id, label }`, the value and text of an option. */
export function PickList({ label, name, first = '', options, chosen, columns, required, onChange }) {
  const [next, setNext] = useState(first);
  const labelOf = (value) => (options.find((option) => option.value === value) || { label: value }).label;
  return (
    <>
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <Choice
          label={label}
          required={required}
          name={name}
          value={next}
          onChange={setNext}
          options={options}
        />
        <IconAction
          tooltip="Criar novo registro"
          onClick={() => next && !chosen.includes(next) && onChange([...chosen, next])}
        />
      </div>
      <Grid
        selectable={false}
        columns={columns}
        data={chosen.map((value) => ({ id: value, label: labelOf(value) }))}
        actions={(row) => (
          <IconAction
            tooltip="Excluir"
            size={32}
            onClick={() => onChange(chosen.filter((value) => value !== row.id))}
          />
        )}
      />
      <GridFooter total={chosen.length} page={1} totalPages={1} pageSize={20} ask={() => {}} />
    </>
  );
}
