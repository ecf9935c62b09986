import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartFault } from '../database/start-fault.ts';
import { startMarkOf } from './process-identity.ts';

export interface OwnerLock {
  release(): void;
}

interface Owner {
  readonly pid: number;
  readonly started: string;
}

/**
 * Makes this process the one owner of a data folder. A lock left by a killed process is taken over.
 * @throws StartFault `data-folder-owned`
 */
export function takeOwnerLock(folder: string): OwnerLock {
  const lock = join(folder, 'owner.json');
  const own = join(folder, `owner-${randomBytes(6).toString('hex')}.json`);
  const owner: Owner = { pid: process.pid, started: startMarkOf(process.pid) ?? '' };
  writeFileSync(own, JSON.stringify(owner), { mode: 0o600, flag: 'wx' });
  try {
    while (!tryLink(own, lock)) {
      const text = readLock(lock);
      if (text === undefined) continue;
      const holder = parseOwner(text);
      if (holder && startMarkOf(holder.pid) === holder.started) {
        throw new StartFault('data-folder-owned', { pid: holder.pid, folder });
      }
      removeStale(lock, text);
    }
  } finally {
    unlinkSync(own);
  }
  return {
    release() {
      if (readLock(lock) === JSON.stringify(owner)) unlinkSync(lock);
    },
  };
}

/** Between reading and removing, another process may have put its own lock: then it is put back. */
function removeStale(lock: string, judged: string): void {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  if (readLock(aside) !== judged) tryLink(aside, lock);
  unlinkSync(aside);
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}
