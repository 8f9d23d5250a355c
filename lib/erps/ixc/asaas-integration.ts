// IXC › API Asaas: the key with which IXC charges through Asaas.
// Only that there is a menu entry, a token and a button that tests it is told by a guide, an old one [S]. The
// window's table, its title, the columns and whether it asks for the environment are guesses [G]: names and spellings
// are tried in turn, and whatever the screen does not have is reported as missing.

import type { ScreenDef } from '../../model/screen';
import type { IxcDetect } from './detect';

export const asaasIntegration: ScreenDef<IxcDetect> = {
  id: 'ixc/asaas-integration',
  erp: 'ixc',
  title: 'API Asaas',
  menu: ['Integrações', 'API Asaas'],
  detect: { titles: ['API Asaas', 'Asaas', 'Integração Asaas'] },
  fields: [
    {
      key: 'token',
      label: 'Token',
      aliases: ['Token de acesso', 'Chave de API', 'API Key'],
      names: ['token', 'access_token', 'api_key'],
      kind: 'secret',
      tag: 'G',
    },
    {
      key: 'ambiente',
      label: 'Ambiente',
      names: ['ambiente'],
      kind: 'choice',
      choices: [
        { value: 'P', labels: ['Produção'] },
        { value: 'H', labels: ['Homologação'] },
      ],
      tag: 'G',
    },
  ],
};
