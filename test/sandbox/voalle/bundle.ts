/**
 * The React pages as one script a generation, built by Vite for production and kept on disk under a name
 * made of their sources, so that only a change builds again. It refuses to share React between the two:
 * each generation resolves its own copy.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export type Generation = 'react16' | 'react18';

const sandbox = fileURLToPath(new URL('..', import.meta.url));
const cache = fileURLToPath(new URL('../../../.sandbox', import.meta.url));
const underway = new Map<Generation, Promise<string>>();

/** The path of the built script. Built at most once a process. */
export function bundle(generation: Generation): Promise<string> {
  const started = underway.get(generation) ?? cachedBuild(generation);
  underway.set(generation, started);
  return started;
}

async function cachedBuild(generation: Generation): Promise<string> {
  const folder = join(sandbox, generation);
  const script = join(cache, `${generation}-${fingerprint(folder)}.js`);
  if (existsSync(script)) return script;
  const code = await buildScript(folder);
  mkdirSync(cache, { recursive: true });
  // Another process or thread may be building the same: whoever renames last wins, with equal bytes.
  const unfinished = `${script}.${randomUUID()}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, script);
  return script;
}

function fingerprint(folder: string): string {
  const hash = createHash('sha256');
  const files = [...globSync('src/**/*.{js,jsx}', { cwd: folder }).sort(), 'package.json'];
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
  // The one module that both generations share, and the way of building itself.
  for (const name of ['client/gateway.js', 'bundle.ts'])
    hash.update(readFileSync(join(sandbox, 'voalle', name)));
  return hash.digest('hex').slice(0, 16);
}

async function buildScript(folder: string): Promise<string> {
  const require = createRequire(join(folder, 'package.json'));
  const own = (name: string): string => join(require.resolve(`${name}/package.json`), '..');
  const output = await build({
    configFile: false,
    root: folder,
    mode: 'production',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    // Libraries that are hoisted to the project's root would find the other generation's React there.
    resolve: { alias: { react: own('react'), 'react-dom': own('react-dom') } },
    oxc: { jsx: { runtime: 'classic' } },
    build: {
      write: false,
      target: 'es2020',
      reportCompressedSize: false,
      lib: { entry: join(folder, 'src/main.jsx'), formats: ['iife'], name: 'synsuite' },
    },
  });
  const chunks = (Array.isArray(output) ? output : [output]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const code = chunks.find((chunk) => chunk.type === 'chunk')?.code;
  if (code === undefined) throw new Error(`No script was built from ${folder}`);
  return code;
}
