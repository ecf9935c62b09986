import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { IslandName } from './build-assets.ts';

const islandsFolder = fileURLToPath(new URL('../islands', import.meta.url));

/** Each island is one self-contained module: a page loads the one it needs and nothing else. */
export async function bundleIslands(
  names: readonly IslandName[],
): Promise<Readonly<Record<IslandName, Uint8Array>>> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => `${islandsFolder}/${name}.ts`),
    outdir: islandsFolder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const bundles = {} as Record<IslandName, Uint8Array>;
  for (const name of names) {
    const file = outputFiles.find((output) => output.path.endsWith(`${name}.js`));
    if (!file) throw new Error(`The island ${name} was not built`);
    bundles[name] = file.contents;
  }
  return bundles;
}
