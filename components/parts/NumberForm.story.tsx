// A whole number with its button.

import { NumberForm } from './NumberForm';
import type { Story } from './story';

const stories: readonly Story[] = [
  {
    name: 'plain',
    Show: () => (
      <NumberForm
        label="Guardar resultados por (dias)"
        hint="Depois disso o Encaixe os esquece sozinho."
        wrong="Escreva um número inteiro a partir de 1."
        saveName="Salvar os dias"
        value={7}
        onSave={(days) => Promise.resolve(`Guardado: ${days} dias.`)}
      />
    ),
  },
  {
    name: 'prescribed by the company',
    Show: () => (
      <NumberForm
        label="Guardar resultados por (dias)"
        hint="Depois disso o Encaixe os esquece sozinho."
        wrong="Escreva um número inteiro a partir de 1."
        saveName="Salvar os dias"
        value={30}
        managed
        onSave={() => Promise.resolve(null)}
      />
    ),
  },
];

export default stories;
