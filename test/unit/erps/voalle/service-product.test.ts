// Produtos/Serviços: five fields among forty, in any generation, and two of them perhaps only with the first.

import { describe, expect, it } from 'vitest';
import { serviceProduct } from '../../../../lib/erps/voalle/service-product';
import { dialog, list, pageTitle, prescribed, resolved, row, search, show, text, toggle } from './page';

const LEGACY = `<form method="post">${row('Código', '<input>')}${row('Descrição', '<input>')}
  ${row('Cód. Classificação', '<input>')}${row('Descrição para Nota Fiscal', '<input>')}
  ${row('Utiliza Streaming', '<select><option value="0">Não</option><option value="1">Sim</option></select>')}
  <div id="only">${row('Emp. Integração', '<select></select>')}${row('Cód. Integração', '<input>')}</div></form>`;
const STREAMING = { useStreaming: 'label', integrator: 'label', integrationCode: 'label' };

describe('Produtos/Serviços', () => {
  it('is found on a legacy page', () => {
    show(LEGACY, '/service_products/edit/7');
    expect(resolved()).toEqual({ ...STREAMING, code: 'label', title: 'alias' });
    document.getElementById('only')?.setAttribute('style', 'display:none');
    expect(resolved()).toMatchObject({
      useStreaming: 'label',
      integrator: 'hidden',
      integrationCode: 'hidden',
    });
  });

  it('is found in a dialog over the list', () => {
    const fields = toggle('Utiliza Streaming') + search('Emp. Integração') + text('Cód Integração');
    show(
      dialog('Editando - Plano', `<form>${text('Código')}${text('Título')}${fields}</form>`),
      '/service_products',
    );
    expect(resolved()).toEqual({ ...STREAMING, code: 'label', title: 'label' });
  });

  it('is found in a drawer of the newer shell', () => {
    const outlined = `<div><label for=":r9:">Emp. Integração</label><div><div role="combobox" id=":r9:" tabindex="0"
      aria-haspopup="listbox" aria-labelledby=":r9:-label :r9:">Código</div><input aria-hidden="true" value="3">
      <fieldset aria-hidden="true"><legend><span>Emp. Integração</span></legend></fieldset></div></div>`;
    const form = `<h6>Editar Produto/Serviço</h6>${text('Código')}${list('Utiliza Streaming', 'Sim')}${outlined}${text('Cód. Integração')}`;
    show(
      `${pageTitle('Faturamento / Cadastros', 'Produtos/Serviços')}<div role="presentation"><form>${form}</form></div>`,
      '/billing/registrations',
    );
    expect(resolved()).toEqual({ ...STREAMING, code: 'label', title: 'missing' });
  });

  it('waits for what streaming brings', () => {
    const [first, ...others] = serviceProduct.fields;
    expect(first).toMatchObject({ key: 'useStreaming', settles: true });
    expect(others.filter(({ after }) => after === first?.key).map(({ key }) => key)).toEqual([
      'integrator',
      'integrationCode',
    ]);
  });

  it('knows every field that a partner prescribes on it', () => {
    const keys = serviceProduct.fields.map(({ key }) => key);
    const rules = prescribed(serviceProduct.id);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ field }) => !keys.includes(field))).toEqual([]);
  });
});
