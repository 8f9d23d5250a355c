// The wanted entry of a list, or none: never a similar one.

import { describe, expect, it } from 'vitest';
import { matchOption } from '../../../lib/plan/options';

const VERSIONS = [
  { value: '', text: 'Selecione uma versão' },
  { value: '3', text: 'Versão 1' },
  { value: '1', text: 'Versão 2 (MVNO)' },
  { value: '2', text: 'Versão 3' },
];

describe('matchOption', () => {
  it('chooses a version by the number in its text, not by its key', () => {
    expect(matchOption({ kind: 'version' }, '3', VERSIONS)?.text).toBe('Versão 3');
    expect(matchOption({ kind: 'version' }, '2.0 (MVNO)', VERSIONS)?.text).toBe('Versão 2 (MVNO)');
    expect(matchOption({ kind: 'version' }, '7', VERSIONS)).toBeNull();
  });

  it('prefers the exact key, then the exact text, then the same meaning', () => {
    const options = [
      { value: 'S', text: 'Serviço' },
      { value: 'SVA', text: 'SVA' },
    ];
    expect(matchOption({ kind: 'choice' }, 'SVA', options)?.value).toBe('SVA');
    expect(matchOption({ kind: 'choice' }, 'Serviço', options)?.value).toBe('S');
    const choices = [{ value: 'S', labels: ['Serviço'] }];
    expect(matchOption({ kind: 'choice', choices }, 'S', [{ value: '9', text: 'servico' }])?.value).toBe('9');
    expect(matchOption({ kind: 'text' }, 'partiu', [{ value: '4', text: 'Partiu!' }])?.value).toBe('4');
  });

  it('refuses when two entries are equally right', () => {
    const twins = [
      { value: '1', text: 'Watch Brasil' },
      { value: '2', text: 'Watch Brasil' },
    ];
    expect(matchOption({ kind: 'reference' }, 'Watch Brasil', twins)).toBeNull();
  });

  it('never takes the entry that means nothing', () => {
    expect(matchOption({ kind: 'choice' }, '', [{ value: '', text: 'Selecione' }])).toBeNull();
  });
});
