import { type Edition, isInForce } from '@qyzmet/regulation';
import type { AdoptedService, LawLibrary } from './law-library.ts';
import { serviceIdOf } from './service-id.ts';

/** A service whose regulation can be read on a day; it runs here only when somebody adopted it. */
export interface ReadableService {
  /** `kz-tayinsha/unemployed-certificate`. */
  readonly id: string;
  readonly edition: Edition;
  readonly adopted: AdoptedService | undefined;
}

/** The services adopted here on the moment's day, then those whose act was in force then without being adopted. */
export function readableServices(
  law: Pick<LawLibrary, 'editions' | 'servicesOn'>,
  moment: Date,
  day: string,
): readonly ReadableService[] {
  const adopted = law
    .servicesOn(moment)
    .map((service): ReadableService => ({ id: service.id, edition: service.edition, adopted: service }));
  const services = new Map(adopted.map((service) => [service.id, service]));
  const newestFirst = [...law.editions.values()].sort((a, b) =>
    a.regulation.act.date < b.regulation.act.date ? 1 : -1,
  );
  for (const edition of newestFirst) {
    const id = serviceIdOf(edition);
    if (!services.has(id) && isInForce(edition, day)) services.set(id, { id, edition, adopted: undefined });
  }
  return [...services.values()];
}
