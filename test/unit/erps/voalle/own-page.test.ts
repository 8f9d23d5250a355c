// Pages that other products have at the same paths and under the same titles: none is Voalle's without Voalle's own marks.

import { describe, expect, it } from 'vitest';
import { at, seenId, show, text } from './page';

const FORM = `<form>${text('Código')}${text('Descrição')}${text('Cód. Integração')}</form>`;

describe('a page', () => {
  it.each([
    ['/service_products/add', ''],
    ['/people/edit/12', '<h5>Pessoas</h5>'],
    ['/contracts/edit/7', '<h1>Editar Contrato</h1>'],
    ['/users/edit/3', ''],
  ])('of another product is no screen, though it stands at %s', (path, title) => {
    show(`${title}${FORM}`, path);
    expect(seenId()).not.toBeNull();
    at('#react-portal').remove();
    expect(seenId()).toBeNull();
  });
});
