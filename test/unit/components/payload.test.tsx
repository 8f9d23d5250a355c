// The page that checks a payload: what is pasted, dropped or opened, whom it is meant for, and what is read of it.

import { signal } from '@preact/signals';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Payload } from '../../../entrypoints/payload/Payload';
import type { Trouble } from '../../../lib/messages/ask';
import type { ProfileView } from '../../../lib/model/setup';
import { partners } from '../../../lib/partners/index';
import { examplePayload } from '../../../lib/payload/example';
import { LONGEST_PAYLOAD } from '../../../lib/payload/inspect';
import { known, service, sva } from '../payload/samples';
import { profile } from './samples';

const watch: ProfileView = {
  ...profile,
  id: 'w1',
  partnerId: 'watch-brasil',
  label: 'Watch matriz',
  values: { serviceCodes: 'BASICO' },
};

const calm = { trouble: signal<Trouble | null>(null) };
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const said = (text: string | RegExp) => screen.findByText(text, { selector: '[role=status]' });
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Payload (JSON)' });
const chooser = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Parceiro ou perfil' });
const paste = (text: string) => fireEvent.input(field(), { target: { value: text } });
const choose = (value: string) => fireEvent.change(chooser(), { target: { value } });

function open(profiles: readonly ProfileView[] = [profile, watch], opened: string | null = null) {
  return render(<Payload profiles={signal(profiles)} asking={calm} opened={opened} />);
}

/** The cells of each row of findings. */
function rows(): string[][] {
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('whom a payload is meant for', () => {
  it('is a partner of Voalle, or a profile of one', () => {
    open();
    const groups = [...chooser().querySelectorAll('optgroup')].map((group) => [
      group.label,
      [...group.querySelectorAll('option')].map(({ text }) => text),
    ]);
    const names = partners.filter(({ erp }) => erp === 'voalle').map(({ name }) => name);
    expect(names).toHaveLength(13);
    expect(groups).toEqual([
      ['Seus perfis', ['Watch matriz · Watch Brasil']],
      ['Parceiros', names],
    ]);
  });

  it('is the profile that the page was opened for', () => {
    open([watch], 'w1');
    expect(chooser().value).toBe('profile:w1');
  });

  it('is nobody when that profile is not there', () => {
    open([watch], 'gone');
    expect(chooser().value).toBe('');
  });
});

describe('a check', () => {
  it('says format and counts aloud, the conditions in words, and each problem in the table', async () => {
    open();
    choose('profile:w1');
    paste(
      JSON.stringify(
        sva({ Status: { Code: 5, Description: 'Suspenso' }, Services: [service('OUTRO')], Novo: null }),
      ),
    );
    press('Conferir');
    await said('Aviso de serviço (SVA): 2 erros, nenhum aviso, 1 informação.');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'estágio: atende',
      'situação: não atende',
      'e-mail: atende',
      'celular com DDD e 9: atende',
      'Cód. Integração: não atende',
    ]);
    expect(rows()).toEqual([
      [
        'Status',
        'Erro: Com esta situação o parceiro não ativa o serviço.',
        'Normal, Demonstração ou Cortesia',
        '5 · Suspenso',
      ],
      [
        'Services[0].IntegrationCode',
        'Erro: Este código não é do parceiro. Confira em Produtos/Serviços.',
        'BASICO',
        '"OUTRO"',
      ],
      ['Novo', 'Informação: Este nome não é conhecido. Não é erro.', '', 'null'],
    ]);
  });

  it('says where a text stops being JSON', async () => {
    open();
    paste('{"a":1,\n}');
    press('Conferir');
    await said(/^Formato não reconhecido: 1 erro/);
    expect(rows()).toEqual([
      ['linha 2, coluna 1', 'Erro: Não é JSON válido a partir daqui.', 'um nome entre aspas duplas', '"}"'],
    ]);
  });

  it('says nothing of another text or another partner than it was made for', async () => {
    open();
    paste('[]');
    press('Conferir');
    await screen.findByRole('table');
    paste('[1]');
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    press('Conferir');
    await screen.findByRole('table');
    choose('partner:exa');
    await waitFor(() => expect(screen.queryByRole('table')).toBeNull());
    expect(field().value).toBe('[1]');
  });

  it('says so when the list is longer than the table', async () => {
    open();
    paste(JSON.stringify(Array.from({ length: 201 }, () => 1)));
    press('Conferir');
    await said(/201 erros/);
    expect(rows()).toHaveLength(200);
    expect(screen.getByText(/os primeiros 200/)).toBeTruthy();
  });

  it('shows what a payload holds as text, never as markup', async () => {
    const { container } = open();
    paste(JSON.stringify({ ...sva(), '<img src=x>': '<b>x</b>' }));
    press('Conferir');
    await screen.findByRole('table');
    expect(container.querySelector('img, b')).toBeNull();
    expect(rows()[0]?.[3]).toBe('"<b>x</b>"');
  });
});

describe('files', () => {
  // The stand-in for the browser makes no drag events with files.
  const drag = (name: 'dragover' | 'drop', dataTransfer: object): boolean =>
    fireEvent(field(), Object.assign(new Event(name, { bubbles: true, cancelable: true }), { dataTransfer }));
  const json = (text: string) => new File([text], 'aviso.json', { type: 'application/json' });

  it('are opened by a control that has a name', async () => {
    open();
    const control = screen.getByLabelText('Abrir arquivo .json');
    fireEvent.change(control, { target: { files: [json('{"a":1}')] } });
    await said('Arquivo aberto: aviso.json. Clique em Conferir.');
    expect(field().value).toBe('{"a":1}');
  });

  it('are dropped on the field; dragged text is left to the browser', async () => {
    open();
    expect(drag('dragover', { types: ['text/plain'] })).toBe(true);
    expect(drag('dragover', { types: ['Files'] })).toBe(false);
    drag('drop', { files: [json('[]')] });
    await said(/aviso\.json/);
    expect(field().value).toBe('[]');
  });

  it('that are too big are not read', async () => {
    open();
    const big = json('x'.repeat(LONGEST_PAYLOAD + 1));
    const text = vi.spyOn(big, 'text');
    drag('drop', { files: [big] });
    await said('O arquivo aviso.json é grande demais: o limite é de 1 MB.');
    expect(text).not.toHaveBeenCalled();
  });

  it('that cannot be read leave the field as it is', async () => {
    open();
    paste('[1]');
    const gone = json('');
    vi.spyOn(gone, 'text').mockRejectedValue(new Error('gone'));
    drag('drop', { files: [gone] });
    await said(/não conseguiu ler o arquivo aviso\.json/);
    expect(field().value).toBe('[1]');
  });
});

describe('the example', () => {
  it('goes into the field and passes', async () => {
    open([watch], 'w1');
    press('Usar exemplo');
    await said(/está no campo, com dados inventados/);
    expect(field().value).toBe(examplePayload(known('watch-brasil'), watch));
    press('Conferir');
    await said('Aviso de serviço (SVA): nenhum erro, nenhum aviso, nenhuma informação.');
  });

  it('is copied', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    open();
    choose('partner:directv-go');
    await waitFor(() => expect(chooser().value).toBe('partner:directv-go'));
    press('Copiar exemplo');
    await said('Exemplo copiado, com dados inventados.');
    expect(writeText).toHaveBeenCalledWith(examplePayload(known('directv-go')));
  });

  it('says so when the browser does not let it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    open();
    press('Copiar exemplo');
    await said('O navegador não deixou copiar.');
  });
});

it('says that the background is silent, and works all the same', async () => {
  render(
    <Payload profiles={signal([])} asking={{ trouble: signal<Trouble | null>('silent') }} opened={null} />,
  );
  expect(screen.getByRole('alert').textContent).toContain('não respondeu');
  press('Conferir');
  await said(/1 erro/);
});
