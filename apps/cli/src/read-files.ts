import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1024 * 1024;

/** Bytes of a file; undefined when there are more than `largest`, of which no more is then read. Throws as `node:fs` does. */
export function readUpTo(path: string, largest: number): Uint8Array | undefined {
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size > largest) return undefined;
    const chunks: Buffer[] = [];
    // Pipes and devices do not tell their size.
    for (let total = 0; ; ) {
      const chunk = Buffer.alloc(chunkBytes);
      const count = readSync(file, chunk);
      if (count === 0) return new Uint8Array(Buffer.concat(chunks));
      total += count;
      if (total > largest) return undefined;
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
}

/** As `readUpTo`; a file that is too large throws. */
export function readWhole(path: string, largest: number): Uint8Array {
  const bytes = readUpTo(path, largest);
  if (!bytes) throw new Error(`${path}: > ${largest} bytes`);
  return bytes;
}
