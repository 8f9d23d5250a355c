/**
 * Produtos/Serviços as a native screen of the shell: a list, and a drawer whose text inputs are uncontrolled
 * (`register`), while selects and switches go through a Controller. That this screen exists natively is a
 * guess [G]; the drawer, its width and the form library are known from other native screens [P].
 * Here the two streaming fields always show.
 */
import React, { useCallback, useEffect, useRef, useState } from 'react';
import {
  Alert,
  Box,
  Button,
  Drawer,
  FormControlLabel,
  IconButton,
  MenuItem,
  Paper,
  Portal,
  Stack,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { Controller, useForm } from 'react-hook-form';
import { call } from '../../voalle/client/gateway.js';

const resource = 'ServiceProducts';
const streamingTab = 'Integrações';

export function ServiceProducts() {
  const [choices, setChoices] = useState(null);
  const [rows, setRows] = useState([]);
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState(null);
  const [message, setMessage] = useState(null);
  const lastMessage = useRef(0);
  const say = (severity, text) => setMessage({ key: ++lastMessage.current, severity, text });

  const reload = useCallback(async () => {
    const { data } = await call('GET', `${resource}?Page=1&PageSize=50&Filter=${encodeURIComponent(search)}`);
    setRows(data);
  }, [search]);
  useEffect(() => {
    const waiting = setTimeout(reload, 200);
    return () => clearTimeout(waiting);
  }, [reload]);
  useEffect(() => {
    Promise.all([call('GET', 'Choices'), call('GET', 'IntegratorOptions')]).then(
      ([{ productFields }, integrators]) => setChoices({ productFields, integrators }),
    );
  }, []);

  const save = async (values) => {
    try {
      await (open.id ? call('PUT', `${resource}/${open.id}`, values) : call('POST', resource, values));
      say('success', open.id ? 'Atualizado com sucesso!' : 'Cadastrado com sucesso!');
      setOpen(null);
      await reload();
    } catch (error) {
      say('error', `#${error.code || '500'}: ${error.message}`);
    }
  };

  return (
    <Box sx={{ p: 3 }}>
      <Typography variant="caption">Faturamento / Cadastros</Typography>
      <Typography variant="h5" color="primary" gutterBottom>
        Produtos/Serviços
      </Typography>
      <Stack direction="row" spacing={2} sx={{ mb: 2 }}>
        <Button
          variant="contained"
          color="secondary"
          onClick={() => setOpen({ details: {} })}
          disabled={!choices}
        >
          Criar novo registro
        </Button>
        <TextField
          size="small"
          placeholder="Pesquisar..."
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      </Stack>
      <Paper variant="outlined" role="grid">
        <Row cells={['Código', 'Descrição', 'Preço de Venda', 'Ações']} role="columnheader" />
        {rows.map((row) => (
          <Row
            key={row.id}
            role="gridcell"
            cells={[
              row.code,
              row.title,
              row.price,
              <IconButton
                key="edit"
                size="small"
                aria-label="Editar"
                disabled={!choices}
                onClick={async () => setOpen(await call('GET', `${resource}/${row.id}`))}
              >
                ✎
              </IconButton>,
            ]}
          />
        ))}
      </Paper>
      <Drawer
        anchor="right"
        open={Boolean(open)}
        onClose={() => setOpen(null)}
        PaperProps={{ sx: { width: 600 } }}
      >
        {open && (
          <ProductForm
            key={open.id || 'new'}
            record={open}
            choices={choices}
            onSave={save}
            onCancel={() => setOpen(null)}
          />
        )}
      </Drawer>
      {message && (
        <Portal>
          <Box sx={{ position: 'fixed', bottom: 16, right: 16, zIndex: 999999 }}>
            <Alert
              key={message.key}
              variant="filled"
              severity={message.severity}
              onClose={() => setMessage(null)}
            >
              {message.text}
            </Alert>
          </Box>
        </Portal>
      )}
    </Box>
  );
}

function Row({ cells, role }) {
  return (
    <Stack
      direction="row"
      role="row"
      alignItems="center"
      sx={{ px: 2, minHeight: 40, borderBottom: '1px solid #e9eff2' }}
    >
      {cells.map((cell, index) => (
        <Box key={index} role={role} sx={{ flex: index === 1 ? 2 : 1 }}>
          {cell}
        </Box>
      ))}
    </Stack>
  );
}

function ProductForm({ record, choices, onSave, onCancel }) {
  const details = Object.fromEntries(
    choices.productFields.map((field) => [field.name, record.details[field.name] || '']),
  );
  const form = useForm({
    defaultValues: {
      code: record.code || '',
      title: record.title || '',
      useStreaming: record.useStreaming || false,
      integratorId: record.integratorId ? String(record.integratorId) : '',
      integrationCode: record.integrationCode || '',
      details,
    },
  });
  const { control, formState, handleSubmit } = form;
  const tabs = [...new Set(choices.productFields.map(({ tab }) => tab))];
  return (
    <Box component="form" noValidate onSubmit={handleSubmit(onSave)} sx={{ p: 3 }}>
      <Typography variant="h6" gutterBottom>
        {record.id ? 'Editar Produto/Serviço' : 'Novo Produto/Serviço'}
      </Typography>
      <Stack spacing={2}>
        <Registered form={form} name="code" label="Código" required />
        <Registered form={form} name="title" label="Descrição" required />
        {tabs.map((tab) => (
          <React.Fragment key={tab}>
            <Typography variant="subtitle2">{tab}</Typography>
            {choices.productFields
              .filter((field) => field.tab === tab)
              .map((field) => (
                <Detail key={field.name} form={form} field={field} />
              ))}
          </React.Fragment>
        ))}
        <Typography variant="subtitle2">{streamingTab}</Typography>
        <Controller
          name="useStreaming"
          control={control}
          render={({ field: { value, ...field } }) => (
            <FormControlLabel control={<Switch {...field} checked={value} />} label="Utiliza Streaming" />
          )}
        />
        <Chosen
          form={form}
          name="integratorId"
          label="Emp. Integração"
          options={[{ value: '', label: 'Nenhuma opção selecionada' }, ...choices.integrators]}
        />
        <Registered form={form} name="integrationCode" label="Cód. Integração" />
      </Stack>
      <Stack direction="row" spacing={1} sx={{ mt: 3 }}>
        <Button
          type="submit"
          variant="contained"
          color="secondary"
          disabled={!formState.isDirty || formState.isSubmitting}
        >
          Salvar
        </Button>
        <Button onClick={onCancel}>Cancelar</Button>
      </Stack>
    </Box>
  );
}

function Detail({ form, field: { name, label, kind, options } }) {
  const path = `details.${name}`;
  if (kind === 'select') {
    return (
      <Chosen
        form={form}
        name={path}
        label={label}
        options={options.map((text) => ({ value: text, label: text }))}
      />
    );
  }
  if (kind === 'checkbox') {
    return (
      <Controller
        name={path}
        control={form.control}
        render={({ field: { value, onChange, ...field } }) => (
          <FormControlLabel
            control={
              <Switch {...field} checked={value === '1'} onChange={(_, on) => onChange(on ? '1' : '0')} />
            }
            label={label}
          />
        )}
      />
    );
  }
  return <Registered form={form} name={path} label={label} multiline={kind === 'textarea'} />;
}

/** An uncontrolled input: the form reads it on submit and hears of it by its own events. */
function Registered({ form: { register, getFieldState, formState }, name, label, required, ...rest }) {
  const { error } = getFieldState(name, formState);
  return (
    <TextField
      size="small"
      label={label}
      required={required}
      error={Boolean(error)}
      helperText={error && error.message}
      {...rest}
      {...register(name, required && { validate: (value) => value.trim() !== '' || 'Campo obrigatório' })}
    />
  );
}

function Chosen({ form, name, label, options }) {
  return (
    <Controller
      name={name}
      control={form.control}
      render={({ field: { ref, ...field } }) => (
        <TextField select size="small" label={label} inputRef={ref} {...field}>
          {options.map((option) => (
            <MenuItem key={option.value} value={option.value}>
              {option.label}
            </MenuItem>
          ))}
        </TextField>
      )}
    />
  );
}
