import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const packers = {
  brotli: promisify<Uint8Array, Buffer>(brotliCompress),
  gzip: (body: Uint8Array) => promisify<Uint8Array, { level: number }, Buffer>(gzip)(body, { level: 9 }),
};

/** Compressed forms of a file, kept in the cache folder under the hash of its content. */
export async function compressOnce(
  body: Uint8Array,
  hash: string,
  cacheFolder: string,
): Promise<{ readonly brotli: Uint8Array; readonly gzip: Uint8Array }> {
  const packed = async (kind: keyof typeof packers) => {
    const cached = join(cacheFolder, `${hash}.${kind}`);
    try {
      return await readFile(cached);
    } catch {
      const made = await packers[kind](body);
      await writeFile(cached, made);
      return made;
    }
  };
  return { brotli: await packed('brotli'), gzip: await packed('gzip') };
}
