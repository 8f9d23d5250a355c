// What may leave a page in a report, word by word: what our own data knows, labels that share nothing with what the page holds,
// names of programmers. Of everything else its length class.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redaction, shapeOf } from '../../../lib/form/redact';
import { field, screenOf } from './fake-dialect';

const SCREEN = screenOf([
  field('token', { label: 'Chave de acesso', names: ['acesso_token', 'cliente_4711'], aliases: ['Token'] }),
  field('plan', { label: 'Plano', choices: [{ value: 'M', labels: ['Mensal'] }] }),
]);
const FOREIGN = [
  'Maria Souza',
  'maria.souza@provedor.example',
  'CPF 529.982.247-25',
  'Rua das Acácias',
  'norte',
];
const redact = redaction([SCREEN], ['Senha ensinada'], FOREIGN);

describe('a text that only our own data may make readable', () => {
  it.each([
    'Chave de acesso',
    'CHAVE DE ACESSO: *',
    'Token',
    'Mensal',
    'Tela',
    'Senha ensinada',
    'Token / Plano',
  ])('“%s” leaves', (text) => expect(redact.known(text)).toBe(text));

  it('leaves with one letter other than ours: that is how it was found', () => {
    expect(redact.known('Chave do acesso')).toBe('Chave do acesso');
  });

  it.each([
    ['Apelido', '▯'],
    ['Maria', '▯'],
    ['Plano de Maria Souza', '▯▯'],
    ['Token / Maria', '▯▯'],
    [`Token${' '.repeat(400)}Maria`, '▯▯▯'],
    ['', ''],
  ])('“%s” stays', (text, shape) => expect(redact.known(text)).toBe(shape));
});

describe('a label', () => {
  it.each(['Apelido', 'Identificação do parceiro', 'Chave de acesso'])('“%s” leaves', (text) => {
    expect(redact.label(text)).toBe(text);
  });

  it.each([
    'Conta de Maria',
    'Conta de MARIA',
    'MariaSouza',
    'mariasouza',
    'Rua das acacias',
    'Contrato 12',
    'voce@exemplo',
    'Uma frase que é longa demais para ser o rótulo de um campo de formulário',
    'Provedor',
  ])('“%s” stays', (text) => expect(redact.label(text)).toBe(shapeOf(text)));
});

describe('a title', () => {
  it.each([
    ['Tela', 'Tela'],
    ['Editando Maria Souza', 'editando ▯▯'],
    ['Token de Maria / Plano', 'token ▯▯ plano'],
    ['Maria Souza', '▯▯'],
    ['Tokenmaria', '▯'],
  ])('“%s” leaves as “%s”', (text, told) => expect(redact.title(text)).toBe(told));
});

describe('a name', () => {
  it.each([
    ['acesso_token', 'acesso_token'],
    // Ours, whatever it looks like.
    ['cliente_4711', 'cliente_4711'],
    ['chave_nova', 'chave_nova'],
    ['data[User][v_key]', 'data[User][v_key]'],
    ['campo_12', 'campo_12'],
    ['3', '3'],
    ['linha_20931', 'linha_#'],
    ['doc-111.22.33', 'doc-#.#.#'],
  ])('%s leaves as %s', (name, told) => expect(redact.name(name)).toBe(told));

  it.each([
    'cliente_maria',
    'mariaSouza',
    'mariasouza2',
    'linhaDeSouza',
    'a b',
    'x@y',
    '529',
    '1a',
    'ção',
    'x'.repeat(61),
  ])('%s stays', (name) => expect(redact.name(name)).toMatch(/^~\d*$/));

  it('comes out the same each time, and no two as one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(fc.string({ minLength: 1 }), fc.stringMatching(/^[a-c]_\d{3,4}$/))),
        (names) => {
          const { name } = redaction([SCREEN], [], FOREIGN);
          const told = names.map(name);
          expect(new Set(told).size).toBe(names.length);
          expect(names.map(name)).toEqual(told);
        },
      ),
    );
  });
});

it('lets no word of a record out, in whatever it stands', () => {
  const words = ['maria', 'souza', 'provedor', '529', '982', '247', 'acacias', 'norte'];
  const around = fc.string({
    unit: fc.constantFrom('a', 'B', '_', '-', ' ', '1', '.', '/', 'Token ', 'Plano '),
    maxLength: 12,
  });
  fc.assert(
    fc.property(around, fc.constantFrom(...words), fc.boolean(), around, (before, word, upper, after) => {
      const text = before + (upper ? word.toUpperCase() : word) + after;
      const { known, label, title, name } = redaction([SCREEN], [], FOREIGN);
      for (const tell of [known, label, title, name]) expect(tell(text).toLowerCase()).not.toContain(word);
    }),
    { numRuns: 500 },
  );
});
