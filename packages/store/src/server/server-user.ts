import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import type { Log } from '../database/log.ts';
import { StartFault } from '../database/start-fault.ts';

/** The system user that runs the embedded server; PostgreSQL refuses to run as root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const userName = 'postgres';

/**
 * Undefined for an ordinary user, who runs the server himself.
 * @throws StartFault `no-server-user`
 */
export function findServerUser(log: Log): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = lookUp();
  if (existing) return existing;
  try {
    const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
    execFileSync('useradd', [...options, userName], { stdio: 'pipe' });
  } catch (error) {
    throw new StartFault('no-server-user', { reason: (error as Error).message.trim() });
  }
  log.warn({ user: userName }, 'made a system user for the embedded database');
  const made = lookUp();
  if (!made) throw new StartFault('no-server-user', { reason: 'useradd made no such user' });
  return made;
}

function lookUp(): ServerUser | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync('id', [flag, userName], { stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}

/** Whether the user may pass through this folder and all above it. */
export function mayEnter(user: ServerUser, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

/** Lets the user's group pass through a folder of root's without seeing what is in it. */
export function letThrough(user: ServerUser, folder: string): void {
  const { uid, gid, mode } = statSync(folder);
  if (uid !== 0 || gid !== 0) return;
  chownSync(folder, uid, user.gid);
  chmodSync(folder, (mode & 0o707) | 0o010);
}
