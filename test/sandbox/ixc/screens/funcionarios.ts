/** Colaboradores. Columns and what is required [P+]; the CPF is not, so that many an employee has none. */
import { document, lookup, phone, radio, text, YES_NO } from '../fields.ts';
import type { Screen } from '../fields.ts';

export const funcionarios: Screen = {
  table: 'funcionarios',
  title: 'Colaboradores',
  searches: 'funcionario',
  columns: [
    { name: 'id', title: 'ID' },
    { name: 'funcionario', title: 'Colaborador' },
    { name: 'cpf_cnpj', title: 'CPF' },
    { name: 'ativo', title: 'Ativo', badge: true },
  ],
  tabs: [
    {
      title: 'Colaborador',
      panel: { d: '0', vg: '1' },
      fields: [
        text('funcionario', 'Colaborador', { required: true }),
        document('cpf_cnpj', { d: 'CPF', vg: 'CPF/CNPJ' }),
        lookup('filial_id', 'Filial', 'filial', { required: true }),
        lookup('id_conta', 'Conta', 'planejamento_analitico', { required: true }),
        lookup('cidade', 'Cidade', 'cidade', { required: true }),
        radio('ativo', 'Ativo', YES_NO, { required: true, initial: 'S' }),
        text('email', 'E-mail'),
        phone('fone_celular', 'Celular'),
        radio('envia_email_os', 'Envia e-mail de O.S.', YES_NO, { required: true, initial: 'N' }),
        radio('envia_sms_os', 'Envia SMS de O.S.', YES_NO, { required: true, initial: 'N' }),
      ],
    },
  ],
};
