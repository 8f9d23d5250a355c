/**
 * The integrators of the seed: a handful of rows that are nearly, but never, what a partner asks for, and
 * more than 300 whose descriptions differ by a digit, so that a virtualised list does not show its end.
 */
import type { Integrator } from './data.ts';

const blank = {
  type: 'Reativa',
  vdi: false,
  url: '',
  version: '3',
  parameters: [],
  active: true,
  token: '',
} as const satisfies Partial<Integrator>;

/** Wrong case, an old version, another type, switched off: each is a mistake that operators make. */
const nearMisses: readonly (Partial<Integrator> & { alias: string; description: string })[] = [
  { alias: 'voalle', description: 'Voalle', type: 'Integração de Terceiros', version: '1' },
  {
    alias: 'crm_interno',
    description: 'CRM interno',
    type: 'Tenant',
    version: '',
    token: 'ten-0000-inventado',
  },
  { alias: 'WatchBrasil_V2', description: 'Watch (antigo)', version: '1', active: false },
  { alias: 'watchbrasil', description: 'Watch - não usar', type: 'Integração de Terceiros' },
  { alias: 'CampsoftV2', description: 'Jogos e SVA' },
  { alias: 'nxtv', description: 'NxTv homologação', version: '2' },
  { alias: 'Skeelo', description: 'Livros', version: '1' },
  { alias: 'Directv Go', description: 'DGO passiva', type: 'Integração de Terceiros', version: '2' },
  { alias: 'exa', description: 'Segurança Digital', version: '2', vdi: true },
  { alias: 'superconhecimento', description: 'Super Conhecimento 2', version: '3' },
  // The same description twice: a list that shows descriptions cannot tell these two apart.
  { alias: 'ittv_a', description: 'TV do parceiro', version: '1' },
  { alias: 'ittv_b', description: 'TV do parceiro', version: '1' },
  // No description: the lists then show the alias. [G]
  { alias: 'sem_descricao', description: '', version: '4' },
];

const noiseCount = 320;

export function seedIntegrators(): Integrator[] {
  const named = nearMisses.map((row, index) => integrator(index + 1, row));
  const noise = Array.from({ length: noiseCount }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return integrator(1000 + index, {
      alias: `sva_parceiro_${number}`,
      description: `SVA Parceiro ${number}`,
    });
  });
  return [...named, ...noise];
}

function integrator(
  id: number,
  row: Partial<Integrator> & { alias: string; description: string },
): Integrator {
  return { ...blank, ...row, id, parameters: [] };
}
