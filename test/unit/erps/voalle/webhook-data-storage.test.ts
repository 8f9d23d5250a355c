// Webhook Data Storage: deliveries by webhook, those that arrived and those that did not.

import { describe, expect, it } from 'vitest';
import { read } from '../../../../lib/form/read';
import { webhookDataStorage } from '../../../../lib/erps/voalle/webhook-data-storage';
import { dialect, dialog, grid, looked, pageTitle, seen, seenId, show, table } from './page';

const COLUMNS = [
  'Data/Hora da Criação',
  'Integrador',
  'Webhook',
  'Tentativas de envio',
  'Data/Hora da última tentativa',
  'Sucesso',
  'Data/Hora da integração',
];
const delivery = (webhook: string, success: string): string[] => [
  '01/02/2026 10:00',
  'Parceiro',
  webhook,
  '1',
  '01/02/2026 10:01',
  success,
  success === 'Sim' ? '01/02/2026 10:01' : '',
];
const ROWS = [
  delivery('Clube', 'Sim'),
  delivery('Clube', 'Não'),
  delivery('Clube', 'Sim'),
  delivery('Contábil', 'Não'),
];
const SHOWN = { sent: '2', 'sent:Clube': '2', failed: '2', 'failed:Clube': '1', 'failed:Contábil': '1' };
const TOOLBAR = '<button tooltip="Ajuda da Rotina">?</button><input name="filterAll">';

describe('Webhook Data Storage', () => {
  it.each([
    ['its path', '', '/webhook_data_storage'],
    ['its title', pageTitle('Manutenções / Integrações', 'Webhook Data Storage'), '/x'],
  ])('is told by %s and counts by webhook', (_by, title, path) => {
    show(title + TOOLBAR + grid(COLUMNS, ROWS), path);
    expect(looked()).toEqual(SHOWN);
    expect(dialect.record(seen())).toBeNull();
  });

  it('counts in a plain table, too', () => {
    show(table(COLUMNS, ROWS), '/webhook_data_storage');
    expect(looked()).toEqual(SHOWN);
  });

  it.each([
    ['true', 'false'],
    ['SIM', 'NAO'],
    ['1', '0'],
    ['<svg aria-label="Sim"></svg>', '<span title="Não"><svg></svg></span>'],
  ])('reads success as %s or %s', (yes, no) => {
    show(grid(COLUMNS, [delivery('Clube', yes), delivery('Clube', no)]), '/webhook_data_storage');
    expect(looked()).toMatchObject({ 'sent:Clube': '1', 'failed:Clube': '1' });
  });

  it('makes nothing of signs without words', () => {
    show(grid(COLUMNS, [delivery('Clube', '<svg></svg>')]), '/webhook_data_storage');
    expect(looked()).toEqual({ sent: 'missing', failed: 'missing' });
  });

  it('is one record that nobody writes: a search in it changes nothing', () => {
    expect(webhookDataStorage.single).toBe(true);
    show(TOOLBAR + grid(COLUMNS, ROWS), '/webhook_data_storage');
    expect(read(seen(), dialect, { pristine: false }).pristine).toBe(true);
  });

  it('is not there behind a dialog', () => {
    show(grid(COLUMNS, ROWS) + dialog('Resumo da Rotina', '<p>…</p>'), '/webhook_data_storage');
    expect(seenId()).toBeNull();
  });
});
