import { silentLog } from '../database/log.ts';
import { openDatabase } from '../database/open-database.ts';
import { createStore } from '../store.ts';
import { sampleOpening, sampleRegistration } from './sample-transition.ts';

/**
 * The process that embedded-server.test.ts kills: opens the data folder of its first argument, appends from eight
 * lines at once, and prints the id of each record after the store has acknowledged its number.
 */
const dataFolder = process.argv[2];
if (!dataFolder) throw new Error('name a data folder');
const store = createStore(await openDatabase({ dataFolder, log: silentLog }));
process.stdout.write('open\n');

async function appendForever(): Promise<void> {
  for (;;) {
    const opening = sampleOpening();
    await store.journal.append(opening);
    const { kind } = await store.journal.append(sampleRegistration(opening, 'killed/2026'));
    if (kind === 'appended') process.stdout.write(`${opening.caseId}\n`);
  }
}

if (process.argv[3] !== 'idle') await Promise.all(Array.from({ length: 8 }, appendForever));
