import { join, resolve } from 'node:path';
import { systemClock } from '@qyzmet/kernel';
import {
  createCrlStore,
  readDemonstrationAuthorities,
  revocationListBlocks,
  splitAuthorities,
} from '@qyzmet/signatures';
import { readWhole } from './read-files.ts';

/** What the commands about signatures read alike: moments, authorities, lists. */

const largestAuthorities = 16 * 1024 * 1024;
const largestList = 256 * 1024 * 1024;

const isoTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A date or a time; without an offset it is of UTC, so that the answer does not depend on the machine. Throws RangeError. */
export function momentOf(words: string | undefined): Date {
  if (words === undefined) return systemClock.now();
  const match = isoTime.exec(words);
  const moment = new Date(words.includes('T') && !match?.[1] ? `${words}Z` : words);
  // 30 February would silently be 2 March.
  const sameDay = new Date(`${words.slice(0, 10)}T00:00:00Z`);
  if (!match || Number.isNaN(moment.getTime()) || sameDay.getUTCDate() !== Number(words.slice(8, 10)))
    throw new RangeError(`--at ${words}`);
  return moment;
}

export interface Authorities {
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
}

/** Every certificate of the named files (DER, PEM bundles, base64), in any order; a file without any throws DerError. */
export function readAuthorities(paths: readonly string[]): Authorities {
  return splitAuthorities(paths.map((path) => readWhole(path, largestAuthorities)));
}

/** Those of the named files and no others; when none is named, the demonstration authority of this installation. */
export async function authoritiesOf(paths: readonly string[], room: string): Promise<Authorities> {
  return paths.length > 0 ? readAuthorities(paths) : readDemonstrationAuthorities(demonstrationFolder(room));
}

/** Beside the regulations, unless QYZMET_DATA names another place: as the server has it. */
function demonstrationFolder(room: string): string {
  return join(resolve(room, '..', process.env.QYZMET_DATA ?? 'data'), 'demonstration-authority');
}

/** A store of all lists in the files, DER or PEM, and the files that hold none that can be used. */
export function readLists(paths: readonly string[], archived: boolean) {
  const store = createCrlStore([], { archived });
  const unusable = paths.filter((path) => {
    const blocks = revocationListBlocks(readWhole(path, largestList));
    return !blocks.map((block) => store.add(block).ok).some(Boolean);
  });
  return { store, unusable };
}
