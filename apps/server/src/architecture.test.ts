import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The house law of ARCHITECTURE.md, read from the tree itself. */

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A room may import rooms of a lower floor. */
const floors: readonly (readonly string[])[] = [
  ['kernel'],
  ['calendar', 'queue'],
  ['regulation'],
  ['case-engine'],
  ['store', 'signatures', 'gateway', 'registries', 'documents', 'mail', 'web'],
  ['offline-check'],
  ['server', 'cli'],
  ['journeys', 'bench'],
];
/** The arrows between rooms of one floor, to the very door. */
const sideDoors = new Set(['registries → @qyzmet/gateway', 'web → @qyzmet/signatures/browser']);

/** Doors beside `src/index.ts`, each for callers of its own: a browser, a tool, the tests of other rooms. */
const furtherDoors: Readonly<Record<string, readonly string[]>> = {
  regulation: ['./bpmn', './bpmn/proof', './diff', './draft', './lint'],
  documents: ['./result-package', './testing'],
  queue: ['./verify'],
  signatures: ['./browser', './offline'],
  store: ['./testing'],
};

/** Names that say nothing of what lives in a file. */
const emptyNames = /^(utils?|commons?|core|shared|helpers?|misc|lib)$/;

interface Room {
  readonly name: string;
  readonly folder: string;
  readonly manifest: {
    readonly name: string;
    readonly exports?: Readonly<Record<string, string>>;
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly devDependencies?: Readonly<Record<string, string>>;
  };
  readonly files: readonly string[];
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || /^(node_modules|data|coverage)$/.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function readManifest(folder: string): Room['manifest'] {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function roomIn(folder: string): Room {
  const manifest = readManifest(folder);
  return { name: manifest.name.replace('@qyzmet/', ''), folder, manifest, files: filesUnder(folder) };
}

function roomsIn(folder: string): readonly Room[] {
  return readdirSync(join(root, folder))
    .map((name) => join(root, folder, name))
    .filter((path) => existsSync(join(path, 'package.json')))
    .map(roomIn);
}

const packages = roomsIn('packages');
const rooms = [...packages, ...roomsIn('apps')];
const everywhere = [...rooms, roomIn(join(root, 'journeys')), roomIn(join(root, 'bench'))];
const rootManifest = readManifest(root);

const isCode = (file: string) => /\.(ts|tsx)$/.test(file);
const isForTests = (file: string) =>
  /\.test\.tsx?$/.test(file) ||
  file.includes(join('/', 'testing', '/')) ||
  file.includes(join('/', 'proof', '/')) ||
  /\.config\.ts$/.test(file);
const shown = (file: string) => relative(root, file);

const codeCache = new Map<string, string>();
/** The code of a file without its comments. */
function codeOf(file: string): string {
  const cached = codeCache.get(file);
  if (cached !== undefined) return cached;
  const code = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  codeCache.set(file, code);
  return code;
}

function importsOf(file: string): readonly string[] {
  const pattern =
    /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...codeOf(file).matchAll(pattern)].map(([, named, dynamic]) => named ?? dynamic ?? '');
}

/** `@scope/name/path` → `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function floorOf(name: string): number {
  return floors.findIndex((floor) => floor.includes(name));
}

function doorsOf(room: Room): readonly string[] {
  return Object.values(room.manifest.exports ?? {}).map((door) => join(room.folder, door));
}

/** The files that run in the product: those behind the doors of a package, and all but the tests of an app. */
function lastingFiles(room: Room): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = packages.includes(room)
    ? doorsOf(room).filter((file) => existsSync(file))
    : room.files.filter((file) => rooms.includes(room) && !isForTests(file));
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (found.has(file) || !isCode(file) || !existsSync(file)) continue;
    found.add(file);
    const folder = dirname(file);
    waiting.push(
      ...importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => resolve(folder, specifier)),
    );
  }
  return found;
}

/** One line for each import of a room that breaks `rule`, as `file: import`. */
function faultyImports(
  room: Room,
  isFaulty: (specifier: string, file: string) => boolean,
): readonly string[] {
  return room.files
    .filter(isCode)
    .flatMap((file) => importsOf(file).map((specifier) => ({ file, specifier })))
    .filter(({ file, specifier }) => isFaulty(specifier, file))
    .map(({ file, specifier }) => `${shown(file)}: ${specifier}`);
}

describe.each(everywhere.map((room) => [room.name, room] as const))('%s', (_name, room) => {
  it('has a floor, and imports point down only', () => {
    expect(floorOf(room.name)).toBeGreaterThanOrEqual(0);
    const upward = faultyImports(room, (specifier) => {
      if (!specifier.startsWith('@qyzmet/')) return false;
      const other = packageOf(specifier).replace('@qyzmet/', '');
      if (sideDoors.has(`${room.name} → ${specifier}`)) return false;
      return floorOf(other) < 0 || floorOf(other) >= floorOf(room.name);
    });
    expect(upward).toEqual([]);
  });

  it('never reaches into another room by path, and names files with their extension', () => {
    const faulty = faultyImports(room, (specifier, file) => {
      if (!specifier.startsWith('.')) return false;
      const target = resolve(dirname(file), specifier);
      return relative(room.folder, target).startsWith('..') || !existsSync(target);
    });
    expect(faulty).toEqual([]);
  });

  it('declares what it imports', () => {
    const lasting = lastingFiles(room);
    const declared = { ...room.manifest.dependencies };
    const forTests = { ...declared, ...room.manifest.devDependencies, ...rootManifest.devDependencies };
    const undeclared = faultyImports(room, (specifier, file) => {
      if (specifier.startsWith('.') || isBuiltin(specifier)) return false;
      return !(packageOf(specifier) in (lasting.has(file) && !isForTests(file) ? declared : forTests));
    });
    expect(undeclared).toEqual([]);
  });

  it('uses the doors for tests in tests only', () => {
    const faulty = faultyImports(
      room,
      (specifier, file) => /^@qyzmet\/.*\/testing$/.test(specifier) && !isForTests(file),
    );
    expect(faulty).toEqual([]);
  });
});

describe.each(rooms.map((room) => [room.name, room] as const))('%s', (_name, room) => {
  it('has a card under 40 lines', () => {
    const card = join(room.folder, 'README.md');
    expect(existsSync(card), shown(card)).toBe(true);
    const lines = readFileSync(card, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThan(40);
    expect(lines[0]).toBe(`# ${room.name}`);
  });

  it('keeps its files under 400 lines', () => {
    const long = room.files
      .filter((file) => /\.(ts|tsx|css|scss|sql|typ|js)$/.test(file))
      .filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 400)
      .map(shown);
    expect(long).toEqual([]);
  });

  it('names files and folders in kebab-case, after what lives in them', () => {
    const misnamed = room.files.filter(isCode).filter((file) => {
      const parts = relative(room.folder, file).split('/');
      return parts.some((part) => {
        const stem = part.replace(/(\.[a-z]+)*\.tsx?$/, '');
        return emptyNames.test(stem) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
      });
    });
    expect(misnamed.map(shown)).toEqual([]);
  });

  it('reads the present moment from a Clock only', () => {
    const clock = join('kernel', 'src', 'clock.ts');
    const impatient = room.files
      .filter((file) => isCode(file) && !isForTests(file) && !file.endsWith(clock))
      .filter((file) => /\bDate\.now\b|\bnew Date\(\s*\)|\bTemporal\.Now\b/.test(codeOf(file)));
    expect(impatient.map(shown)).toEqual([]);
  });
});

describe.each(packages.map((room) => [room.name, room] as const))('%s', (_name, room) => {
  it('has one door, and no other but those listed above', () => {
    const { '.': door, ...further } = room.manifest.exports ?? {};
    expect(door).toBe('./src/index.ts');
    expect(Object.keys(further).filter((name) => !furtherDoors[room.name]?.includes(name))).toEqual([]);
    for (const file of doorsOf(room)) expect(existsSync(file), shown(file)).toBe(true);
  });

  it('is named after its folder', () => {
    expect(room.manifest.name).toBe(`@qyzmet/${basename(room.folder)}`);
  });
});

describe('the house', () => {
  it('has no room without a floor and no floor without its rooms', () => {
    expect(floors.flat().toSorted()).toEqual(everywhere.map(({ name }) => name).toSorted());
  });

  it('keeps the law free of code', () => {
    expect(filesUnder(join(root, 'regulations')).filter((file) => /\.(tsx?|m?js)$/.test(file))).toEqual([]);
  });
});
