// Proof by API on the bench: an installation of IXC with a profile of Partiu!, its web service played by the test.

import { proofHandlers } from '../../../lib/background/proof';
import type { Tools } from '../../../lib/background/tools';
import { screenById, screens } from '../../../lib/erps/screens';
import type { Instance } from '../../../lib/model/erp';
import { Secret } from '../../../lib/model/secret';
import type { Profile, Setup, StepState } from '../../../lib/model/setup';
import { partnerById } from '../../../lib/partners/index';
import { emptySetup } from '../../../lib/plan/evidence';
import { json } from '../net/wire';
import { bench, ORIGIN } from './bench';

/** Of IXC's web service; nobody's. */
export const TOKEN = `7:${'0a1b2c3d'.repeat(8)}`;
/** The product of Partiu! as IXC's web service gives it when it is right. */
export const ROW = {
  id: '41',
  descricao: 'CLUBE PARTIU!',
  id_sub_grupo: '8',
  tipo: 'S',
  qtde_min: '0',
  qtde_max: '0',
  movimentacao: 'V',
  unidade: '13',
  preco_base: '9.900000000',
  icms_issqn: 'ISSQN',
  id_class_fiscal: '5',
  ncm: '',
};

export const instance: Instance = {
  id: 'erp',
  erp: 'ixc',
  origin: ORIGIN,
  label: 'Provedor',
  environment: 'training',
  addedAt: 0,
};
export const profile: Profile = {
  id: 'profile',
  instanceId: 'erp',
  partnerId: 'partiu',
  label: 'Partiu!',
  values: { productName: 'Clube Partiu!', subgroup: '8', basePrice: '9,90' },
  createdAt: 0,
  updatedAt: 0,
};

const NONE: StepState = { evidence: [], outputs: {}, record: null, brokenAt: null };

/** The set-up of the profile. */
export const setupOf = (
  steps: Readonly<Record<string, Partial<StepState>>>,
  variants: Readonly<Record<string, string>> = {},
): Setup => ({
  ...emptySetup('profile'),
  variants,
  steps: Object.fromEntries(Object.entries(steps).map(([id, state]) => [id, { ...NONE, ...state }])),
});

/** The bench with the real catalogue, the installation, its credential and the profile. */
export async function proofBench() {
  const b = bench();
  const tools: Tools = {
    ...b.tools,
    catalog: {
      partner: (id) => Promise.resolve(partnerById(id)),
      partners: () => Promise.resolve(partnerById),
      screen: screenById,
      screensOf: (erp) => screens.filter((screen) => screen.erp === erp),
    },
  };

  async function put(erp: Instance, of: Profile, setup?: Setup): Promise<void> {
    await b.store.change(['instances', 'profiles', 'setups'], async (rows) => {
      await rows.put('instances', erp);
      await rows.put('profiles', of);
      if (setup !== undefined) await rows.put('setups', setup);
    });
  }

  await b.tools.secrets.set('erp', 'token', new Secret(TOKEN));
  await put(instance, profile);

  const handler = proofHandlers(tools)['api.check'];
  return {
    ...b,
    handler,
    put,
    /** What the steps are known to be. */
    known: (steps: Readonly<Record<string, Partial<StepState>>>) => put(instance, profile, setupOf(steps)),
    /** The web service answers with these rows from now on, and counts as many unless it is told otherwise. */
    answer(rows: readonly object[], total = rows.length) {
      b.fetch.mockImplementation(() => Promise.resolve(json({ total, registros: rows })));
    },
    check: (step: string, more: { subject?: string; tabId?: number } = {}) =>
      handler({ profileId: 'profile', step, subject: null, tabId: null, ...more }),
    steps: async () => (await b.store.read(['setups'], (rows) => rows.get('setups', 'profile')))?.steps ?? {},
    /** The journal as it is kept. */
    lines: () => b.store.read(['journal'], (rows) => rows.all('journal')),
  };
}

export type ProofBench = Awaited<ReturnType<typeof proofBench>>;
