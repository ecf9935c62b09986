import type { Text } from '@qyzmet/kernel';
import { demonstrationPeople } from '@qyzmet/registries';
import type { System } from '@qyzmet/regulation';
import type { Store } from '@qyzmet/store';
import { hashPassword } from '../access/passwords.ts';
import { systemOfPost } from '../access/posts.ts';
import type { LawLibrary } from '../law/law-library.ts';
import { actorTitle } from '../present/law-words.ts';
import { type DemonstrationEntry, demonstrationPassword } from './demonstration.ts';
import { type DemonstrationOfficer, demonstrationStaff } from './demonstration-staff.ts';

export function nameOf(person: {
  readonly surname: string;
  readonly name: string;
  readonly patronymic: string;
}): string {
  return `${person.surname} ${person.name} ${person.patronymic}`;
}

/** Accounts of the invented applicants and posts of the invented staff; what people changed since is left alone. */
export async function saveDemonstrationPeople(
  store: Store,
  law: LawLibrary,
  now: Date,
): Promise<readonly DemonstrationEntry[]> {
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const person of demonstrationPeople) {
    const { iin, id } = person;
    if (await store.accounts.find(iin)) continue;
    const contact = { phone: '+7 701 000 00 00', email: `${id}@demo.qyzmet.invalid` };
    await store.accounts.create({ iin, name: nameOf(person), ...contact, passwordHash, now });
  }
  const served = bodiesServing(law, now);
  const staff = demonstrationStaff.filter(({ organisation }) => served.has(organisation));
  for (const officer of staff) {
    const { iin, id: login, role, organisation } = officer;
    if (await store.staff.find(iin)) continue;
    const posts = [{ system: systemOfPost(role), role, organisation }];
    const name = nameOf(officer);
    await store.staff.save({ iin, name, login, passwordHash, certificateSerial: null, posts, now });
  }
  return [
    ...demonstrationPeople.map((person) => entryOf('portal', person, person.story)),
    ...staff.map((officer) => entryOf(systemOfPost(officer.role), officer, postOf(officer, law))),
  ];
}

function bodiesServing(law: LawLibrary, now: Date): ReadonlySet<string> {
  const bodies = law
    .servicesOn(now)
    .flatMap(({ providers, centres, akims }) => [...providers, ...centres, ...akims]);
  return new Set(bodies.map(({ id }) => id));
}

function entryOf(
  system: System,
  person: Parameters<typeof nameOf>[0] & { readonly iin: string },
  role: Text,
): DemonstrationEntry {
  return { system, iin: person.iin, name: nameOf(person), role, password: demonstrationPassword };
}

function postOf({ role, organisation }: DemonstrationOfficer, law: LawLibrary): Text {
  const title = actorTitle(role);
  const body = law.getBody(organisation).name;
  return {
    kk: `${title.kk}: ${body.kk}`,
    ru: `${title.ru}: ${body.ru}`,
    en: `${title.en}: ${body.en}`,
  };
}
