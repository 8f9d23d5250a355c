// @vitest-environment happy-dom
// The badge in the header is read, and no other word of the page.

import { describe, expect, it } from 'vitest';
import { dialect, show } from './page';

const shown = (markup: string) => {
  show(markup);
  return dialect.environment?.(document);
};

describe('the environment of a page', () => {
  it.each([
    ['<header><a>ERP Voalle</a><span>Homologação</span><a>Sair</a></header>', 'staging'],
    ['<header><div><div><span> TREINO </span></div></div></header>', 'training'],
    ['<header><span>Ambiente de homologação</span></header>', null],
    ['<header><a>ERP Voalle</a><a>Sair</a></header>', null],
    ['<header><span style="display: none">Treino</span></header>', null],
    ['<nav><span>Treino</span></nav><h5>Homologação</h5>', null],
    ['<header></header>', null],
    ['', null],
  ])('on %s is %s', (markup, environment) => {
    expect(shown(markup)).toBe(environment);
  });

  it('is not looked for among more than a header holds', () => {
    expect(shown(`<header><b>Treino</b>${'<i></i>'.repeat(60)}</header>`)).toBeNull();
    expect(shown(`<header>${'<i></i>'.repeat(3_000)}<b>Treino</b></header>`)).toBe('training');
  });
});
