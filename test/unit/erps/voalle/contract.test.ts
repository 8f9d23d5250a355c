// A contract: its stage, its status and what is sold by it, on tabs of which one is open.

import { beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../../lib/erps/voalle/contract';
import { at, dialect, looked, row, seen, seenId, show, table } from './page';

const select = (...texts: readonly string[]): string =>
  `<select>${texts.map((text, index) => `<option value="${String(index)}">${text}</option>`).join('')}</select>`;
const FORM = `<form method="post" id="main">${row('Número', '<input>')}
  ${row('Estágio', select('Aprovado', 'Rejeitado'))}${row('Situação', select('Normal', 'Cancelado'))}</form>`;
const COLUMNS = ['Código', 'Descrição', 'Quantidade', 'Valor total'];
const services = (...titles: readonly string[]): string =>
  table(
    COLUMNS,
    titles.map((title, index) => [String(index), title, '1', '9,90']),
    'id="contract-services-table"',
  );
const page = (list: string): string => `${FORM}<div id="services">${list}</div>`;
/** An address that names nothing, as in the shell's frame. */
const OPAQUE = '/restricted/gv?hash=0a1b2c';

beforeEach(() => show(''));

describe('a contract', () => {
  it('shows stage, status and the services by title', () => {
    show(page(services('Internet 500', 'Watch Essencial', 'Watch Essencial')), '/contracts/edit/7');
    expect(looked()).toEqual({
      stage: 'Aprovado',
      status: 'Normal',
      services: '3',
      'services:Internet 500': '1',
      'services:Watch Essencial': '2',
    });
    expect(dialect.record(seen())).toBe('7');
  });

  it.each(['#services', '#main'])('is looked at as a whole while %s is on another tab', (tab) => {
    show(page(services('Internet 500')), '/contracts/edit/7');
    at(tab).style.display = 'none';
    expect(looked()).toMatchObject({ stage: 'Aprovado', status: 'Normal', services: '1' });
  });

  it('calls a list on a closed tab hidden while it is empty', () => {
    show(page(`${services()}<p>Nenhum registro encontrado</p>`), '/contracts/edit/7');
    expect(looked().services).toBe('0');
    at('#services').style.display = 'none';
    expect(looked().services).toBe('hidden');
  });

  it.each([
    ['the list of its services', page(services('Internet 500')), OPAQUE, 'voalle/contract'],
    ['its title', `<h5>Editar contrato</h5>${FORM}`, OPAQUE, 'voalle/contract'],
    ['its path', FORM, '/contract_dashboard/edit/7', 'voalle/contract'],
    [
      'nothing: a list of contracts',
      FORM + table(COLUMNS, [['1', 'Plano', '1', '9,90']]),
      '/contracts',
      null,
    ],
    ['nothing: the dashboard', FORM, '/contract_dashboard', null],
  ])('is told by %s', (_by, markup, path, id) => {
    show(markup, path);
    expect(seenId()).toBe(id);
  });

  it('takes no other list with a description for its services', () => {
    const other = table(COLUMNS, [['1', 'ONU', '1', '0,00']]);
    show(page(services('Internet 500') + other), '/contracts/edit/7');
    expect(looked()).toMatchObject({ services: '1', 'services:Internet 500': '1' });
    show(page(other + other), '/contracts/edit/7');
    expect(looked().services).toBe('ambiguous');
  });

  it.each([
    ['Etapa', 'Status'],
    ['Stage', 'Status'],
  ])('has other words for stage and status: %s, %s', (stage, status) => {
    show(
      `<form>${row(stage, '<input value="Aprovado">')}${row(status, '<input value="Normal">')}</form>`,
      '/contracts/edit/7',
    );
    expect(looked()).toMatchObject({ stage: 'Aprovado', status: 'Normal', services: 'missing' });
  });

  it('is somebody’s own data', () => {
    expect(contract.personal).toBe(true);
  });
});
