// Integrações Webhooks › Gatilhos: read, and never chosen.

import { describe, expect, it } from 'vitest';
import { webhookInfo } from '../../../../lib/erps/voalle/webhook-info';
import { webhookTriggers } from '../../../../lib/erps/voalle/webhook-triggers';
import { read } from '../../../../lib/form/read';
import { dialect, dialog, list, prescribed, seen, show, text } from './page';

describe('Integrações Webhooks › Gatilhos', () => {
  it('shows the trigger of its own step', () => {
    const trigger = list('Gatilho do Webhook<span> *</span>', 'Alteração de Contrato');
    const pages = list('', '20 por página', '20');
    show(
      dialog(
        'Editando - Gatilhos',
        `<div hidden><form>${text('Url')}</form></div><div>${trigger}${pages}</div>`,
      ),
      '/webhook_configs',
    );
    expect(seen().screen.id).toBe(webhookTriggers.id);
    expect(read(seen(), dialect, { pristine: true }).fields).toEqual([
      { key: 'trigger', state: 'ok', value: 'Alteração de Contrato', by: 'label' },
    ]);
  });

  it('stands over the same page as the other step', () => {
    const { step: _own, ...mine } = webhookTriggers.detect;
    const { step: _other, ...theirs } = webhookInfo.detect;
    expect(mine).toEqual(theirs);
  });

  it('is left to the partner', () => {
    const rules = prescribed(webhookTriggers.id);
    expect(rules.map(({ field, expected }) => [field, expected.is])).toEqual([['trigger', 'ask']]);
  });
});
