import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface RawRun {
  readonly url: string;
  /** A pgbench script that writes one case. */
  readonly script: string;
  readonly clients: number;
  readonly seconds: number;
}

/** Cases per second of pgbench alone; undefined where pgbench is not installed. */
export async function measureRaw({ url, script, clients, seconds }: RawRun): Promise<number | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-bench-'));
  const file = join(folder, 'case.sql');
  await writeFile(file, script);
  const options = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    file,
  ];
  try {
    const { stdout } = await promisify(execFile)('pgbench', [...options, url]);
    return Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
