// Integrações Webhooks › Informações: the first step of a wizard whose second one stays in the page.

import { describe, expect, it } from 'vitest';
import { webhookInfo } from '../../../../lib/erps/voalle/webhook-info';
import { fieldOf } from '../../../../lib/model/screen';
import { canonical } from '../../../../lib/plan/canonical';
import { at, dialog, list, livePairs, pairs, prescribed, resolved, search, show, text, toggle } from './page';

const FIRST = `<form>${text('Nome do Webhook<span> *</span>')}${search('Integrador<span> *</span>')}
  ${list('Método HTTP', 'Post')}${text('Url')}${text('Limites de Tentativas de Integrar', 'type="tel" value="5"')}
  ${text('Lista de E-mails caso chegue ao máximo de tentativas')}${pairs('Headers', 'header')}
  ${pairs('Parâmetros', 'parâmetro')}${toggle('Ativo', 'checked')}</form>`;
const SECOND = `<form>${text('Url')}${list('Gatilho do Webhook', 'Alteração de Contrato')}${toggle('Ativo')}</form>`;

describe('Integrações Webhooks › Informações', () => {
  it('has every field by its label, and none of the other step', () => {
    show(dialog('Cadastrar Webhooks - Informações', `<div>${FIRST}</div><div hidden>${SECOND}</div>`));
    const found = resolved();
    expect(Object.keys(found)).toHaveLength(webhookInfo.fields.length - 2);
    expect(new Set(Object.values(found))).toEqual(new Set(['label']));
  });

  it('takes no input of an item for a field of its own', async () => {
    show(dialog('Cadastrar Webhooks - Informações', FIRST));
    livePairs(at('section'));
    at('section > button').click();
    await expect.poll(() => document.querySelectorAll('[tooltip="Remover header"]').length).toBe(1);
    expect(resolved().name).toBe('label');
  });

  it.each(['Limite de tentativas para integrar', 'Limite de tentativas'])(
    'knows the limit as "%s"',
    (label) => {
      show(dialog('Cadastrar Webhooks - Informações', `<form>${text(label)}</form>`));
      expect(resolved().retryLimit).toBe('alias');
    },
  );

  it('takes Post and POST for one', () => {
    const method = fieldOf(webhookInfo, 'method');
    const codes = ['Post', 'post', 'POST'].map((shown) => canonical('choice', shown, method?.choices));
    expect(new Set(codes)).toEqual(new Set(['POST']));
  });

  it('guesses no name of an input, for those of items may be the same', () => {
    expect(webhookInfo.fields.every(({ names }) => names === undefined)).toBe(true);
  });

  it('knows every field that a partner prescribes on it', () => {
    const rules = prescribed(webhookInfo.id);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ field }) => fieldOf(webhookInfo, field) === undefined)).toEqual([]);
  });
});
