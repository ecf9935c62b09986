import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { loadEdition } from '@qyzmet/regulation';
import { createStore } from '@qyzmet/store';
import { type BenchServer, openEmbedded, openExternal } from './bench-server.ts';
import { type Measured, measureDecisions, measureEngine, recordCase } from './measure-engine.ts';
import { measureRaw } from './measure-raw.ts';
import { rawScript } from './raw-script.ts';

/**
 * Whole cases per second through `decide` and `append`, beside pgbench writing the same rows to the same server in the
 * same run. Read the ratios: the figures are the machine's.
 */
const editionId = 'kz-tayinsha/unemployed-certificate/2012-08-01';
const localServer = 'postgres://postgres@127.0.0.1:5432/postgres';
const connections = 16;
const rawClients = 8;
const crowds = [1, 16, 64];
/** Raw and ours take turns, so that other load of the machine falls on both; the middle round of each is told. */
const rounds = 3;
const seconds = 2;

const regulations = fileURLToPath(new URL('../../regulations', import.meta.url));
const loaded = loadEdition(regulations, editionId);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const edition = loaded.value;
const recorded = await recordCase(edition);

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function row(cells: readonly string[]): void {
  const [name = '', ...figures] = cells;
  say(name.padEnd(44) + figures.map((figure) => figure.padStart(15)).join(''));
}

function report(name: string, measured: Measured, raw?: number): void {
  const { casesPerSecond, transitionsPerSecond, latency } = measured;
  row([
    name,
    casesPerSecond.toFixed(0),
    transitionsPerSecond.toFixed(0),
    raw ? (casesPerSecond / raw).toFixed(2) : '',
    latency ? `${latency.median.toFixed(1)} / ${latency.p95.toFixed(1)}` : '',
  ]);
}

function middle(measured: readonly Measured[]): Measured | undefined {
  return [...measured].sort((a, b) => a.casesPerSecond - b.casesPerSecond)[Math.floor(measured.length / 2)];
}

async function measure({ name, database }: BenchServer): Promise<void> {
  say();
  say(name);
  const { append } = createStore(database).journal;
  const script = rawScript(recorded);
  const raw: Measured[] = [];
  const ours = new Map<number, Measured[]>(crowds.map((clients) => [clients, []]));
  await measureEngine({ edition, append, clients: connections, seconds: 1 });
  for (let round = 0; round < rounds; round++) {
    const casesPerSecond = await measureRaw({ url: database.url, script, clients: rawClients, seconds });
    if (casesPerSecond !== undefined) {
      raw.push({ casesPerSecond, transitionsPerSecond: casesPerSecond * recorded.length });
    }
    for (const [clients, measured] of ours) {
      measured.push(await measureEngine({ edition, append, clients, seconds }));
    }
  }
  const anchor = middle(raw);
  if (anchor) report(`  pgbench, the same rows, ${rawClients} clients`, anchor, anchor.casesPerSecond);
  else say('  pgbench is not installed: nothing to compare with');
  for (const [clients, measured] of ours) {
    const typical = middle(measured);
    if (typical) report(`  decide + append, ${clients} at a time`, typical, anchor?.casesPerSecond);
  }
}

const systems = new Set(recorded.map(({ system }) => system)).size;
const entries = recorded.reduce((sum, transition) => sum + transition.entries.length, 0);
const memory = Math.round(totalmem() / 2 ** 30);
say(`${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${memory} GB, Node ${process.version}`);
say(`A case: ${editionId}, from log-in at the portal to the delivered result:`);
say(`${recorded.length} transitions in ${systems} systems, ${entries} journal entries.`);
say();
row(['', 'cases/s', 'transitions/s', 'to pgbench', 'append ms 50/95']);
report('decide alone, one thread', await measureDecisions(edition, 2));

for (const open of [
  () => openEmbedded(connections),
  () => openExternal(process.env.DATABASE_URL ?? localServer, connections),
]) {
  const server = await open();
  if (server) await measure(server).finally(() => server.remove());
  else say('\nno other PostgreSQL answers; name one in DATABASE_URL');
}
