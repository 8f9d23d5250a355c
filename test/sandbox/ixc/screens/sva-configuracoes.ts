/**
 * Integrações SVA. Columns [S]; which platform shows which field is known for Partiu only (guide): Login, Senha, URL
 * and a Token that IXC generates on save; on Saber + the token is typed by hand. The rest of the table is [G].
 * Option values are invented and unlike their texts on purpose: only the texts are known.
 */
import { checkbox, choice, date, integer, lookup, password, radio, select, text, YES_NO } from '../fields.ts';
import type { Field, Option, Screen } from '../fields.ts';

export const PARTIU = '14';

export const PLATFORMS: readonly Option[] = [
  ['2', 'Campsoft'],
  ['3', 'GugoTv'],
  ['5', 'Hexa'],
  ['6', 'Music'],
  ['9', 'Skeelo'],
  ['11', 'EXA'],
  ['12', 'Saber +'],
  [PARTIU, 'Partiu'],
];

const environment = radio('ambiente', 'Ambiente', [
  ['P', 'Produção'],
  ['H', 'Homologação'],
]);
const login = text('login', 'Login', { required: true });
const senha = password('senha', 'Senha', { required: true });
const url = text('url', 'URL', { required: true });
const apiKey = text('api_key', { d: 'API Key', vg: 'Api key' });
const apiSecret = password('api_secret', { d: 'API Secret', vg: 'Api secret' });
const automatic = radio('usuario_automatico', 'Usuário automático', YES_NO, { initial: 'N' });

const BY_PLATFORM: Readonly<Record<string, readonly Field[]>> = {
  [PARTIU]: [login, senha, url, text('token', 'Token', { readOnly: true })],
  '12': [url, text('token', 'Token', { required: true }), environment],
  '11': [environment, apiKey, apiSecret, text('external_id', 'External ID')],
  '2': [login, senha, environment, automatic],
  '9': [
    environment,
    apiKey,
    text('seu_prefixo', 'Seu prefixo'),
    text('refresh_token', 'Refresh token', { readOnly: true }),
    date('data_atualizacao_token', 'Data atualização token', { readOnly: true }),
  ],
};

/** The fields that appear once a platform is chosen. */
export function platformFields(platform: string): readonly Field[] {
  if (platform === '') return [];
  return BY_PLATFORM[platform] ?? [login, senha, url, environment, automatic];
}

export const svaConfiguracoes: Screen = {
  table: 'sva_configuracoes',
  title: 'Integrações SVA',
  searches: 'plataforma',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'plataforma', title: 'Plataforma' },
    { name: 'url', title: 'URL' },
    { name: 'ambiente', title: 'Ambiente', badge: true },
  ],
  tabs: [
    {
      title: 'Integração',
      panel: { d: '0', vg: '1' },
      fields: [
        choice('plataforma', 'plataforma', 'Plataforma', PLATFORMS, { required: true }),
        lookup('id_filial_cobranca', { d: 'Filial de cobrança', vg: 'Filial cobrança' }, 'filial'),
      ],
    },
    {
      title: { d: 'Parâmetros', vg: 'Parametrização' },
      panel: { d: '2', vg: '4' },
      fields: [
        checkbox('enviar_email_ativacao', 'Enviar e-mail de ativação'),
        integer('dias_reenvio', 'Dias para reenvio'),
        select('formato_documento', 'Formato do documento', [
          ['', 'Selecione'],
          ['M', 'Com máscara'],
          ['N', 'Somente números'],
        ]),
      ],
    },
  ],
};
