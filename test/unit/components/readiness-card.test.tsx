// The readiness of a base in one line, on the panel.

import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ReadinessCard } from '../../../components/readiness/ReadinessCard';
import { asking } from '../../../components/state/asking';
import { runState } from '../../../components/state/readiness';
import { walk } from './readiness-page';
import { background } from './samples';

describe('the card of the panel', () => {
  it.each([
    [null, /ainda não foi conferida/],
    [walk(), '128 de 4.310 contratos ficariam de fora.'],
    [
      walk({ failing: 0, unknown: 3 }),
      'Nenhum dos contratos que deu para conferir ficaria de fora. Conferidos: 4.307. Contratos de que não dá para saber: 3.',
    ],
    [walk({ state: 'running' }), 'Lendo · 128 de 4.310 contratos ficariam de fora.'],
    [walk({ state: 'stopped', contracts: 0 }), 'Parou antes do fim'],
  ])('says how it stands', (run, said) => {
    render(<ReadinessCard profileId="p 1" run={run} />);
    expect(screen.getByText(said)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Abrir prontidão' });
    expect(link.getAttribute('href')).toBe('/readiness.html?profile=p%201');
  });

  it('forgets the walk of another profile at once', async () => {
    const back = background({
      'readiness.view': ({ profileId }) => (profileId === 'p1' ? walk() : null),
    });
    const state = runState(asking(back.ask));
    await state.show('p1');
    expect(state.run.value?.failing).toBe(128);
    const other = state.show('p2');
    expect(state.run.value).toBeNull();
    await other;
    await state.show(null);
    state.heed({ about: 'readiness', profileId: 'p1' });
    expect(back.payloads('readiness.view')).toEqual([{ profileId: 'p1' }, { profileId: 'p2' }]);
  });
});
