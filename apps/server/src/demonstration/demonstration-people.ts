import { type DemonstrationPerson, demonstrationPeople } from '@qyzmet/registries';
import type { Store } from '@qyzmet/store';
import { hashPassword } from '../access/passwords.ts';
import type { LawLibrary } from '../law/law-library.ts';
import { type DemonstrationEntry, demonstrationPassword } from './demonstration.ts';

export function nameOf({ surname, name, patronymic }: DemonstrationPerson): string {
  return `${surname} ${name} ${patronymic}`;
}

/** Accounts of the invented applicants and posts of the invented staff; what people changed since is left alone. */
export async function saveDemonstrationPeople(
  store: Store,
  law: LawLibrary,
  now: Date,
): Promise<readonly DemonstrationEntry[]> {
  const [service] = law.servicesOn(now);
  if (!service) return [];
  const passwordHash = await hashPassword(demonstrationPassword);
  const entries: DemonstrationEntry[] = [];
  for (const person of demonstrationPeople) {
    const { iin, id, role, story } = person;
    const name = nameOf(person);
    const enter = (system: DemonstrationEntry['system']) =>
      entries.push({ system, iin, name, role: story, password: demonstrationPassword });
    if (role === 'applicant') {
      if (!(await store.accounts.find(iin)))
        await store.accounts.create({
          iin,
          name,
          phone: '+7 701 000 00 00',
          email: `${id}@demo.qyzmet.invalid`,
          passwordHash,
          now,
        });
      enter('portal');
      continue;
    }
    const system = role === 'leb-officer' ? 'office' : role === 'psc-operator' ? 'psc' : undefined;
    const organisation = system === 'psc' ? service.centres[0]?.id : service.provider.id;
    if (!system || !organisation) continue;
    if (!(await store.staff.find(iin)))
      await store.staff.save({
        iin,
        name,
        login: id,
        passwordHash,
        certificateSerial: null,
        posts: [{ system, role, organisation }],
        now,
      });
    enter(system);
  }
  return entries;
}
