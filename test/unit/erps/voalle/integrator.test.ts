// Integradores: every field is found by its label alone, and the type is written before what rests on it.

import { describe, expect, it } from 'vitest';
import { integrator } from '../../../../lib/erps/voalle/integrator';
import { fieldOf } from '../../../../lib/model/screen';
import { dialect, dialog, list, pairs, prescribed, resolved, seen, show, text, toggle } from './page';

const FORM = `<form>${text('Alias<span> *</span>')}${text('Descrição')}${list('Tipo de Integração', 'Reativa')}
  ${toggle('V-DI')}${text('URL')}${list('Versão', 'Selecione uma versão', '')}${pairs('Parâmetros', 'parâmetro')}
  ${toggle('Ativo', 'checked')}</form>`;

describe('Integradores', () => {
  it('has every field by its label', () => {
    show(dialog('Cadastrar nova integração', FORM));
    const found = resolved();
    expect(Object.keys(found)).toHaveLength(integrator.fields.length - 1);
    expect(new Set(Object.values(found))).toEqual(new Set(['label']));
    const parameters = fieldOf(integrator, 'parameters');
    expect(parameters && dialect.repeater(parameters, seen().root)?.items()).toEqual([]);
  });

  it('is written from the type on', () => {
    expect(integrator.fields[0]).toMatchObject({ key: 'type', settles: true });
  });

  it('guesses no name of an input', () => {
    expect(integrator.fields.every(({ names }) => names === undefined)).toBe(true);
  });

  it('knows every field that a partner prescribes on it', () => {
    const rules = prescribed(integrator.id);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ field }) => fieldOf(integrator, field) === undefined)).toEqual([]);
  });
});
