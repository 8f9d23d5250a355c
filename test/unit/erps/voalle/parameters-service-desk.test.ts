// Parâmetros › Service Desk: found by its heading, among sections that repeat its labels.

import { describe, expect, it } from 'vitest';
import { parametersServiceDesk } from '../../../../lib/erps/voalle/parameters-service-desk';
import { at, prescribed, resolved, seen, seenId, show } from './page';

const row = (id: string, label: string): string =>
  `<div><label for="${id}">${label}</label><input type="hidden" value="0"><input type="checkbox" id="${id}"></div>`;
const section = (title: string, rows: string, hidden = false): string =>
  `<section ${hidden ? 'style="display:none"' : ''}><h2>${title}</h2>${rows}</section>`;
const DESK =
  row('a', 'Utilizar Webhooks') + row('b', 'Utilizar Fila de Webhooks') + row('c', 'Utiliza Streaming');
const APP = section('PARÂMETROS App Cliente', row('d', 'Utiliza Streaming'));

describe('Parâmetros › Service Desk', () => {
  it('is the shown section of this heading, wherever the page is', () => {
    show(
      `<h2>Parâmetros</h2><form>${APP}${section('PARÂMETROS Service Desk', DESK)}</form>`,
      '/nobody-knows',
    );
    expect(seen().root).toBe(at('section:nth-of-type(2)'));
    expect(resolved()).toEqual({ useWebhooks: 'label', useStreaming: 'label' });
  });

  it('is not there while its section is hidden', () => {
    show(`<h2>Parâmetros</h2><form>${APP}${section('PARÂMETROS Service Desk', DESK, true)}</form>`);
    expect(seenId()).toBeNull();
  });

  it('takes the wording of the guide too', () => {
    show(section('Parâmetros Service Desk', row('a', 'Utilizar Webhook') + row('b', 'Utilizar Streaming')));
    expect(resolved()).toMatchObject({ useStreaming: 'alias' });
    expect(resolved().useWebhooks).toMatch(/label|alias/);
  });

  it('is one record, and knows every field that a partner prescribes on it', () => {
    expect(parametersServiceDesk.single).toBe(true);
    const keys = parametersServiceDesk.fields.map(({ key }) => key);
    expect(prescribed(parametersServiceDesk.id).map(({ field }) => field)).toEqual(keys);
  });
});
