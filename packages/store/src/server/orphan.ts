import { readFileSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../database/log.ts';
import { StartFault } from '../database/start-fault.ts';
import { commandLineOf, isAlive, isNumberTaken } from './process-identity.ts';

const pause = 20;
/** Milliseconds for an orderly stop before the server is told to stop at once and recover at the next start. */
const patience = 30_000;

/** What a running server writes about itself in its data folder. */
function readPostmasterFile(data: string): { pid: number; socketFolder: string; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      socketFolder: lines[4] ?? '',
      ready: (lines[7] ?? '').trim() === 'ready',
    };
  } catch {
    return undefined;
  }
}

export function isReady(data: string, pid: number): boolean {
  const file = readPostmasterFile(data);
  return file?.pid === pid && file.ready;
}

/**
 * A server that outlived its Qyzmet (killed with -9) is stopped in order: it must have one owner.
 * The caller holds the owner lock of the data folder.
 * @throws StartFault `data-folder-elsewhere`
 */
export async function stopOrphan(data: string, dataFolder: string, log: Log): Promise<void> {
  const file = readPostmasterFile(data);
  if (!file) return;
  const isOurs = isAlive(file.pid) && commandLineOf(file.pid).includes(data);
  if (!isOurs && (await answers(file.socketFolder))) {
    throw new StartFault('data-folder-elsewhere', { folder: dataFolder });
  }
  if (!isOurs) {
    // The number went to a stranger since; PostgreSQL itself would take the stranger for a server.
    if (isNumberTaken(file.pid)) rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  log.warn({ pid: file.pid }, 'stopping a database server left by a killed Qyzmet');
  process.kill(file.pid, 'SIGINT');
  for (let waited = 0; isAlive(file.pid); waited += pause) {
    if (waited === patience) process.kill(file.pid, 'SIGQUIT');
    await sleep(pause);
  }
}

function answers(socketFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(join(socketFolder, '.s.PGSQL.5432'));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
