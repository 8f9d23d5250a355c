// Produtos/Serviços: three fields among forty, in any generation, and two of them perhaps only with the first.

import { describe, expect, it } from 'vitest';
import { serviceProduct } from '../../../../lib/erps/voalle/service-product';
import { presetOf } from '../../../../lib/model/partner';
import { watchBrasil } from '../../../../lib/partners/watch-brasil';
import { dialog, list, pageTitle, resolved, search, show, text, toggle } from './page';

const row = (id: string, label: string, control: string): string =>
  `<div class="input"><label for="${id}">${label}</label>${control.replace('>', ` id="${id}">`)}</div>`;
const LEGACY = `<form method="post">${row('a', 'Cód. Classificação', '<input>')}
  ${row('b', 'Utiliza Streaming', '<select><option value="0">Não</option><option value="1">Sim</option></select>')}
  <div id="only">${row('c', 'Emp. Integração', '<select></select>')}${row('d', 'Cód. Integração', '<input>')}</div></form>`;

describe('Produtos/Serviços', () => {
  it('is found on a legacy page', () => {
    show(LEGACY, '/service_products/edit/7');
    expect(resolved()).toEqual({ useStreaming: 'label', integrator: 'label', integrationCode: 'label' });
    document.getElementById('only')?.setAttribute('style', 'display:none');
    expect(resolved()).toEqual({ useStreaming: 'label', integrator: 'hidden', integrationCode: 'hidden' });
  });

  it('is found in a dialog over the list', () => {
    const fields = toggle('Utiliza Streaming') + search('Emp. Integração') + text('Cód Integração');
    show(dialog('Editando - Plano', `<form>${text('Código')}${fields}</form>`), '/service_products');
    expect(resolved()).toEqual({ useStreaming: 'label', integrator: 'label', integrationCode: 'label' });
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
    expect(resolved()).toEqual({ useStreaming: 'label', integrator: 'label', integrationCode: 'label' });
  });

  it('waits for what streaming brings', () => {
    const [first, ...others] = serviceProduct.fields;
    expect(first).toMatchObject({ key: 'useStreaming', settles: true });
    expect(others.map(({ after }) => after)).toEqual(['useStreaming', 'useStreaming']);
  });

  it('knows every field that a partner prescribes on it', () => {
    const keys = serviceProduct.fields.map(({ key }) => key);
    expect(presetOf(watchBrasil, serviceProduct.id)?.rules.map(({ field }) => field)).toEqual(keys);
  });
});
