// A file that was written is read again as what it was; without a passphrase it has no secret, with one nobody else opens it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../lib/model/secret';
import { LONGEST_TRANSFER } from '../../../lib/model/transfer';
import { ROUNDS } from '../../../lib/store/cipher';
import { FEWEST_ROUNDS, fileOf, MOST_ROUNDS } from '../../../lib/transfer/format';
import { readTransfer } from '../../../lib/transfer/read';
import { writeTransfer } from '../../../lib/transfer/write';
import { anyLuggage, bare, luggage, PASSPHRASE, TOKEN, written } from './samples';

const key = new Secret(PASSPHRASE);

async function unpacked(text: string, passphrase: Secret | null = null) {
  const read = await readTransfer(text, passphrase);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

describe('a file without a passphrase', () => {
  it('holds everything but the secrets, in words that can be read', async () => {
    const text = await written();
    expect(JSON.parse(text)).toEqual({
      format: 'encaixe-profiles',
      version: 1,
      madeAt: luggage.madeAt,
      instances: luggage.instances,
      profiles: luggage.profiles.map(({ secrets: _, ...profile }) => profile),
    });
    expect(text).not.toContain(TOKEN);
    expect(text).not.toContain('•');
  });

  it('comes back as it went, whatever it held', async () => {
    await fc.assert(
      fc.asyncProperty(anyLuggage, async (packed) => {
        const found = await unpacked(await written(packed));
        const open = { ...packed, profiles: packed.profiles.map((each) => ({ ...each, secrets: {} })) };
        expect(bare(found)).toEqual(bare(open));
        expect(found.hasSecrets).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file with a passphrase', () => {
  it('comes back as it went, whatever it held', async () => {
    await fc.assert(
      fc.asyncProperty(anyLuggage, async (packed) => {
        const found = await unpacked(await written(packed, PASSPHRASE), key);
        expect(bare(found)).toEqual(bare(packed));
        expect(found.hasSecrets).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('shows no secret and not even its name', async () => {
    const text = await written(luggage, PASSPHRASE);
    for (const hidden of [TOKEN, 'token', PASSPHRASE, btoa(TOKEN)]) expect(text).not.toContain(hidden);
  });

  it('costs today what the vault costs, with a salt and an IV of its own', async () => {
    const made = await Promise.all([1, 2].map(() => writeTransfer(luggage, key)));
    const [one, other] = made.map((text) => fileOf(JSON.parse(text.ok ? text.value : ''))?.closed);
    expect(one?.kdf.rounds).toBe(ROUNDS);
    expect(one?.kdf.salt).toHaveLength(16);
    expect(one?.sealed.iv).toHaveLength(12);
    expect(one?.kdf.salt).not.toEqual(other?.kdf.salt);
    expect(one?.sealed.iv).not.toEqual(other?.sealed.iv);
    expect(ROUNDS).toBeGreaterThanOrEqual(FEWEST_ROUNDS);
    expect(ROUNDS).toBeLessThanOrEqual(MOST_ROUNDS);
  });

  it('asks for it, and opens with no other', async () => {
    const text = await written(luggage, PASSPHRASE);
    expect(await readTransfer(text, null)).toEqual({ ok: false, error: 'passphrase-needed' });
    for (const wrong of ['', `${PASSPHRASE} `, PASSPHRASE.toUpperCase()])
      expect(await readTransfer(text, new Secret(wrong))).toEqual({ ok: false, error: 'wrong-passphrase' });
  });

  it('is not made with a short one', async () => {
    expect(await writeTransfer(luggage, new Secret('onze-letras'))).toEqual({
      ok: false,
      error: 'too-short',
    });
  });
});

it('a file that could not be read again is not written', async () => {
  const [profile] = luggage.profiles;
  if (profile === undefined) throw new Error('a profile is expected');
  const many = {
    ...luggage,
    profiles: Array<typeof profile>(500).fill({ ...profile, values: { url: 'x'.repeat(4_000) } }),
  };
  expect(500 * 4_000).toBeGreaterThanOrEqual(LONGEST_TRANSFER);
  expect(await writeTransfer(many, null)).toEqual({ ok: false, error: 'too-big' });
});
