// The top of the panel: which environment, which profiles, what is wrong right now; and that each line leads somewhere.

import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { signal } from '@preact/signals';
import { Home } from '../../../components/home/Home';
import { goTo } from '../../../components/home/places';
import { shortlist } from '../../../components/home/shortlist';
import { subjectOf } from '../../../components/state/tab';
import type { TabView } from '../../../lib/messages/channels';
import type { Preview, ProfileView } from '../../../lib/model/setup';
import type { VaultView } from '../../../lib/model/vault';
import { instance, preview, profile, tabView, testResult } from './samples';

const LOCKED: VaultView = { state: 'locked', secrets: 1 };

function open(changes: Partial<TabView> = {}, more: { seen?: Preview; vault?: VaultView } = {}) {
  const keeping = { choose: vi.fn(async () => undefined), create: vi.fn(async () => null) };
  const settling = { take: vi.fn(async () => true), keep: vi.fn(async () => true) };
  const view = tabView(changes);
  render(
    <Home
      view={view}
      instance={view.instance ?? instance}
      subject={subjectOf(view)}
      work={{ seen: signal(more.seen ?? null) }}
      vault={more.vault ?? null}
      keeping={keeping}
      settling={settling}
    />,
  );
  return { keeping, settling };
}

const lines = (): readonly string[] =>
  screen
    .getAllByRole('listitem')
    .filter((each) => each.classList.contains('now-line'))
    .map((each) => each.querySelector('p')?.textContent ?? '');
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const many = (count: number): readonly ProfileView[] =>
  Array.from({ length: count }, (_, index) => ({
    ...profile,
    id: `p${String(index + 1)}`,
    label: `Perfil ${String(index + 1)}`,
    updatedAt: index,
  }));

describe('the environment', () => {
  it('is the one that was chosen where the page says nothing', () => {
    open();
    expect(screen.getByText('Produção')).toBeTruthy();
    expect(screen.queryByText(/é o que a página diz/)).toBeNull();
  });

  it('is the one of the page, said to be its word, and asked about where it differs', async () => {
    const { settling } = open({ shownEnvironment: 'staging' });
    expect(screen.getByText('Homologação', { selector: '.badge' })).toBeTruthy();
    expect(screen.getByText(/é o que a página diz/)).toBeTruthy();
    expect(lines()).toEqual(['Aviso: A página diz Homologação; você marcou Produção.']);
    press('Usar Homologação');
    expect(settling.take).toHaveBeenCalledWith(instance, 'staging');
    const told = await screen.findByText('Anotado: este ERP é de Homologação.');
    await waitFor(() => expect(document.activeElement).toBe(told));
  });

  it('stays as it was chosen where the operator keeps it', async () => {
    const { settling } = open({ shownEnvironment: 'training' });
    press('Manter Produção');
    expect(settling.keep).toHaveBeenCalledWith(instance, 'training');
    await screen.findByText('Anotado: este ERP é de Produção.');
  });

  it('says so when that was not kept', async () => {
    const { settling } = open({ shownEnvironment: 'training' });
    settling.take.mockResolvedValue(false);
    press('Usar Treino');
    await screen.findByText(/Não foi feito/);
  });
});

describe('what is wrong', () => {
  it('is nothing, and the next step is named', () => {
    open({ profiles: [{ ...profile, values: { ...profile.values, productName: 'Clube' } }] });
    expect(screen.queryAllByRole('listitem').filter((each) => each.className.includes('now-'))).toEqual([]);
    expect(screen.getByText(/Nada errado por aqui\. Próximo passo: /)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ver o passo' })).toBeTruthy();
  });

  it('stands there line by line, errors first, each with a way on', () => {
    open(
      {
        profiles: [{ ...profile, values: {} }],
        test: testResult({ code: 'auth-rejected' }),
        setup: {
          profileId: 'p1',
          variants: {},
          steps: {
            integration: { evidence: [], outputs: {}, record: null, brokenAt: 1 },
            product: { evidence: [], outputs: {}, record: null, brokenAt: 1 },
          },
        },
      },
      { seen: preview, vault: LOCKED },
    );
    const [screenLine, stepLine, testLine, vaultLine, valuesLine, ...others] = lines();
    expect(screenLine).toMatch(/^Erro: \d+ campos? desta tela est/);
    expect(stepLine).toMatch(/^Erro: O passo ".+" e mais 1 estavam feitos/);
    expect(testLine).toBe('Erro: O teste de conexão não passou.');
    expect(vaultLine).toMatch(/^Aviso: O cofre está bloqueado/);
    expect(valuesLine).toMatch(/^Aviso: Faltam dados: .+, .+\.$/);
    expect(others).toEqual([]);
    for (const name of ['Ver na lista', 'Ver o passo', 'Ver o teste', 'Digitar a frase-senha', 'Preencher'])
      expect(screen.getByRole('button', { name })).toBeTruthy();
  });

  it.each([
    [testResult({ code: 'inconclusive' }), 'Aviso: O teste de conexão não deu certeza.'],
    [testResult({ outdated: true }), 'Aviso: Algum dado mudou depois do teste de conexão. Faça de novo.'],
  ])('tells of the test %#', (test, line) => {
    open({ test });
    expect(lines()).toEqual([line]);
  });
});

describe('going to a place', () => {
  it('opens what is folded, and takes the focus there', () => {
    document.body.innerHTML = `<details><details data-step="a:b"><summary>Passo</summary></details></details>
      <div class="finding-error">Campo</div><form><input name="login"></form><div id="unlock"><input></div>
      <section aria-labelledby="test"><button>Testar</button></section><h2 id="first-run">Começo</h2>`;
    Element.prototype.scrollIntoView = vi.fn();
    const at = (place: Parameters<typeof goTo>[0]) => {
      goTo(place, document);
      return document.activeElement;
    };
    expect(at({ at: 'step', id: 'a:b' })?.textContent).toBe('Passo');
    expect([...document.querySelectorAll('details')].every((each) => each.open)).toBe(true);
    expect(at({ at: 'screen' })?.className).toBe('finding-error');
    expect(at({ at: 'values', key: 'login' })?.getAttribute('name')).toBe('login');
    expect(at({ at: 'vault' })?.parentElement?.id).toBe('unlock');
    expect(at({ at: 'test' })?.textContent).toBe('Testar');
    expect(at({ at: 'first-run' })?.id).toBe('first-run');
  });

  it('leaves the focus where it is when the place is not there', () => {
    document.body.innerHTML = '<button>Aqui</button>';
    document.querySelector('button')?.focus();
    goTo({ at: 'vault' }, document);
    expect(document.activeElement?.textContent).toBe('Aqui');
  });
});

describe('the profiles', () => {
  it('show how far each is, and what is broken', () => {
    open({
      profiles: many(2),
      progress: { p1: { done: 3, total: 8, broken: 0 }, p2: { done: 1, total: 8, broken: 2 } },
    });
    expect(screen.getByLabelText('Perfil em uso').textContent).toContain('3 de 8');
    const other = screen.getByRole('button', { name: /Perfil 2/ });
    expect(other.textContent).toContain('1 de 8');
    expect(other.textContent).toContain('2 passos não conferem mais');
  });

  it('are taken up at a press, and the focus goes to the one in use', async () => {
    const { keeping } = open({ profiles: many(2) });
    press(/Perfil 2/);
    expect(keeping.choose).toHaveBeenCalledWith('p2');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Perfil em uso')));
  });

  it('stay short when they are many, and are found by name', () => {
    open({ profiles: many(200) });
    const list = screen.getByRole('list', { name: 'Outros perfis deste ERP', hidden: true });
    const names = () =>
      within(list)
        .getAllByRole('button', { hidden: true })
        .map((each) => each.querySelector('strong')?.textContent);
    expect(names()).toEqual(['Perfil 200', 'Perfil 199', 'Perfil 198', 'Perfil 197']);
    expect(screen.getByText('Há mais 195. Digite parte do nome para achar.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('Procurar perfil'), { target: { value: 'perfil 42' } });
    expect(names()).toEqual(['Perfil 42']);
    fireEvent.input(screen.getByLabelText('Procurar perfil'), { target: { value: 'nenhum tal' } });
    expect(within(list).queryAllByRole('button', { hidden: true })).toEqual([]);
    expect(screen.getByText(/Nenhum perfil com "nenhum tal"/)).toBeTruthy();
  });

  it('are all listed up to eight', () => {
    const name = ({ label }: ProfileView) => label.toLowerCase();
    expect(shortlist(many(8), '', name)).toMatchObject({ hidden: 0, shown: { length: 8 } });
    expect(shortlist(many(9), '', name)).toMatchObject({ hidden: 5, shown: { length: 4 } });
    expect(shortlist(many(30), 'Perfil', name)).toMatchObject({ hidden: 22, shown: { length: 8 } });
  });

  it('begin with a form where there is none', () => {
    open({ profiles: [], profileId: null });
    expect(screen.getByRole('button', { name: 'Criar perfil' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Agora' })).toBeNull();
  });

  it('take another one, or leave it', () => {
    open({ profiles: many(1) });
    press('Novo perfil');
    expect(screen.getByLabelText(/^Nome do perfil/)).toBeTruthy();
    press('Cancelar');
    expect(screen.getByLabelText('Perfil em uso')).toBeTruthy();
  });
});
