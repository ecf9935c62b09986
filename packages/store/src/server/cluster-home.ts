import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from '../database/log.ts';
import { letThrough, mayEnter, type ServerUser } from './server-user.ts';

/** For root in a closed home: a place that belongs to services and that the server's user can reach. */
const servicesFolder = '/var/lib/qyzmet';

/**
 * The folder of the server's own files: `<dataFolder>/postgres`. Where the server's user cannot reach that (root with
 * its data under a closed home), a folder under /var/lib/qyzmet, named in `<dataFolder>/postgres-is-at`.
 */
export function openClusterHome(dataFolder: string, user: ServerUser | undefined, log: Log): string {
  const home = chooseHome(dataFolder, user, log);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (user) chownSync(home, user.uid, user.gid);
  return home;
}

function chooseHome(dataFolder: string, user: ServerUser | undefined, log: Log): string {
  const usual = join(dataFolder, 'postgres');
  const pointer = join(dataFolder, 'postgres-is-at');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  if (!user) return usual;
  if (!mayEnter(user, dataFolder)) letThrough(user, dataFolder);
  if (mayEnter(user, dataFolder)) return usual;
  const home = join(servicesFolder, randomBytes(8).toString('hex'));
  mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${home}\n`);
  log.warn(
    { dataFolder, home },
    'the database user cannot enter the data folder: the database is kept elsewhere',
  );
  return home;
}
