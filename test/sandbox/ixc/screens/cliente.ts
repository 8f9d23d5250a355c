/** Cliente. Columns [P+]; tab numbers of the skin `d` as published for Endereço, Contato, Contratos and Logins [P+]. */
import {
  cep,
  checkbox,
  date,
  document,
  lookup,
  password,
  phone,
  radio,
  select,
  text,
  textarea,
  YES_NO,
} from '../fields.ts';
import type { Option, Screen } from '../fields.ts';

const YES_NO_DEFAULT: readonly Option[] = [...YES_NO, ['P', 'Padrão']];

export const cliente: Screen = {
  table: 'cliente',
  title: { d: 'Clientes', vg: 'Cliente' },
  searches: 'razao',
  opensEmpty: true,
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'razao', title: 'Razão social / Nome' },
    { name: 'cnpj_cpf', title: 'CNPJ/CPF' },
    { name: 'email', title: 'E-mail' },
    { name: 'ativo', title: 'Ativo', badge: true },
  ],
  tabs: [
    {
      title: 'Cliente',
      panel: { d: '0', vg: '2' },
      fields: [
        radio('ativo', 'Ativo', YES_NO, { required: true, initial: 'S' }),
        select(
          'tipo_pessoa',
          'Tipo de pessoa',
          [
            ['F', 'Física'],
            ['J', 'Jurídica'],
            ['E', 'Estrangeiro'],
          ],
          { required: true, initial: 'F' },
        ),
        text('razao', { d: 'Razão social/Nome', vg: 'Nome / Razão social' }, { required: true }),
        text('fantasia', 'Fantasia/Apelido'),
        document('cnpj_cpf', { d: 'CPF/CNPJ', vg: 'CNPJ / CPF' }, { required: true }),
        date('data_nascimento', 'Data de nascimento'),
        lookup('filial_id', 'Filial', 'filial', { required: true }),
        lookup('id_tipo_cliente', 'Tipo de cliente', 'tipo_cliente'),
        radio('crm', 'CRM', YES_NO, { initial: 'N' }),
        textarea('obs', 'Observação'),
      ],
    },
    {
      title: 'Endereço',
      panel: { d: '1', vg: '0' },
      fields: [
        cep('cep', 'CEP'),
        text('endereco', 'Endereço', { required: true }),
        text('numero', 'Número'),
        text('bairro', 'Bairro'),
        lookup('cidade', 'Cidade', 'cidade', { required: true }),
        lookup('id_condominio', 'Condomínio', 'cliente_condominio'),
        text('bloco', 'Bloco'),
        text('apartamento', 'Apartamento'),
      ],
    },
    {
      title: 'Contato',
      panel: { d: '2', vg: '3' },
      fields: [
        phone('fone', { d: 'Telefone', vg: 'Telefone residencial' }),
        phone('telefone_celular', { d: 'Celular', vg: 'Telefone celular' }),
        phone('whatsapp', 'WhatsApp'),
        text('email', { d: 'E-mail principal', vg: 'E-mail' }),
        text('hotsite_email', { d: 'Login (central)', vg: 'Login' }),
        password('senha', 'Senha'),
        select('acesso_automatico_central', 'Acesso automático à central', YES_NO_DEFAULT, { initial: 'P' }),
        select('alterar_senha_primeiro_acesso', 'Alterar senha no primeiro acesso', YES_NO_DEFAULT, {
          initial: 'P',
        }),
        checkbox('senha_hotsite_md5', 'Senha em MD5'),
      ],
    },
    {
      title: 'Contratos',
      panel: { d: '7', vg: '9' },
      child: { table: 'cliente_contrato', by: 'id_cliente' },
    },
    { title: 'Logins', panel: { d: '10', vg: '12' }, child: { table: 'radusuarios', by: 'id_cliente' } },
  ],
};
