import { readFileSync } from 'node:fs';
import { readCrl } from '@qyzmet/signatures';

/** Reads one list in a process of its own, so that its memory can be told from everything else. */
const collect = globalThis.gc ?? (() => undefined);
collect();
const before = process.memoryUsage().rss;
const start = performance.now();
const list = readCrl(new Uint8Array(readFileSync(process.argv[2] ?? '')));
const milliseconds = Math.round(performance.now() - start);
collect();
const megabytes = Math.round((process.memoryUsage().rss - before) / 1e6);
const serial = new Uint8Array(20).fill(0x41);
const tries = 500_000;
const lookUpsFrom = performance.now();
for (let turn = 0; turn < tries; turn++) {
  serial[7] = turn & 0xff;
  serial[8] = turn >> 8;
  list.find(serial);
}
const lookUps = Math.round(tries / ((performance.now() - lookUpsFrom) / 1000));
process.stdout.write(JSON.stringify({ milliseconds, megabytes, lookUps, size: list.size }));
