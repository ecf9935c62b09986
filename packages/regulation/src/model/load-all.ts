import { readdirSync } from 'node:fs';
import type { Edition } from '../types.ts';
import { loadEdition } from './load-edition.ts';
import type { LoadFault } from './load-fault.ts';

const suffix = '.regulation.yaml';

/** Ids of all editions in the regulations room: `<authority>/<service>/<date>`, sorted. */
export function listEditions(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(suffix))
    .map((path) => path.slice(0, -suffix.length))
    .sort();
}

/** Loads every edition of the room; one that has faults is left out and its faults are told. */
export function loadAll(root: string): {
  readonly editions: readonly Edition[];
  readonly faults: readonly LoadFault[];
} {
  const loaded = listEditions(root).map((id) => loadEdition(root, id));
  return {
    editions: loaded.flatMap((edition) => (edition.ok ? [edition.value] : [])),
    faults: loaded.flatMap((edition) => (edition.ok ? [] : edition.error)),
  };
}
