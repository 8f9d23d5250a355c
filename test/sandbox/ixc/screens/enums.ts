/** Choices that several screens share. Values [P+]; texts that no guide shows are a guess [G]. */
import type { Option } from '../fields.ts';

/** What a contract or a plan of sale sells. */
export const PLAN_TYPES: readonly Option[] = [
  ['I', 'Internet'],
  ['T', 'Telefonia'],
  ['S', 'Serviços'],
  ['SVA', 'SVA'],
];

/** What a row of their products is. */
export const PRODUCT_TYPES: readonly Option[] = [...PLAN_TYPES, ['TV', 'TV'], ['SMP', 'MVNO']];

export const REPEATS: readonly Option[] = [
  ['V', 'Quantidade'],
  ['S', 'Sempre'],
];

export const STATUS: readonly Option[] = [
  ['A', 'Ativo'],
  ['I', 'Inativo'],
];
