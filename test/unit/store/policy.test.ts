// The policy as an administrator writes it: each entry believed or left out on its own, and what is left out told by its
// place alone.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../../lib/model/policy';
import type { PolicyProblem } from '../../../lib/model/policy';
import { openPolicy, policyFrom } from '../../../lib/store/policy';
import { partner } from '../background/samples';

const own = { ...partner, id: 'own', name: 'Próprio' };
const sources = {
  partnerById: (id: string) => (id === partner.id ? partner : undefined),
  partnerFrom: (input: unknown) =>
    typeof input === 'object' && input !== null && Reflect.get(input, 'id') === 'own' ? own : null,
};
const read = (raw: object) => policyFrom(raw as Record<string, unknown>, sources);
const problem = (part: PolicyProblem['part'], entry: number | null, key: string | null, fault: string) => ({
  part,
  entry,
  key,
  fault,
});

const instance = { origin: 'https://erp.example', erp: 'voalle', label: 'Matriz', environment: 'production' };
const profile = { origin: 'https://erp.example', partnerId: partner.id, label: 'Canal', values: {} };

describe('a policy', () => {
  it('is none where nothing is prescribed, or nobody manages the browser', async () => {
    expect(read({})).toEqual(NO_POLICY);
    const none = openPolicy({ get: () => Promise.reject(new Error('no manifest')) }, sources);
    expect(await none()).toEqual(NO_POLICY);
  });

  it('is read anew with each question', async () => {
    const area: Record<string, unknown> = {};
    const policy = openPolicy({ get: () => Promise.resolve(area) }, sources);
    expect((await policy()).managed).toBe(false);
    area.allow = { fill: false };
    expect((await policy()).allow).toEqual({ ...NO_POLICY.allow, fill: false });
  });

  it('is taken as it is written', () => {
    const settings = { keepDays: 3, lockMinutes: 5, journalDays: 90, marks: false };
    const policy = read({
      instances: [{ ...instance, origin: 'https://ERP.example/login?x=1' }],
      profiles: [{ ...profile, values: { url: 'https://canal.example' } }],
      partners: [JSON.stringify({ id: 'own' })],
      settings,
      allow: { export: false },
    });
    expect(policy).toEqual({
      managed: true,
      instances: [instance],
      profiles: [{ ...profile, values: { url: 'https://canal.example' } }],
      partners: [own],
      settings,
      allow: { ...NO_POLICY.allow, export: false },
      problems: [],
    });
  });

  it('keeps what is right and tells what is not, and where', () => {
    const policy = read({
      instances: [
        { ...instance, erp: 'sap', environment: 7 },
        instance,
        { ...instance, label: 'Again' },
        'x',
        { ...instance, origin: 'https://user:pass@other.example' },
        { ...instance, origin: 'file:///etc', label: '  ' },
      ],
      settings: { keepDays: 0, journalDays: 30, operator: 'Rita', firstRunLeft: true },
      allow: { fill: 'no', teach: false },
      profiles: 'none',
      more: 1,
    });
    expect(policy.instances).toEqual([instance]);
    expect(policy.settings).toEqual({ journalDays: 30 });
    expect(policy.allow).toEqual({ ...NO_POLICY.allow, teach: false });
    expect(policy.problems).toEqual([
      problem(null, null, 'more', 'unknown-key'),
      problem('instances', 1, 'erp', 'malformed'),
      problem('instances', 1, 'environment', 'malformed'),
      problem('instances', 3, null, 'repeated'),
      problem('instances', 4, null, 'malformed'),
      problem('instances', 5, 'origin', 'malformed'),
      problem('instances', 6, 'origin', 'malformed'),
      problem('instances', 6, 'label', 'malformed'),
      problem('profiles', null, null, 'malformed'),
      problem('settings', null, 'keepDays', 'malformed'),
      problem('settings', null, 'operator', 'unknown-key'),
      problem('settings', null, 'firstRunLeft', 'unknown-key'),
      problem('allow', null, 'fill', 'malformed'),
    ]);
  });

  it('takes no secret, and no value that the partner does not know', () => {
    const values = { url: 'https://canal.example', token: 'abc', other: 'x' };
    const policy = read({ profiles: [{ ...profile, values, note: 'x' }] });
    expect(policy.profiles).toEqual([{ ...profile, values: { url: values.url } }]);
    expect(policy.problems).toEqual([
      problem('profiles', 1, 'note', 'unknown-key'),
      problem('profiles', 1, 'token', 'secret'),
      problem('profiles', 1, 'other', 'unknown-key'),
    ]);
    expect(JSON.stringify(policy)).not.toContain('abc');
  });

  it('knows the partners that it brings, and no others', () => {
    const policy = read({
      partners: [{ id: 'own' }, '{', { id: 'own' }],
      profiles: [
        { ...profile, partnerId: 'own' },
        { ...profile, partnerId: 'nobody' },
      ],
    });
    expect(policy.partners).toEqual([own]);
    expect(policy.profiles.map(({ partnerId }) => partnerId)).toEqual(['own']);
    expect(policy.problems).toEqual([
      problem('partners', 2, null, 'malformed'),
      problem('partners', 3, null, 'repeated'),
      problem('profiles', 2, 'partnerId', 'unknown-partner'),
    ]);
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('instances', 'profiles', 'settings', 'allow', 'x'), fc.anything()),
        (raw) => {
          expect(Array.isArray(read(raw).problems)).toBe(true);
        },
      ),
    );
  });
});
