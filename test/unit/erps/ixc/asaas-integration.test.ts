// The key of the payment platform: IXC › Integrações › API Asaas.

import { describe, expect, it } from 'vitest';
import { asaasIntegration } from '../../../../lib/erps/ixc/asaas-integration';
import { ixcDialect } from '../../../../lib/erps/ixc/dialect';
import { ixcScreens } from '../../../../lib/erps/ixc/screens';
import { read } from '../../../../lib/form/read';
import { testScreen } from './screen';
import { open } from './window';

const ENVIRONMENTS = { P: 'Produção', H: 'Homologação' };

describe('ixc/asaas-integration', () => {
  testScreen({
    screen: asaasIntegration,
    id: 'ixc/asaas-integration',
    // Nobody published it.
    table: 'tabela_qualquer',
    titles: ['API Asaas', 'Asaas', 'Integração Asaas', 'INTEGRACAO ASAAS'],
    menu: ['Integrações', 'API Asaas'],
    tabs: [],
    fields: [
      {
        column: 'token',
        guess: true,
        label: 'Token',
        spellings: ['Token de acesso', 'Chave de API', 'API Key'],
        kind: 'secret',
        widget: { is: 'text', value: '$aact_hmlg_TEST' },
        reads: 'secret',
      },
      {
        column: 'ambiente',
        guess: true,
        label: 'Ambiente',
        kind: 'choice',
        codes: ENVIRONMENTS,
        widget: { is: 'select', value: 'H', options: ENVIRONMENTS },
        reads: { value: 'H', text: 'Homologação' },
      },
    ],
  });

  it.each(['token', 'access_token', 'api_key'])('finds the key under the name %s', (name) => {
    const dialect = ixcDialect(ixcScreens);
    const lines = [{ name, label: 'Segredo', widget: { is: 'text', value: '$aact_hmlg_TEST' } }] as const;
    open({ level: 2, table: 't', title: 'API Asaas', tabs: [{ rel: '0', text: 'Dados', lines }] });
    const seen = dialect.detect(document);
    if (seen === null) throw new Error('no screen was detected');
    expect(read(seen, dialect, { pristine: true }).fields).toMatchObject([
      { key: 'token', state: 'ok', by: 'name', value: '', secret: { empty: false } },
      { key: 'ambiente', state: 'missing' },
    ]);
  });
});
