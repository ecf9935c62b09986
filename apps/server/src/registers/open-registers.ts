import type { Clock } from '@qyzmet/kernel';
import {
  createCivilClient,
  createEmploymentClient,
  createIndividualsClient,
  createLegalClient,
  createNotaryClient,
  type RegistryLine,
  unconnectedClient,
} from '@qyzmet/registries';
import type { RegistryName } from '@qyzmet/regulation';
import type { AdoptedService } from '../law/law-library.ts';
import { registryVariables, SettingsFault } from '../settings.ts';
import type { Registers } from './registers.ts';
import { registriesNamedIn } from './registries-named-in.ts';

export type RegistryLines = Readonly<Partial<Record<RegistryName, RegistryLine>>>;

/** A register without a line never answers. @throws SettingsFault where adopted law asks such a register */
export function openRegisters(
  lines: RegistryLines,
  services: readonly AdoptedService[],
  clock: Clock,
): Registers {
  for (const { edition } of services) {
    const missing = registriesNamedIn(edition).find((name) => !lines[name]);
    if (missing)
      throw new SettingsFault(
        `${registryVariables[missing]} is not set, and "${edition.id}" asks that registry.`,
      );
  }
  const open = <Client>(
    name: RegistryName,
    create: (settings: { line: RegistryLine; clock: Clock }) => Client,
  ) => {
    const line = lines[name];
    return line ? create({ line, clock }) : unconnectedClient;
  };
  return {
    individuals: open('individuals', createIndividualsClient),
    employment: open('employment', createEmploymentClient),
    civil: open('civil', createCivilClient),
    notary: open('notary', createNotaryClient),
    legal: open('legal', createLegalClient),
  };
}
