import type { Clock } from '@qyzmet/kernel';
import {
  createCivilClient,
  createEmploymentClient,
  createIndividualsClient,
  createLegalClient,
  createNotaryClient,
  unconnectedClient,
} from '@qyzmet/registries';
import type { RegistryName } from '@qyzmet/regulation';
import type { AdoptedService } from '../law/law-library.ts';
import { registryVariables, SettingsFault } from '../settings.ts';
import type { Registers } from './registers.ts';
import { registriesNamedIn } from './registries-named-in.ts';

export type RegistryAddresses = Readonly<Partial<Record<RegistryName, string>>>;

/** A register without an address never answers. @throws SettingsFault where adopted law asks such a register */
export function openRegisters(
  addresses: RegistryAddresses,
  services: readonly AdoptedService[],
  clock: Clock,
): Registers {
  for (const { edition } of services) {
    const missing = registriesNamedIn(edition).find((name) => !addresses[name]);
    if (missing)
      throw new SettingsFault(
        `${registryVariables[missing]} is not set, and "${edition.id}" asks that registry.`,
      );
  }
  const open = <Client>(
    name: RegistryName,
    create: (settings: { address: string; clock: Clock }) => Client,
  ) => {
    const address = addresses[name];
    return address ? create({ address, clock }) : unconnectedClient;
  };
  return {
    individuals: open('individuals', createIndividualsClient),
    employment: open('employment', createEmploymentClient),
    civil: open('civil', createCivilClient),
    notary: open('notary', createNotaryClient),
    legal: open('legal', createLegalClient),
  };
}
