/** What the walks through the screens share: a stand-in for each worker, the two looks, and long rows of fields. */
import { test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Skin } from './fields.ts';
import * as operator from './operator.ts';
import type { Row } from './rows.ts';
import { startIxc } from './server.ts';
import type { IxcSandbox } from './server.ts';

/** Each test finds the stand-in as new, but for look-ups that answer soon. */
export const test = base.extend<{ ixc: IxcSandbox }, { server: IxcSandbox }>({
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startIxc();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  ixc: async ({ server }, use) => {
    server.reset();
    server.settings.lookup.delay = [20, 80];
    await use(server);
  },
});

/** What is spelt differently in the two looks. */
export interface Look {
  readonly skin: Skin;
  readonly root: string;
  readonly services: string;
  readonly logins: string;
  readonly apiBox: string;
}

export const LOOKS: readonly Look[] = [
  {
    skin: 'd',
    root: 'Sistema',
    services: 'Serviços adicionais',
    logins: 'Login',
    apiBox: 'Permite acesso webservice',
  },
  {
    skin: 'vg',
    root: 'Principal',
    services: 'Serviços Adicionais',
    logins: 'Logins',
    apiBox: 'Permite acesso a API',
  },
];

export const SAVED = 'Registro inserido com sucesso!';
export const UPDATED = 'Registro atualizado com sucesso!';

/** Types values into fields, in this order. */
export async function typeAll(page: Page, table: string, values: Row): Promise<void> {
  for (const [name, value] of Object.entries(values)) await operator.type(page, table, name, value);
}

/** Fills look-ups, in this order. */
export async function lookUpAll(page: Page, table: string, ids: Row): Promise<void> {
  for (const [name, id] of Object.entries(ids)) await operator.lookUp(page, table, name, id);
}

/** Opens a contract on one of its tabs. */
export async function openContract(page: Page, root: string, id: string, tab: string): Promise<void> {
  await operator.openMenu(page, root, 'Cadastros', 'Contratos');
  await operator.openRecord(page, 'cliente_contrato', id);
  await operator.openTab(page, 'cliente_contrato', tab);
  await operator.settled(page);
}

/** The record that was inserted last. */
export function newest({ data }: IxcSandbox, table: string): Row | undefined {
  return data[table]?.at(-1);
}
