// Personal data, invented, in every place of a page that can hold any; and the words of it, to be looked for one by one.

import type { Page } from '@playwright/test';

/** A person, spelled in the ways in which pages spell one. */
const PERSON = {
  name: 'Quitéria Zanfolin',
  email: 'quiteria.zanfolin@provedorzz.example',
  cpf: '529.982.247-25',
  phone: '(11) 98765-4321',
  host: 'cliente.zanfolinnet.example',
  street: 'Travessa Guajuvira',
} as const;

/** Every word of the person, and the host that the ERP stands on: none may leave, in whatever case or spelling. */
export function wordsPlanted(page: Page): readonly string[] {
  const { hostname, port } = new URL(page.url());
  const parts = [...Object.values(PERSON), hostname, port].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  // `example`, `localhost` and the like say nothing; neither do two digits.
  const words = parts.filter(
    (part) => part.length >= 3 && !/^(?:example|cliente|travessa|ixc|voalle)$/i.test(part),
  );
  return [...new Set([...words, ...words.map(plain)].map((word) => word.toLowerCase()))];
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Every text in a report, keys and values, as they would be read. */
export function textsIn(report: unknown): readonly string[] {
  if (typeof report === 'string') return [report];
  if (typeof report !== 'object' || report === null) return [];
  return Object.entries(report).flatMap(([key, value]) => [key, ...textsIn(value)]);
}

/** Puts the person wherever a page can hold one, within this form and around it. */
export async function plant(page: Page, form: string): Promise<void> {
  await page.locator(form).first().waitFor();
  await page.evaluate(
    ([selector, person]) => {
      const { name, email, cpf, phone, host, street } = person;
      const slug = 'quiteria-zanfolin';
      const root = document.querySelector(selector);
      if (root === null) throw new Error(`nothing at ${selector}`);
      const element = (tag: string, at: Record<string, string> = {}, ...within: (Node | string)[]) => {
        const made = document.createElement(tag);
        for (const [key, value] of Object.entries(at)) made.setAttribute(key, value);
        made.append(...within);
        return made;
      };

      const said = [name, email, cpf, phone, host, street];
      for (const [index, input] of [...root.querySelectorAll<HTMLInputElement>('input,textarea')].entries())
        if (input.type === 'text' || input.localName === 'textarea')
          input.value = said[index % said.length] ?? name;
      for (const list of root.querySelectorAll('select'))
        list.append(element('option', { value: cpf }, name));

      const attributes = {
        title: name,
        alt: email,
        'data-cliente': cpf,
        'data-nome': name,
        'aria-description': phone,
      };
      for (const each of root.querySelectorAll('*')) {
        for (const [key, value] of Object.entries(attributes))
          if (!each.hasAttribute(key)) each.setAttribute(key, value);
        each.classList.add(slug);
      }

      const shadow = element('div');
      shadow
        .attachShadow({ mode: 'open' })
        .append(element('label', {}, name), element('input', { value: email }));
      root.append(
        element('input', { type: 'hidden', name: 'cpf_52998224725', id: slug, value: cpf }),
        element('label', { for: 'x1' }, `Telefone de ${name}`),
        element('input', { id: 'x1', name: 'cliente_quiteria', placeholder: email, 'aria-label': phone }),
        element('label', { for: `linha-${slug}` }, `Contrato de ${host}`),
        element('input', {
          id: `linha-${slug}`,
          name: 'fone_11987654321',
          type: 'quiteria',
          role: 'zanfolin',
        }),
        element('label', {}, element('input', { type: 'checkbox', name: 'QuiteriaZanfolin' }), name),
        element(
          'fieldset',
          {},
          element('legend', {}, street),
          element('input', { 'aria-labelledby': `de-${slug}` }),
        ),
        element('span', { id: `de-${slug}` }, name),
        element('dl', {}, element('dt', {}, name), element('dd', {}, element('input', { name: cpf }))),
        element(
          'table',
          { id: `t-${slug}` },
          element('tr', {}, element('td', {}, name), element('td', {}, element('input'))),
        ),
        element(
          'select',
          { name: 'x2' },
          element('option', { value: email, selected: '' }, `${name} ${cpf}`),
        ),
        element('textarea', { name: 'x3' }, `${name}, ${street}`),
        element('button', { type: 'button' }, `Ligar para ${name}`),
        element('a', { class: 'tabTitle', rel: slug, href: `https://${host}/${slug}` }, name),
        element('p', { contenteditable: 'true' }, name, ' ', email),
        element('quiteria-zanfolin', {}, element('input', { value: name })),
        element('h3', {}, `Editando ${name}`),
        element('h4', {}, name),
        document.createComment(`${name} ${cpf}`),
        shadow,
      );
      document.body.prepend(
        element('header', {}, element('b', {}, name), ' ', email, ' ', street, ' ', phone),
        element('h2', {}, `Olá, ${name}`),
        element('table', {}, element('tr', {}, element('td', {}, name), element('td', {}, cpf))),
        element('script', { type: 'application/json' }, JSON.stringify(person)),
        element('iframe', { src: `about:blank#${slug}`, title: name, name: slug }),
      );
      document.querySelector('iframe')?.contentDocument?.body.append(name, element('input', { value: cpf }));
      document.body.setAttribute('data-usuario', email);
      document.title = `${name} · ERP`;
      history.replaceState(null, '', `?cliente=${encodeURIComponent(name)}#${slug}`);
    },
    [form, PERSON] as const,
  );
}
