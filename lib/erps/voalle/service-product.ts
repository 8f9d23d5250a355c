// Voalle › Produtos/Serviços: links the service that is sold to the partner's package.
// The three labels of streaming are known [S], those of code and title inferred from their columns. Page, drawer or
// dialog, list or switch, shown always or only with streaming: all of that is unknown [G] and found out on the page.

import type { ScreenDef } from '../../model/screen';
import type { VoalleDetect } from './detect';

export const serviceProduct: ScreenDef<VoalleDetect> = {
  id: 'voalle/service-product',
  erp: 'voalle',
  title: 'Produtos/Serviços',
  menu: ['Faturamento', 'Cadastros', 'Produtos/Serviços'],
  detect: {
    // [P]
    paths: ['/service_products'],
    titles: ['Faturamento / Cadastros / Produtos/Serviços'],
    // No title is known: the page has to help.
    dialog: [],
    page: 'form',
  },
  fields: [
    {
      key: 'useStreaming',
      label: 'Utiliza Streaming',
      aliases: ['Utilizar Streaming'],
      kind: 'boolean',
      tag: 'S',
      // The two fields below may appear only now [G].
      settles: true,
    },
    {
      key: 'integrator',
      label: 'Emp. Integração',
      aliases: ['Empresa Integração', 'Empresa de Integração'],
      // A list of integrators by text, maybe hundreds of them [G].
      kind: 'reference',
      tag: 'S',
      after: 'useStreaming',
    },
    {
      key: 'integrationCode',
      label: 'Cód. Integração',
      // With and without the dot in the guide [S].
      aliases: ['Código Integração', 'Código de Integração'],
      kind: 'identifier',
      tag: 'S',
      after: 'useStreaming',
    },
    // Columns `code` and `title` [P]. A contract's list names its services by title [G].
    { key: 'code', label: 'Código', kind: 'identifier', tag: 'S', anyTab: true },
    { key: 'title', label: 'Título', aliases: ['Descrição', 'Nome'], kind: 'text', tag: 'S', anyTab: true },
  ],
};
