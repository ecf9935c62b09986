import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isBin, type Text } from '@qyzmet/kernel';
import type { LoadFault } from './load-fault.ts';
import { faultAt, readChecked } from './read-checked.ts';
import {
  boolean,
  clockTime,
  identifier,
  listOf,
  oneOf,
  pattern,
  positive,
  record,
  type Shape,
  string,
  text,
} from './shape.ts';

/** Hours in which office minutes run; the same words as the calendar room reckons with. */
export interface BodyHours {
  readonly zone: string;
  readonly opens: string;
  readonly closes: string;
  readonly lunch?: readonly [string, string];
  /** ISO numbers, Monday = 1. */
  readonly weekdays: readonly number[];
}

/** A body that provides services, or a public service centre. */
export interface Body {
  readonly id: string;
  readonly kind: 'provider' | 'psc';
  readonly name: Text;
  readonly headName: string;
  readonly bin: string;
  readonly address: Text;
  readonly phone: string;
  readonly district: Text;
  readonly officeHours: BodyHours;
  /** Address, people and numbers are invented for the demonstration. */
  readonly demonstration?: boolean;
}

export interface Directory {
  /** `kz-tayinsha`: the folder of the territory's regulations. */
  readonly territory: string;
  readonly name: Text;
  readonly bodies: readonly Body[];
}

const hours = record<BodyHours>(
  { zone: string, opens: clockTime, closes: clockTime, weekdays: listOf(positive, 1) },
  { lunch: listOf(clockTime, 2) },
);

const body = record<Body>(
  {
    id: identifier,
    kind: oneOf(['provider', 'psc']),
    name: text,
    headName: string,
    bin: pattern(/^\d{12}$/, '990140001233'),
    address: text,
    phone: string,
    district: text,
    officeHours: hours,
  },
  { demonstration: boolean },
);

const directory: Shape = record<Directory>(
  { territory: identifier, name: text, bodies: listOf(body, 1) },
  {},
);

/** Reads `directories/<territory>.yaml` of the regulations room; a file with faults is left out. */
export function loadDirectories(root: string): {
  readonly directories: readonly Directory[];
  readonly faults: readonly LoadFault[];
} {
  const files = readdirSync(join(root, 'directories'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readChecked<Directory>(root, `directories/${file}`, directory));
  const directories = files.flatMap(({ checked }) => (checked ? [checked] : []));
  return {
    directories: directories.map(({ value }) => value),
    faults: [
      ...files.flatMap(({ faults }) => faults),
      ...directories.flatMap(({ source, value }) =>
        value.bodies.flatMap(({ bin }, index) =>
          isBin(bin) ? [] : [faultAt(source, ['bodies', index, 'bin'], wrongBin(bin))],
        ),
      ),
    ],
  };
}

function wrongBin(bin: string): Text {
  return {
    kk: `${bin}: БСН бақылау цифры дұрыс емес.`,
    ru: `${bin}: неверная контрольная цифра БИН.`,
    en: `${bin}: the check digit of the BIN is wrong.`,
  };
}

/** The body with the id in any directory. */
export function findBody(directories: readonly Directory[], id: string): Body | undefined {
  return directories.flatMap(({ bodies }) => bodies).find((candidate) => candidate.id === id);
}
