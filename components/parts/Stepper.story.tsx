// A short sequence: at its beginning, half-way, at its end, only told, and with long words.

import { useState } from 'preact/hooks';
import { Stepper } from './Stepper';
import type { Step } from './Stepper';
import type { Story } from './story';

const TITLES = ['Adicionar o ERP', 'Escolher o parceiro', 'Credenciais', 'Teste de conexão'];

const at = (current: number, titles: readonly string[] = TITLES): readonly Step[] =>
  titles.map((title, index) => ({
    id: String(index),
    title,
    state: index < current ? 'done' : index === current ? 'current' : 'open',
  }));

function Chosen() {
  const [current, setCurrent] = useState(1);
  return <Stepper label="Primeiros passos" steps={at(current)} onChoose={(id) => setCurrent(Number(id))} />;
}

const stories: readonly Story[] = [
  { name: 'begun', Show: () => <Stepper label="Primeiros passos" steps={at(0)} /> },
  { name: 'half-way', Show: () => <Stepper label="Primeiros passos" steps={at(2)} /> },
  { name: 'done', Show: () => <Stepper label="Primeiros passos" steps={at(4)} /> },
  { name: 'with presses', Show: Chosen },
  {
    name: 'long words',
    Show: () => (
      <Stepper
        label="Primeiros passos"
        steps={at(1, ['Adicionar o ERP que está aberto na aba ao lado', 'Disponibilização', 'Pronto'])}
      />
    ),
  },
];

export default stories;
