import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { applicationRole } from './database.ts';
import type { Log } from './log.ts';
import { StartFault } from './start-fault.ts';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url));
/** Any number, as long as every node takes the same. */
const lockKey = 5_172_012;

export async function readMigrations(folder = migrationsFolder): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(`${folder}/${name}`, 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings a database to the newest migration; nodes that start together wait for each other.
 * Speaks with the rights of the address' own user, who becomes the owner of the tables.
 * @throws StartFault `migration-changed`, `migration-unknown`, `database-unfit`
 */
export async function migrate(url: string, log: Log, folder?: string): Promise<void> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: 'qyzmet migrations' });
  await client.connect();
  try {
    await refuseUnfit(client);
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const applied = await appliedMigrations(client);
    const known = new Map(migrations.map((migration) => [migration.name, migration]));
    for (const [name, checksum] of applied) {
      const migration = known.get(name);
      if (!migration) throw new StartFault('migration-unknown', { name });
      if (migration.checksum !== checksum) throw new StartFault('migration-changed', { name });
    }
    const waiting = migrations.filter((migration) => !applied.has(migration.name));
    if (waiting.length === 0) return;
    for (const migration of waiting) {
      await client.query('begin');
      await client.query(migration.text);
      await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
        migration.name,
        migration.checksum,
      ]);
      await client.query('commit');
      log.info({ migration: migration.name }, 'migration applied');
    }
    await grantApplicationRole(client);
  } finally {
    await client.end();
  }
}

async function refuseUnfit(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version, encoding } = rows[0];
  if (version < 150_000) throw new StartFault('database-unfit', { reason: `version ${version}` });
  if (encoding !== 'UTF8') throw new StartFault('database-unfit', { reason: `encoding ${encoding}` });
}

async function appliedMigrations(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows: found } = await client.query(`select to_regclass('schema_migration') is not null as present`);
  if (!found[0].present) {
    await client.query(
      `create table schema_migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now()
       )`,
    );
  }
  const { rows } = await client.query('select name, checksum from schema_migration order by name');
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/** Roles belong to the whole server, so another database may have made this one already. */
async function grantApplicationRole(client: pg.Client): Promise<void> {
  try {
    await client.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${applicationRole}') then
          create role ${applicationRole} nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      do $$ begin
        if not pg_has_role('${applicationRole}', 'member') then grant ${applicationRole} to current_user; end if;
      end $$;
    `);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFault('no-application-role', { role: applicationRole, reason });
  }
  await client.query(`
    grant usage on schema public to ${applicationRole};
    grant select, insert, update, delete on all tables in schema public to ${applicationRole};
    revoke update, delete on journal, registration, access_log, issued_document, queue_movement,
      body_register from ${applicationRole};
    revoke insert, update, delete on schema_migration from ${applicationRole};
  `);
}
