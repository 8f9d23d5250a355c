// `npm ci` installs what this repository says and nothing else: the lockfile is in step with every package.json, each
// package comes from a registry at one version with the digest of its contents, and runs no script unless package.json
// says so.

import { describe, expect, it } from 'vitest';
import { read, sources } from './sources';

type Versions = Readonly<Record<string, string>>;

/** What a package.json and its entry in the lockfile have in common. */
interface Declared {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly peerDependencies?: Versions;
  readonly engines?: Versions;
  readonly workspaces?: readonly string[];
}

interface Manifest extends Declared {
  readonly overrides?: Versions;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

interface Locked extends Declared {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

const COMMON = ['name', 'version', 'dependencies', 'devDependencies', 'engines', 'workspaces'] as const;
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

const root = JSON.parse(read('package.json').text) as Manifest;
const lockfile = JSON.parse(read('package-lock.json').text) as Lockfile;
const manifests = ['package.json', ...sources('test/sandbox/*/package.json').map(({ path }) => path)];

const installed = ({ packages }: Lockfile): readonly (readonly [string, Locked])[] =>
  Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && link !== true);
const nameAt = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** The package that a folder of the project gets when it asks for a name, as Node looks for it. */
function found({ packages }: Lockfile, folder: string, name: string): Locked | undefined {
  return (
    packages[[folder, 'node_modules', name].filter(Boolean).join('/')] ?? packages[`node_modules/${name}`]
  );
}

/** Where a package.json and the lockfile do not say the same. */
function outOfStep(manifest: Manifest, folder: string, lock: Lockfile): readonly string[] {
  const entry = lock.packages[folder];
  if (entry === undefined) return [`${folder} is not locked`];
  const differing = COMMON.filter((key) => JSON.stringify(manifest[key]) !== JSON.stringify(entry[key]));
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const others = asked.filter(([name, wanted]) => {
    const [, alias, version] = /^(?:npm:(.+)@)?(.+)$/.exec(wanted) ?? [];
    const got = found(lock, folder, name);
    return got?.version !== version || (got?.name ?? name) !== (alias ?? name);
  });
  return [...differing, ...others.map(([name]) => name)];
}

/** Packages that are not nailed down: without a digest, or from a place that the lockfile names. */
function loose(lock: Lockfile): readonly string[] {
  return installed(lock)
    .filter(
      ([, { version, integrity, resolved }]) =>
        resolved !== undefined ||
        !/^\d+\.\d+\.\d+(?:-[\w.-]+)?(?:\+[\w.-]+)?$/.test(version ?? '') ||
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    )
    .map(([path]) => path);
}

/** Dependencies, of whatever package, that are asked for at another place than the registry. */
function elsewhere({ packages }: Lockfile): readonly string[] {
  const other =
    /^(?:git|https?|ssh|file|link|github|gitlab|bitbucket|gist)\b.*:|^[\w.-]+\/[\w.-]+(?:#|$)|^\.{0,2}\//;
  return Object.values(packages).flatMap((entry) =>
    KINDS.flatMap((kind) => Object.entries(entry[kind] ?? {}))
      .filter(([, wanted]) => other.test(wanted))
      .map(([name]) => name),
  );
}

/** Packages that run a script when they are installed. */
function scripted(lock: Lockfile): readonly string[] {
  return installed(lock)
    .filter(([, { hasInstallScript }]) => hasInstallScript === true)
    .map(([path, { name }]) => name ?? nameAt(path))
    .sort();
}

describe('the lockfile', () => {
  it.each(manifests)('is in step with %s', (path) => {
    const manifest = JSON.parse(read(path).text) as Manifest;
    expect(outOfStep(manifest, path.replace(/\/?package\.json$/, ''), lockfile)).toEqual([]);
  });

  it('is of the one form that every npm since the seventh reads', () => {
    expect(lockfile.lockfileVersion).toBe(3);
  });

  it('holds each package at one version, with the digest of its contents, from no place of its own', () => {
    expect(loose(lockfile)).toEqual([]);
  });

  it('asks for nothing from a repository, an address or a folder', () => {
    expect(elsewhere(lockfile)).toEqual([]);
  });

  it('links to our own workspaces alone', () => {
    const links = Object.values(lockfile.packages).filter(({ link }) => link === true);
    expect(links.map(({ resolved }) => resolved)).toEqual(root.workspaces);
  });

  it('keeps to the versions that are overridden', () => {
    const overridden = Object.entries(root.overrides ?? {}).flatMap(([name, version]) =>
      installed(lockfile)
        .filter(([path, entry]) => (entry.name ?? nameAt(path)) === name && entry.version !== version)
        .map(([path]) => path),
    );
    expect(overridden).toEqual([]);
  });

  it('holds install scripts of those packages only whose scripts were decided on', () => {
    expect(scripted(lockfile)).toEqual(Object.keys(root.allowScripts ?? {}).sort());
  });

  it('lets one package run its script: the Node that the project brings', () => {
    const allowed = Object.entries(root.allowScripts ?? {}).filter(([, may]) => may);
    expect(allowed.map(([name]) => name)).toEqual(['node']);
  });
});

describe('a spoiled lockfile', () => {
  const digest = `sha512-${'a'.repeat(86)}==`;
  const good: Locked = { version: '1.2.3', integrity: digest };
  const lock = (entry: Locked, own: Manifest = {}): Lockfile => ({
    lockfileVersion: 3,
    packages: { '': own, 'node_modules/a': entry },
  });

  it('is told from a good one', () => {
    const manifest: Manifest = { name: 'x', dependencies: { a: '1.2.3' } };
    expect(outOfStep(manifest, '', lock(good, manifest))).toEqual([]);
    expect(loose(lock(good))).toEqual([]);
    expect(elsewhere(lock({ dependencies: { b: '^1.0.0 || ~2', c: 'npm:@d/c@1.0.0', e: '*' } }))).toEqual([]);
  });

  it.each([
    ['another version is locked', { dependencies: { a: '1.2.4' } }, ['a']],
    ['another package is locked', { dependencies: { a: 'npm:b@1.2.3' } }, ['a']],
    ['a package is not locked', { dependencies: { b: '1.2.3' } }, ['b']],
  ])('is out of step when %s', (_, manifest, found) => {
    expect(outOfStep(manifest, '', lock(good, manifest))).toEqual(found);
    expect(outOfStep(manifest, '', lock(good))).toEqual(['dependencies', ...found]);
  });

  it.each([
    { version: '1.2.3' },
    { version: '1.2.3', integrity: 'sha1-aaaa' },
    { ...good, resolved: 'https://registry.example/a.tgz' },
    { ...good, version: 'git+ssh://git@host.example/a.git' },
  ])('is loose with %o', (entry) => {
    expect(loose(lock(entry))).toEqual(['node_modules/a']);
  });

  it.each([
    'git+https://host.example/a.git',
    'https://host.example/a.tgz',
    'file:../a',
    'github:a/b',
    'a/b#c',
    '../a',
  ])('takes %s from elsewhere', (wanted) => {
    expect(elsewhere(lock({ ...good, optionalDependencies: { b: wanted } }))).toEqual(['b']);
  });

  it('runs a script', () => {
    expect(scripted(lock({ ...good, hasInstallScript: true }))).toEqual(['a']);
  });
});
