import type { Text } from '@qyzmet/kernel';
import type { Person } from '../individuals/contract.ts';
import type { DemonstrationPerson } from './demonstration-people.ts';

/** Somebody to try services as, known to the registry. `story`: in Kazakh, Russian and English. */
export function syntheticApplicant(
  id: string,
  language: DemonstrationPerson['language'],
  person: Person & { readonly patronymic: string },
  story: readonly [Text['kk'], Text['ru'], Text['en']],
): DemonstrationPerson {
  const { iin, surname, name, patronymic } = person;
  const [kk, ru, en] = story;
  return { id, language, story: { kk, ru, en }, iin, surname, name, patronymic, person };
}
