/**
 * Calls of single screens, `botaoAjax_<n>` [P+]; all numbers are invented [G]. Some are the page's own errands (what a
 * product brings along), some are buttons that an operator presses. Those that change records say so.
 */
import { html, json, pause } from '../http.ts';
import type { Answer } from '../http.ts';
import { testAsaas } from './asaas-test.ts';
import type { Skin } from './fields.ts';
import { shown, subscriberData } from './records.ts';
import { renderFields } from './render.ts';
import { adjustSvaUsers } from './routines.ts';
import { findRow, rowsOf } from './rows.ts';
import type { IxcData, Row } from './rows.ts';
import { columnOf } from './screens/index.ts';
import { platformFields } from './screens/sva-configuracoes.ts';
import type { IxcSettings } from './settings.ts';

/** What a screen's script asks the server for. */
export interface ScreenCall {
  readonly data: IxcData;
  readonly settings: IxcSettings;
  readonly table: string;
  readonly skin: Skin;
  /** Parameters of the address and of the body, together. */
  readonly given: Row;
}

export type Action = (call: ScreenCall) => Promise<Answer>;

/** By table and action. */
export const BUTTONS: Readonly<Record<string, Action>> = {
  // The fields that a platform shows.
  'sva_configuracoes botaoAjax_11': async ({ settings, skin, given }) => {
    await pause(settings.delay.platform);
    return html(renderFields(platformFields(given.plataforma ?? ''), skin, settings));
  },
  // What a plan of sale prescribes for its contract; asked synchronously [P].
  'cliente_contrato botaoAjax_23': async ({ data, given }) => {
    const plan = findRow(data, 'vd_contratos', given.id_vd_contrato ?? '');
    return json({
      tipo: plan?.tipo ?? '',
      base_geracao_tipo_doc: plan?.base_geracao_por_tipo_doc ?? '',
    });
  },
  // What a chosen product brings into a row of products, and into an additional service.
  'vd_contratos_produtos botaoAjax_31': (call) =>
    productValues(call, ({ descricao, price }) => ({
      descricao,
      valor_unit: price,
    })),
  'cliente_contrato_servicos botaoAjax_32': (call) =>
    productValues(call, ({ descricao, price, unit }) => ({
      descricao,
      id_unidade: unit,
      valor_unitario: price,
    })),
  // The customer's own data, for "Usar dados cadastro".
  'sva_usuarios botaoAjax_41': async ({ data, settings, given }) => {
    await pause(settings.delay.record);
    return json(subscriberData(data, given.id_contrato ?? ''));
  },
  // Whose login it is follows from the contract.
  'radusuarios botaoAjax_61': async ({ data, settings, given }) => {
    await pause(settings.delay.record);
    const contract = findRow(data, 'cliente_contrato', given.id_contrato ?? '');
    return json(contract ? { id_cliente: contract.id_cliente ?? '' } : {});
  },
  'rotinas_provedor botaoAjax_71': routine(() => ''),
  'rotinas_provedor botaoAjax_72': routine(() => ''),
  // Writes: one SVA user for every SVA product of a contract that has none.
  'rotinas_provedor botaoAjax_73': routine((data) => ` ${adjustSvaUsers(data)} usuário(s) criado(s).`),
  'rotinas_provedor botaoAjax_74': routine(() => ''),
  'rotinas_provedor botaoAjax_75': routine(() => ''),
  'rotinas_provedor botaoAjax_76': routine(() => ''),
  'api_asaas botaoAjax_81': async ({ data, settings }) => {
    const [account] = rowsOf(data, 'api_asaas');
    if (!account) return json({ type: 'error', message: 'Salve o registro antes de continuar!' });
    return json(await testAsaas(settings.asaas, account));
  },
};

interface ProductValues {
  readonly descricao: string;
  readonly price: string;
  readonly unit: string;
}

async function productValues(
  { data, settings, given }: ScreenCall,
  take: (product: ProductValues) => Row,
): Promise<Answer> {
  await pause(settings.delay.record);
  const product = findRow(data, 'produtos', given.id_produto ?? '');
  if (!product) return json({});
  const { descricao = '', preco_base = '', unidade = '' } = product;
  return json(
    take({ descricao, price: shown(columnOf('produtos', 'preco_base'), preco_base), unit: unidade }),
  );
}

/** A button of Rotinas provedor: works at once, and tells what it did. */
function routine(work: (data: IxcData) => string): Action {
  return async ({ data, settings }) => {
    await pause(settings.delay.save);
    return json({ type: 'success', message: `Rotina executada com sucesso!${work(data)}` });
  };
}
