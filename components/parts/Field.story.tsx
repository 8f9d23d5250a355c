// Fields: plain, required, with a hint, a caution, a mistake, something beside the label, and long words.

import { Badge } from './Badge';
import { Field, NameField } from './Field';
import type { FieldIds } from './Field';
import { nothing } from './story';
import type { Story } from './story';

const input = (ids: FieldIds) => <input {...ids} type="text" value="watchbrasil_v2" />;

const stories: readonly Story[] = [
  { name: 'plain', Show: () => <Field label="Alias">{input}</Field> },
  {
    name: 'required, with a hint',
    Show: () => (
      <Field label="Alias" hint="Como o parceiro escreve, letra por letra." required>
        {input}
      </Field>
    ),
  },
  {
    name: 'with a mistake',
    Show: () => (
      <Field label="Alias" error="O certo é watchbrasil_v2.">
        {input}
      </Field>
    ),
  },
  {
    name: 'with a caution',
    Show: () => (
      <Field
        label="URL"
        caution="As fontes não concordam. Confirme com o parceiro."
        aside={<Badge>ERP</Badge>}
      >
        {input}
      </Field>
    ),
  },
  {
    name: 'a choice',
    Show: () => (
      <Field label="Ambiente">
        {(ids) => (
          <select {...ids}>
            <option>Produção</option>
            <option>Homologação</option>
          </select>
        )}
      </Field>
    ),
  },
  { name: 'a name', Show: () => <NameField label="Nome" value="Provedor Norte" onType={nothing} /> },
  {
    name: 'long words',
    Show: () => (
      <Field
        label="Endereço do serviço que o parceiro informa para as notificações de contrato"
        hint="https://um-endereco-muito-comprido.parceiro.example/api/voalle/contrato/notificacoes"
      >
        {input}
      </Field>
    ),
  },
];

export default stories;
