import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../database/log.ts';
import { StartFault } from '../database/start-fault.ts';
import { isReady } from './orphan.ts';
import type { ServerBinaries } from './server-binaries.ts';
import type { ServerUser } from './server-user.ts';

export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

export interface Postmaster {
  pid(): number | undefined;
  /** Tells the server to stop and returns at once. */
  signal(): void;
  stop(): Promise<void>;
}

export interface PostmasterOptions {
  readonly binaries: ServerBinaries;
  readonly data: string;
  readonly home: string;
  readonly socketFolder: string;
  readonly user: ServerUser | undefined;
  readonly log: Log;
  /** Further server settings. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Starts the server, and starts it again whenever it dies before it was told to. */
export async function startPostmaster(place: PostmasterOptions): Promise<Postmaster> {
  const { log } = place;
  let stopping = false;
  let child = await startUntilReady(place);

  const signal = () => {
    stopping = true;
    child.kill('SIGINT');
  };
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const keep = async () => {
    while (!stopping) {
      const [code, cause] = await once(child, 'exit');
      if (stopping) return;
      log.error({ code, signal: cause }, 'the database server died; it is started again');
      child = await startUntilReady(place);
      if (stopping) signal();
    }
  };
  const kept = keep().catch((error) => {
    log.error({ err: error }, 'the database server does not start again');
  });
  return {
    pid: () => child.pid,
    signal,
    async stop() {
      signal();
      await kept;
      if (!ended()) await once(child, 'exit');
    },
  };
}

/** After a crash the processes of the former server may need a moment to let go of its memory. */
async function startUntilReady(place: PostmasterOptions): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const { child, fault } = await startOnce(place);
    if (fault === undefined) return child;
    if (!fault.includes('shared memory block') || attempt === 50) {
      throw new StartFault('server-did-not-start', { reason: fault });
    }
    await sleep(200);
  }
}

async function startOnce(place: PostmasterOptions): Promise<{ child: ChildProcess; fault?: string }> {
  const { binaries, data, home, socketFolder, user, log } = place;
  const settings: Readonly<Record<string, string>> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...place.settings,
  };
  // A killed server leaves its socket; its number may be taken by now, which PostgreSQL would read as a living server.
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(join(socketFolder, name), { force: true });
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A session of its own: Ctrl+C in the terminal reaches us alone, and we stop the server after our last word.
  const child = spawn(binaries.postgres, ['-D', data, '-p', '5432', ...flags], {
    ...user,
    cwd: home,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  let ended = false;
  child.once('error', (error) => {
    words += error.message;
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    words = (words + chunk).slice(-4000);
    for (const line of chunk.split('\n')) reportLine(log, line);
  });
  while (!ended && !isReady(data, child.pid ?? 0)) await sleep(10);
  return ended ? { child, fault: words.trim() } : { child };
}

/** PostgreSQL's notes of routine stay out of our log. */
function reportLine(log: Log, line: string): void {
  if (/\b(FATAL|PANIC):/.test(line)) log.error({ postgres: line }, 'database server');
  else if (/\b(ERROR|WARNING):/.test(line)) log.warn({ postgres: line }, 'database server');
}
