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

/** District, or city of oblast significance: what residence is routed by. */
export interface District {
  readonly id: string;
  readonly name: Text;
}

export const bodyKinds = ['provider', 'psc', 'rural-akim'] as const;

/** A body that provides services, a public service centre (or a branch of it), or a rural akim's office. */
export interface Body {
  readonly id: string;
  readonly kind: (typeof bodyKinds)[number];
  /** Of providers: the word by which a regulation's `provider` calls them. */
  readonly office?: string;
  readonly name: Text;
  readonly headName: string;
  readonly bin: string;
  readonly address: Text;
  /** Left out where the act prints none. */
  readonly phone?: string;
  readonly district: District;
  /** Of a rural akim: the settlements of the okrug. */
  readonly localities?: readonly Text[];
  readonly officeHours: BodyHours;
  /** Numbers, people and what the act does not print are invented for the demonstration. */
  readonly demonstration?: boolean;
}

export interface Directory {
  /** `kz-tayinsha`: the folder of the territory's regulations. */
  readonly territory: string;
  readonly name: Text;
  readonly districts: readonly District[];
  readonly bodies: readonly Body[];
}

/** As the file writes it: bodies name their district by its id, and hours only where they are not those of all. */
interface WrittenDirectory extends Omit<Directory, 'bodies'> {
  readonly officeHours?: BodyHours;
  readonly bodies: readonly WrittenBody[];
}

type WrittenBody = Omit<Body, 'district' | 'officeHours'> & {
  readonly district: string;
  readonly officeHours?: BodyHours;
};

const hours = record<BodyHours>(
  { zone: string, opens: clockTime, closes: clockTime, weekdays: listOf(positive, 1) },
  { lunch: listOf(clockTime, 2) },
);

const body = record<WrittenBody>(
  {
    id: identifier,
    kind: oneOf(bodyKinds),
    name: text,
    headName: string,
    bin: pattern(/^\d{12}$/, '990140001233'),
    address: text,
    district: identifier,
  },
  {
    office: identifier,
    phone: string,
    officeHours: hours,
    localities: listOf(text, 1),
    demonstration: boolean,
  },
);

const directory: Shape = record<WrittenDirectory>(
  {
    territory: identifier,
    name: text,
    districts: listOf(record<District>({ id: identifier, name: text }, {}), 1),
    bodies: listOf(body, 1),
  },
  { officeHours: hours },
);

/** Reads `directories/<territory>.yaml` of the regulations room; a file with faults is left out. */
export function loadDirectories(root: string): {
  readonly directories: readonly Directory[];
  readonly faults: readonly LoadFault[];
} {
  const files = readdirSync(join(root, 'directories'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readChecked<WrittenDirectory>(root, `directories/${file}`, directory));
  const read = files.flatMap(({ checked }) => (checked ? [checked] : []));
  return {
    directories: read.map(({ value }) => whole(value)),
    faults: [
      ...files.flatMap(({ faults }) => faults),
      ...read.flatMap(({ source, value }) =>
        value.bodies.flatMap((written, index) =>
          faultsOfBody(written, value).map(([field, sentence]) =>
            faultAt(source, ['bodies', index, field], sentence),
          ),
        ),
      ),
    ],
  };
}

function whole({ officeHours: ofAll, ...written }: WrittenDirectory): Directory {
  const districts = new Map(written.districts.map((district) => [district.id, district]));
  return {
    ...written,
    bodies: written.bodies.flatMap((body): readonly Body[] => {
      const district = districts.get(body.district);
      const officeHours = body.officeHours ?? ofAll;
      return district && officeHours ? [{ ...body, district, officeHours }] : [];
    }),
  };
}

function faultsOfBody(
  { bin, kind, office, officeHours, district }: WrittenBody,
  { districts, officeHours: ofAll }: WrittenDirectory,
): readonly (readonly [string, Text])[] {
  return [
    ...(isBin(bin) ? [] : [['bin', wrongBin(bin)] as const]),
    ...(kind === 'provider' && !office ? [['kind', officeMissing] as const] : []),
    ...(officeHours || ofAll ? [] : [['id', hoursMissing] as const]),
    ...(districts.some(({ id }) => id === district)
      ? []
      : [['district', unknownDistrict(district)] as const]),
  ];
}

const officeMissing: Text = {
  kk: 'Қызмет берушінің түрі (office) көрсетілмеген.',
  ru: 'Не указан вид услугодателя (office).',
  en: 'The provider names no kind of office (office).',
};

const hoursMissing: Text = {
  kk: 'Жұмыс уақыты (officeHours) органда да, бүкіл анықтамалықта да көрсетілмеген.',
  ru: 'Часы работы (officeHours) не указаны ни у органа, ни для всего справочника.',
  en: 'Neither the body nor the directory gives office hours (officeHours).',
};

function unknownDistrict(district: string): Text {
  return {
    kk: `«${district}» ауданы осы анықтамалықта жоқ.`,
    ru: `Района «${district}» нет в этом справочнике.`,
    en: `This directory has no district "${district}".`,
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
