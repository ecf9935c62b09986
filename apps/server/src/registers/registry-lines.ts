import type { ShepClient } from '@qyzmet/gateway';
import { httpLine, type RegistryLine, shepLine } from '@qyzmet/registries';
import type { RegistryPlace, Settings } from '../settings.ts';
import type { RegistryLines } from './open-registers.ts';

/** The ways to the registers that the settings name. `shep` is there when one of them needs it. */
export function registryLines(
  { registries }: Pick<Settings, 'registries'>,
  shep: ShepClient | undefined,
): RegistryLines {
  const lineTo = (place: RegistryPlace): RegistryLine | undefined =>
    'address' in place ? httpLine(place.address) : shep && shepLine(shep, place.serviceId);
  return Object.fromEntries(
    Object.entries(registries).flatMap(([name, place]) => {
      const line = lineTo(place);
      return line ? [[name, line]] : [];
    }),
  );
}
