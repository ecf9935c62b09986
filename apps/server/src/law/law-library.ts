import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProductionCalendar, readCalendar } from '@qyzmet/calendar';
import { localDate } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';
import {
  type Adoption,
  adoptionsOn,
  type Body,
  type Directory,
  describeFault,
  type Edition,
  findBody,
  type LoadFault,
  loadAll,
  loadDeployment,
  loadDirectories,
} from '@qyzmet/regulation';
import { isFound } from './is-found.ts';
import { LawFault } from './law-fault.ts';
import { placesOf } from './places.ts';
import { serviceIdOf } from './service-id.ts';

/** A service as one territory offers it today: the edition and who provides it. */
export interface AdoptedService {
  /** `kz-tayinsha/unemployed-certificate`: the place of the service in addresses. */
  readonly id: string;
  readonly edition: Edition;
  readonly adoption: Adoption;
  /** Where the act rules: "Қызылорда облысы". */
  readonly territory: Text;
  /** At least one, each of a district of its own. */
  readonly providers: readonly Body[];
  /** Where applications are taken in for these providers: of their districts, and only if the regulation has such a channel. */
  readonly centres: readonly Body[];
  readonly akims: readonly Body[];
}

export interface LawLibrary {
  readonly editions: ReadonlyMap<string, Edition>;
  readonly calendar: ProductionCalendar;
  /** Services adopted on a moment's local day, in the order of the deployment. */
  servicesOn(moment: Date): readonly AdoptedService[];
  findService(id: string, moment: Date): AdoptedService | undefined;
  /** By words of the title in any language, letters folded. */
  search(query: string, moment: Date): readonly AdoptedService[];
  getBody(id: string): Body;
  /** Of every territory: bodies, centres and akims. */
  readonly directories: readonly Directory[];
}

/** @throws LawFault */
export function openLawLibrary(folder: string): LawLibrary {
  const { editions, faults } = loadAll(folder);
  const { directories, faults: directoryFaults } = loadDirectories(folder);
  const { deployment, faults: deploymentFaults } = loadDeployment(folder);
  const allFaults: readonly LoadFault[] = [...faults, ...directoryFaults, ...deploymentFaults];
  if (allFaults.length > 0 || !deployment)
    throw new LawFault(allFaults.map(describeInThreeLanguages).join('\n'));
  const calendar = readCalendar(readFileSync(join(folder, 'calendars/kz.yaml'), 'utf8'));
  if (!calendar.ok) throw new LawFault(`calendars/kz.yaml: ${calendar.error.sentence.en}`);

  const byId = new Map(editions.map((edition) => [edition.id, edition]));
  const getBody = (id: string): Body => {
    const body = findBody(directories, id);
    if (!body) throw new LawFault(`No directory names the body "${id}".`);
    return body;
  };
  const asService = (adoption: Adoption): AdoptedService => {
    const edition = byId.get(adoption.edition);
    if (!edition)
      throw new LawFault(`deployment.yaml adopts "${adoption.edition}", which the regulations room lacks.`);
    return {
      id: serviceIdOf(edition),
      edition,
      adoption,
      ...placesOf(adoption, edition, directories),
    };
  };
  // Every adoption is resolved now, so that a wrong one stops the start and not a citizen.
  const services = new Map(deployment.adopted.map((adoption) => [adoption, asService(adoption)]));
  const servicesOn = (moment: Date) =>
    adoptionsOn(deployment, localDate(moment)).flatMap((adoption) => services.get(adoption) ?? []);

  return {
    editions: byId,
    calendar: calendar.value,
    getBody,
    directories,
    servicesOn,
    findService: (id, moment) => servicesOn(moment).find((service) => service.id === id),
    search: (query, moment) =>
      servicesOn(moment).filter(({ edition, providers }) => {
        const { title } = edition.regulation;
        const names = providers.flatMap(({ name }) => [name.kk, name.ru]);
        return isFound(query, [title.kk, title.ru, title.en, ...names]);
      }),
  };
}

function describeInThreeLanguages(fault: LoadFault): string {
  return (['kk', 'ru', 'en'] as const).map((language) => describeFault(fault, language)).join('\n');
}
