import { execFile } from 'node:child_process';
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
import { promisify } from 'node:util';
import pg from 'pg';
import type { Log } from '../database/log.ts';
import { StartFault } from '../database/start-fault.ts';
import { openClusterHome } from './cluster-home.ts';
import { stopOrphan } from './orphan.ts';
import { type OwnerLock, takeOwnerLock } from './owner-lock.ts';
import { type Postmaster, serverEnvironment, startPostmaster } from './postmaster.ts';
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
  const lock = own(dataFolder);
  let postmaster: Postmaster | undefined;
  try {
    const user = findServerUser(log);
    const home = openClusterHome(dataFolder, user, log);
    const binaries = findServerBinaries(home, user);
    const data = join(home, 'data');
    await stopOrphan(data, dataFolder, log);
    if (!existsSync(data)) await initialise(home, data, binaries, user);
    refuseOtherVersion(data, binaries.version);

    const socketFolder = openSocketFolder(home, user);
    const settings = options.settings ?? {};
    postmaster = await startPostmaster({ binaries, data, home, socketFolder, user, log, settings });
    const password = readFileSync(join(home, 'password'), 'utf8').trim();
    const url = (database: string) =>
      `postgres://${owner}:${password}@${encodeURIComponent(socketFolder)}/${database}`;
    await createDatabase(url('postgres'));
    log.info({ home, pid: postmaster.pid() }, 'embedded database started');

    const release = () => {
      lock.release();
      if (socketFolder !== usualSocketFolder(home)) rmSync(socketFolder, { recursive: true, force: true });
    };
    return { url: url(owner), stop: stopWithProcess(postmaster, release) };
  } catch (error) {
    await postmaster?.stop();
    lock.release();
    if (error instanceof StartFault) throw error;
    throw new StartFault('server-did-not-start', { reason: (error as Error).message });
  }
}

function own(dataFolder: string): OwnerLock {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return takeOwnerLock(dataFolder);
  } catch (error) {
    if (error instanceof StartFault) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new StartFault('data-folder-closed', { folder: dataFolder, reason });
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

const usualSocketFolder = (home: string) => join(home, 'socket');

function openSocketFolder(home: string, user: ServerUser | undefined): string {
  const usual = usualSocketFolder(home);
  const folder =
    Buffer.byteLength(usual) > longestSocketFolder ? mkdtempSync(join(tmpdir(), 'qyzmet-')) : usual;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
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
 * The server ends with us, however we end; a signal that nobody else handles still ends the process.
 * Returns what stops the server in order and undoes the arrangement.
 */
function stopWithProcess(postmaster: Postmaster, release: () => void): () => Promise<void> {
  const onExit = () => {
    postmaster.signal();
    release();
  };
  const onSignal = async (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    await stop();
    process.kill(process.pid, signal);
  };
  const stop = async () => {
    await postmaster.stop();
    process.removeListener('exit', onExit);
    for (const signal of signals) process.removeListener(signal, onSignal);
    release();
  };
  process.once('exit', onExit);
  for (const signal of signals) process.on(signal, onSignal);
  return stop;
}
