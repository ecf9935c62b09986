import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../database/log.ts';
import { readMigrations } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { StartFault } from '../database/start-fault.ts';
import { createStore } from '../store.ts';
import { sampleOpening } from '../testing/sample-transition.ts';
import { administer } from '../testing/test-server.ts';
import { startEmbeddedServer } from './embedded-server.ts';
import { isAlive } from './process-identity.ts';

let dataFolder: string;
const children = new Set<ChildProcess>();

// One folder for all: each test leaves it as a stopped, or killed, Qyzmet would.
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'qyzmet-embedded-'));
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});
afterAll(async () => {
  // Stops the server of a child that was killed.
  await (await open()).close();
  await rm(dataFolder, { recursive: true, force: true });
});

const open = () => openDatabase({ dataFolder, log: silentLog });
const postmasterPid = async () =>
  Number((await readFile(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);

/** Starts a second process on the data folder; `lines` are what it has printed. */
async function startChild(mode = 'append'): Promise<{ child: ChildProcess; lines: string[] }> {
  const script = fileURLToPath(new URL('../testing/append-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataFolder, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const lines: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  while (lines.length === 0) await once(child.stdout ?? child, 'data');
  return { child, lines };
}

const selectOne = { name: 'one', text: 'select 1 as one' };

describe('embedded server', () => {
  it('keeps its data closed to others, durable, and through a restart', async () => {
    let database = await open();
    const opening = sampleOpening();
    await createStore(database).journal.append(opening);
    const settings = { name: 'settings', text: `select current_setting('fsync') as fsync` };
    expect(await database.run(settings)).toEqual([{ fsync: 'on' }]);
    for (const path of ['postgres', 'postgres/data', 'postgres/socket']) {
      expect((await stat(join(dataFolder, path))).mode & 0o077).toBe(0);
    }
    expect((await stat(join(dataFolder, 'postgres/password'))).mode & 0o077).toBe(0);
    expect((await stat(dataFolder)).mode & 0o007).toBe(0);
    const pid = await postmasterPid();
    await database.close();
    expect(isAlive(pid)).toBe(false);
    database = await open();
    expect(await createStore(database).journal.findHead('office', opening.caseId)).toMatchObject({
      sequence: 2,
    });
    await database.close();
  });

  it('has one owner', async () => {
    const { child } = await startChild('idle');
    const fault = await open().catch((error) => error);
    expect(fault).toBeInstanceOf(StartFault);
    expect(fault).toMatchObject({ code: 'data-folder-owned', details: { pid: child.pid } });
    expect(fault.message).toBe(
      `Another Qyzmet (pid ${child.pid}) owns this data folder: ${dataFolder}. Stop it or name another folder.`,
    );
    child.kill('SIGTERM');
    await once(child, 'exit');
    await (await open()).close();
  });

  it('loses nothing that was acknowledged when its process is killed', async () => {
    const { child, lines } = await startChild();
    while (lines.length < 120) await once(child.stdout ?? child, 'data');
    const orphan = await postmasterPid();
    child.kill('SIGKILL');
    await once(child, 'close');
    const acknowledged = lines.slice(1);
    expect(isAlive(orphan)).toBe(true);

    const database = await open();
    expect(isAlive(orphan)).toBe(false);
    const store = createStore(database);
    for (const caseId of acknowledged) {
      expect(await store.verifyJournal('office', caseId)).toEqual({ kind: 'intact', entries: 3 });
    }
    const text = `select last_number::int as last, (select count(*)::int from registration) as registered
      from registration_book`;
    const [book] = await database.run<{ last: number; registered: number }>({ name: 'book', text });
    expect(book?.last).toBe(book?.registered);
    expect(book?.last).toBeGreaterThanOrEqual(acknowledged.length);
    await database.close();
  });

  it('loses nothing when process and server are killed at once', async () => {
    const { child, lines } = await startChild();
    while (lines.length < 60) await once(child.stdout ?? child, 'data');
    process.kill(await postmasterPid(), 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'close');
    const database = await open();
    const store = createStore(database);
    for (const caseId of lines.slice(1)) {
      expect(await store.verifyJournal('office', caseId)).toEqual({ kind: 'intact', entries: 3 });
    }
    await database.close();
  });

  it('stops with its process', async () => {
    const { child } = await startChild('idle');
    const pid = await postmasterPid();
    child.kill('SIGTERM');
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGTERM');
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(dataFolder, 'owner.json'))).toBe(false);
  });

  it('is started again when it dies alone', async () => {
    const database = await open();
    const former = await postmasterPid();
    process.kill(former, 'SIGKILL');
    const answer = async (): Promise<unknown> => database.run(selectOne).catch(answer);
    expect(await answer()).toEqual([{ one: 1 }]);
    expect(await postmasterPid()).not.toBe(former);
    await database.close();
  });

  it('takes over a lock whose number belongs to another process now', async () => {
    await writeFile(
      join(dataFolder, 'owner.json'),
      JSON.stringify({ pid: process.ppid, started: 'long ago' }),
    );
    const database = await open();
    expect(await database.run(selectOne)).toEqual([{ one: 1 }]);
    await database.close();
  });

  it('is not hindered by a pid file whose number belongs to another process now', async () => {
    await (await open()).close();
    const pidFile = join(dataFolder, 'postgres/data/postmaster.pid');
    await writeFile(pidFile, `${process.pid}\n${dataFolder}/postgres/data\n0\n5432\n/nowhere\n\n\nready\n`);
    await (await open()).close();
  });

  it.runIf(process.getuid?.() === 0)('is kept outside a folder that its user cannot enter', async () => {
    const closedHome = await mkdtemp(join(tmpdir(), 'qyzmet-closed-'));
    const closed = { dataFolder: join(closedHome, 'data'), log: silentLog };
    const database = await openDatabase(closed);
    const opening = sampleOpening();
    await createStore(database).journal.append(opening);
    await database.close();
    const home = (await readFile(join(closed.dataFolder, 'postgres-is-at'), 'utf8')).trim();
    expect((await stat(home)).mode & 0o077).toBe(0);
    const again = await openDatabase(closed);
    expect(await createStore(again).journal.findHead('office', opening.caseId)).toBeDefined();
    await again.close();
    await rm(home, { recursive: true });
    await rm(closedHome, { recursive: true });
  });

  it('refuses data of another version', async () => {
    await (await open()).close();
    const versionFile = join(dataFolder, 'postgres/data/PG_VERSION');
    const version = await readFile(versionFile, 'utf8');
    await writeFile(versionFile, '15\n');
    await expect(open()).rejects.toMatchObject({ code: 'other-server-version', details: { found: '15' } });
    await writeFile(versionFile, version);
  });
});

describe('migrations', () => {
  it('are refused when a file was changed after it had run', async () => {
    const database = await open();
    await administer(database.url, `update schema_migration set checksum = 'x' where name like '0001%'`);
    await database.close();
    await expect(open()).rejects.toMatchObject({ code: 'migration-changed' });
    const [first] = await readMigrations();
    const server = await startEmbeddedServer({ dataFolder, log: silentLog });
    await administer(
      server.url,
      `update schema_migration set checksum = '${first?.checksum}' where name like '0001%'`,
    );
    await server.stop();
  });
});
