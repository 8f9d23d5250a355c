// Partners that operators declare, beside those that come with Encaixe and those of the company. What is to be kept is read as
// a stranger's file, whoever typed it; one that profiles use keeps what their secrets rest on, and is not taken away.

import type { Handlers } from '../messages/door';
import type { OtherPartners, PartnerProblem } from '../model/own-partner';
import type { Partner } from '../model/partner';
import type { Policy } from '../model/policy';
import { err, ok } from '../model/result';
import type { Result } from '../model/result';
import { isSame } from '../model/same';
import type { Profile } from '../model/setup';
import { hostsIn } from '../plan/own-partner';
import { ownPartnerProblems } from '../plan/partner-check';
import type { ScreenOf } from '../plan/partner-check';
import { readPartnerFile } from '../store/partner-schema';
import { doubtTestsWith } from './profiles';
import type { Tools } from './tools';

type PartnerHandlers = Pick<Handlers, 'partners.own' | 'partners.read' | 'partners.keep' | 'partners.remove'>;

/** Looks a partner up by its id. */
export type PartnerOf = (id: string) => Partner | undefined;

/** Finds partners: those that come with Encaixe, those of the company's, those of the operator's own. */
export function partnerCatalog(
  builtIn: PartnerOf,
  screenOf: ScreenOf,
  { store, policy }: Pick<Tools, 'store' | 'policy'>,
): Pick<Tools['catalog'], 'partner' | 'partners'> {
  const partners = async (): Promise<PartnerOf> => {
    const company = companyPartners(await policy(), screenOf);
    const own = await store.read(['ownPartners'], (rows) => rows.all('ownPartners'));
    return (id) => builtIn(id) ?? [...company, ...own].find((partner) => partner.id === id);
  };
  return { partners, partner: async (id) => builtIn(id) ?? (await partners())(id) };
}

export function partnerHandlers(tools: Tools): PartnerHandlers {
  const { store, catalog, announce } = tools;

  /** The partner of a file that may be kept. */
  const declared = async (text: string): Promise<Result<Partner, readonly PartnerProblem[]>> => {
    const read = readPartnerFile(text);
    if (!read.ok) return read;
    const problems = ownPartnerProblems(read.value, catalog.screen);
    if (problems.length > 0) return err(problems);
    const prescribed = await tools.policy();
    const isCompanys = prescribed.partners.some(({ id }) => id === read.value.id);
    return prescribed.allow.ownPartners && !isCompanys ? read : err([{ path: '', code: 'not-allowed' }]);
  };

  return {
    async 'partners.own'(): Promise<OtherPartners> {
      const prescribed = await tools.policy();
      const company = companyPartners(prescribed, catalog.screen);
      const kept = await store.read(['ownPartners'], (rows) => rows.all('ownPartners'));
      return {
        own: kept.filter(({ id }) => !company.some((each) => each.id === id)).sort(byName),
        company,
        mayChange: prescribed.allow.ownPartners,
        mayExport: prescribed.allow.export,
      };
    },

    async 'partners.read'({ text }) {
      const read = await declared(text);
      if (!read.ok) return read;
      const partner = read.value;
      return store.read(['ownPartners', 'profiles'], async (rows) => {
        const before = await rows.get('ownPartners', partner.id);
        const profiles = usersOf(partner.id, await rows.all('profiles'));
        const stuck = before === undefined || profiles.length === 0 ? [] : stuckIn(before, partner);
        if (stuck.length > 0) return err(stuck);
        return ok({
          partner,
          replaces: before?.name ?? null,
          same: isSame(before, partner),
          profiles: profiles.map(({ label }) => label),
          hosts: hostsIn(partner),
        });
      });
    },

    async 'partners.keep'({ text }) {
      const read = await declared(text);
      if (!read.ok) return read;
      const partner = read.value;
      const kept = await store.change(
        ['ownPartners', 'profiles'],
        async (rows): Promise<Result<Partner | null, readonly PartnerProblem[]>> => {
          const before = await rows.get('ownPartners', partner.id);
          const isUsed = usersOf(partner.id, await rows.all('profiles')).length > 0;
          const stuck = before === undefined || !isUsed ? [] : stuckIn(before, partner);
          if (stuck.length > 0) return err(stuck);
          await rows.put('ownPartners', partner);
          return ok(before ?? null);
        },
      );
      if (!kept.ok) return kept;
      const before = kept.value;
      if (before !== null && !isSame(before.test, partner.test)) await doubtTestsWith(tools, partner.id);
      announce({ about: 'partners' });
      return ok(partner);
    },

    async 'partners.remove'({ id }) {
      if (!(await tools.policy()).allow.ownPartners) return err([]);
      const users = await store.change(['ownPartners', 'profiles'], async (rows) => {
        const using = usersOf(id, await rows.all('profiles'));
        if (using.length === 0) await rows.remove('ownPartners', id);
        return using;
      });
      if (users.length > 0) return err(users.map(({ label }) => label));
      announce({ about: 'partners' });
      return ok(null);
    },
  };
}

/** Those of the company's that fit together; a wrong one is as good as none. */
function companyPartners({ partners }: Policy, screenOf: ScreenOf): readonly Partner[] {
  return partners.filter((partner) => ownPartnerProblems(partner, screenOf).length === 0);
}

function usersOf(partnerId: string, profiles: readonly Profile[]): readonly Profile[] {
  return profiles.filter((profile) => profile.partnerId === partnerId);
}

/** What profiles rest on: which ERP they are of, and which of their values nobody may see. */
function stuckIn(before: Partner, after: Partner): readonly PartnerProblem[] {
  const problems: PartnerProblem[] = [];
  if (before.erp !== after.erp) problems.push({ path: 'erp', code: 'in-use' });
  for (const { key, secret } of before.values) {
    const place = after.values.findIndex((value) => value.key === key);
    const now = after.values[place];
    if (now === undefined ? secret : now.secret !== secret)
      problems.push({ path: now === undefined ? 'values' : `values.${place}.secret`, code: 'in-use' });
  }
  return problems;
}

function byName(a: Partner, b: Partner): number {
  return a.name.localeCompare(b.name, 'pt-BR');
}
