import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Log } from '../database/log.ts';
import { StartFault } from '../database/start-fault.ts';
import { openClusterHome } from './cluster-home.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { isReady, stopOrphan } from './postmaster.ts';
import { findServerBinaries, type ServerBinaries } from './server-binaries.ts';
import { findServerUser, type ServerUser } from './server-user.ts';

export interface EmbeddedServer {
  readonly url: string;
  /** Orderly: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  readonly dataFolder: string;
  readonly log: Log;
  /** Further server settings, for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

const owner = 'qyzmet';
/** A socket's whole path must fit into 107 bytes on Linux, 103 on macOS. */
const longestSocketFolder = 80;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts a PostgreSQL of our own in `<dataFolder>/postgres`, reached by a socket in a closed folder.
 * It stops with this process; one that outlived a killed process is stopped first.
 * @throws StartFault
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { log } = options;
  const dataFolder = resolve(options.dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const lock = takeOwnerLock(dataFolder);
  try {
    const user = findServerUser(log);
    const home = openClusterHome(dataFolder, user, log);
    const binaries = findServerBinaries(home, user);
    const data = join(home, 'data');
    await stopOrphan(data, dataFolder, log);
    if (!existsSync(data)) await initialise(home, data, binaries, user);
    refuseOtherVersion(data, binaries.version);

    const socketFolder = openSocketFolder(home, user);
    const postmaster = await startPostmaster({ binaries, data, home, socketFolder, user, options });
    const password = readFileSync(join(home, 'password'), 'utf8').trim();
    const url = (database: string) =>
      `postgres://${owner}:${password}@${encodeURIComponent(socketFolder)}/${database}`;
    await createDatabase(url('postgres'));
    log.info({ home, pid: postmaster.pid() }, 'embedded database started');

    const leave = stopWithProcess(postmaster, lock.release);
    return {
      url: url(owner),
      async stop() {
        await postmaster.stop();
        leave();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The cluster appears under its name only when it is whole: an interrupted start leaves nothing half made. */
async function initialise(
  home: string,
  data: string,
  binaries: ServerBinaries,
  user: ServerUser | undefined,
): Promise<void> {
  const building = join(home, 'data.new');
  const passwordFile = join(home, 'password');
  rmSync(building, { recursive: true, force: true });
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const options = [
    `--pgdata=${building}`,
    `--username=${owner}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(binaries.initdb, options, { ...user, cwd: home, env: serverEnvironment() });
  } catch (error) {
    throw new StartFault('server-did-not-start', { reason: (error as Error).message });
  }
  renameSync(building, data);
}

function refuseOtherVersion(data: string, expected: string): void {
  const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (found !== expected) throw new StartFault('other-server-version', { found, expected });
}

function openSocketFolder(home: string, user: ServerUser | undefined): string {
  const usual = join(home, 'socket');
  const folder =
    Buffer.byteLength(usual) > longestSocketFolder ? mkdtempSync(join(tmpdir(), 'qyzmet-')) : usual;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}

interface Postmaster {
  pid(): number | undefined;
  /** Tells the server to stop and returns at once. */
  signal(): void;
  stop(): Promise<void>;
}

interface PostmasterOptions {
  readonly binaries: ServerBinaries;
  readonly data: string;
  readonly home: string;
  readonly socketFolder: string;
  readonly user: ServerUser | undefined;
  readonly options: EmbeddedServerOptions;
}

async function startPostmaster(place: PostmasterOptions): Promise<Postmaster> {
  const { log } = place.options;
  let stopping = false;
  let child = await startUntilReady(place);
  const watch = () => {
    child.once('exit', async (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'the database server died; starting it again');
      try {
        child = await startUntilReady(place);
        watch();
      } catch (error) {
        log.error({ err: error }, 'the database server does not start again');
      }
    });
  };
  watch();
  const signal = () => {
    stopping = true;
    child.kill('SIGINT');
  };
  return {
    pid: () => child.pid,
    signal,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((done) => child.once('exit', done));
      signal();
      await gone;
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
  const { binaries, data, home, socketFolder, user, options } = place;
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
    ...options.settings,
  };
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
    for (const line of chunk.split('\n')) reportLine(options.log, line);
  });
  while (!ended && !isReady(data, child.pid ?? 0)) await sleep(10);
  return ended ? { child, fault: words.trim() } : { child };
}

/** PostgreSQL's notes of routine stay out of our log. */
function reportLine(log: Log, line: string): void {
  if (/\b(FATAL|PANIC):/.test(line)) log.error({ postgres: line }, 'database server');
  else if (/\b(ERROR|WARNING):/.test(line)) log.warn({ postgres: line }, 'database server');
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner]);
    if (rowCount === 0) await client.query(`create database ${owner}`);
  } finally {
    await client.end();
  }
}

/**
 * The server ends with us, however we end; a signal nobody else handles still ends the process.
 * Returns what undoes the arrangement.
 */
function stopWithProcess(postmaster: Postmaster, release: () => void): () => void {
  const onExit = () => {
    postmaster.signal();
    release();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    postmaster.stop().finally(() => {
      process.removeListener(signal, onSignal);
      process.kill(process.pid, signal);
    });
  };
  process.once('exit', onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    process.removeListener('exit', onExit);
    for (const signal of signals) process.removeListener(signal, onSignal);
    release();
  };
}
