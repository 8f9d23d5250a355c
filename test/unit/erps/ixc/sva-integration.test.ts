// The account at an SVA platform: IXC › Configurações › Integrações › Integrações SVA.

import { describe, expect, it } from 'vitest';
import { svaIntegration } from '../../../../lib/erps/ixc/sva-integration';
import { testScreen } from './screen';

describe('ixc/sva-integration', () => {
  testScreen({
    screen: svaIntegration,
    id: 'ixc/sva-integration',
    table: 'sva_configuracoes',
    menu: ['Configurações', 'Integrações', 'Integrações SVA', 'Novo'],
    tabs: [],
    fields: [
      {
        column: 'plataforma',
        label: 'Plataforma',
        kind: 'choice',
        widget: { is: 'select', value: '4', options: { '': '', 4: 'Partiu', 9: 'EXA' } },
        reads: { value: '4', text: 'Partiu' },
      },
      {
        column: 'login',
        label: 'Login',
        kind: 'identifier',
        widget: { is: 'text', value: 'ana' },
        reads: { value: 'ana' },
      },
      {
        column: 'senha',
        label: 'Senha',
        kind: 'secret',
        widget: { is: 'text', value: 'segredo' },
        reads: 'secret',
      },
      {
        column: 'url',
        label: 'URL',
        kind: 'url',
        widget: { is: 'text', value: 'https://p.example/v1' },
        reads: { value: 'https://p.example/v1' },
      },
      {
        column: 'token',
        label: 'Token',
        kind: 'secret',
        widget: { is: 'text', value: 'gerado' },
        reads: 'secret',
      },
    ],
  });

  it('shows the other fields only once the platform is chosen', () => {
    const [platform, ...others] = svaIntegration.fields;
    expect(platform).toMatchObject({ key: 'plataforma', settles: true });
    expect(others.map(({ after }) => after)).toEqual([
      'plataforma',
      'plataforma',
      'plataforma',
      'plataforma',
    ]);
  });

  it('knows no codes of platforms: they are matched by text', () => {
    expect(svaIntegration.fields[0]?.choices).toBeUndefined();
  });
});
