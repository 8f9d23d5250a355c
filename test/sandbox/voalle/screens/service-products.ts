/**
 * Faturamento › Cadastros › Produtos/Serviços as a legacy page: a list and a long form in tabs. Generation and
 * field names are unknown [G].
 */
import type { RecordScreen } from '../record-screen.ts';
import type { ServiceProduct } from '../data.ts';
import { checkServiceProduct } from '../checks.ts';
import { yesNo, type LegacyField } from '../legacy-form.ts';
import { markup } from '../markup.ts';
import { defaultProductDetails, productFields, streamingTab } from '../product-fields.ts';
import { integratorText } from '../resources.ts';

const identity: readonly LegacyField[] = [
  { name: 'code', label: 'Código', kind: 'text', required: true },
  { name: 'title', label: 'Descrição', kind: 'text', required: true },
];

export const serviceProducts: RecordScreen<ServiceProduct> = {
  path: '/service_products',
  model: 'ServiceProduct',
  table: 'service-products-table',
  columns: {
    Código: ({ code }) => code,
    Descrição: ({ title }) => title,
    'Preço de Venda': ({ details }) => details.selling_price ?? '',
  },
  rows: (data) => data.serviceProducts,
  values: (row) => ({
    ...(row ? row.details : defaultProductDetails()),
    code: row?.code ?? '',
    title: row?.title ?? '',
    use_streaming: row?.useStreaming === true ? '1' : '0',
    integrator_id: String(row?.integratorId ?? ''),
    integration_code: row?.integrationCode ?? '',
  }),
  tabs: ({ input, values, state: { data, settings } }) => {
    const titles = [...new Set(productFields.map(({ tab }) => tab))];
    const integrators = data.integrators.map((row) => ({
      value: String(row.id),
      label: integratorText(settings, row),
    }));
    const behindTheSwitch: readonly LegacyField[] = [
      {
        name: 'integrator_id',
        label: 'Emp. Integração',
        kind: 'select',
        options: [{ value: '', label: '' }, ...integrators],
      },
      { name: 'integration_code', label: 'Cód. Integração', kind: 'text', maxLength: 60 },
    ];
    return [
      ...titles.map((title, index) => ({
        title,
        content: [...(index === 0 ? identity : []), ...productFields.filter(({ tab }) => tab === title)].map(
          input,
        ),
      })),
      {
        title: streamingTab,
        content: [
          input({ name: 'use_streaming', label: 'Utiliza Streaming', kind: 'select', options: yesNo }),
          // Shown only while the field above says Sim. [G]
          markup`<div class="streaming-only" ${values.use_streaming !== '1' && markup`style="display:none"`}>${behindTheSwitch.map(input)}</div>`,
        ],
      },
    ];
  },
  take: (fields) => ({
    id: 0,
    code: fields.code ?? '',
    title: fields.title ?? '',
    useStreaming: fields.use_streaming === '1',
    integratorId: Number(fields.integrator_id) || null,
    integrationCode: fields.integration_code ?? '',
    details: Object.fromEntries(productFields.map(({ name }) => [name, fields[name] ?? ''])),
  }),
  check: checkServiceProduct,
};
