// `node pack.ts <project> <browser> <graph>`: builds and zips a copy of the project as `wxt zip` does, and writes down
// which modules left code in the bundles. That list is the bundler's own, not the one that the build works with.

import { writeFileSync } from 'node:fs';
import { zip } from 'wxt';

const [root, browser, graph] = process.argv.slice(2);
if (root === undefined || browser === undefined || graph === undefined)
  throw new Error('Expected a project, a browser and a file.');

const modules = new Set<string>();

await zip({
  root,
  browser,
  vite: () => ({
    plugins: [
      {
        name: 'encaixe:graph',
        generateBundle(_options, bundle) {
          for (const chunk of Object.values(bundle)) {
            if (chunk.type !== 'chunk') continue;
            for (const [id, { renderedLength }] of Object.entries(chunk.modules))
              if (renderedLength > 0) modules.add(id);
          }
        },
      },
    ],
  }),
});
writeFileSync(graph, JSON.stringify([...modules].sort()));
