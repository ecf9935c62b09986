import type { Clock } from '@qyzmet/kernel';
import {
  demonstrationCivilRecords,
  demonstrationEmploymentRecords,
  demonstrationIndividuals,
  demonstrationOrganisations,
  demonstrationPowersOfAttorney,
  type Simulator,
  startCivilSimulator,
  startEmploymentSimulator,
  startIndividualsSimulator,
  startLegalSimulator,
  startNotarySimulator,
} from '@qyzmet/registries';
import type { RegistryName } from '@qyzmet/regulation';

export type DemonstrationRegistries = Readonly<Record<RegistryName, Simulator>>;

/** A simulator of each register, with the invented people in it. */
export async function startDemonstrationRegistries(clock: Clock): Promise<DemonstrationRegistries> {
  const local = { host: '127.0.0.1', port: 0, clock };
  const [individuals, employment, civil, notary, legal] = await Promise.all([
    startIndividualsSimulator(demonstrationIndividuals, local),
    startEmploymentSimulator(demonstrationEmploymentRecords, local),
    startCivilSimulator(demonstrationCivilRecords, local),
    startNotarySimulator(demonstrationPowersOfAttorney, local),
    startLegalSimulator(demonstrationOrganisations, local),
  ]);
  return { individuals, employment, civil, notary, legal };
}
