import type { ShepClient } from '@qyzmet/gateway';
import { httpLine, type RegistryLine, shepLine } from '@qyzmet/registries';
import type { Settings } from '../settings.ts';
import type { RegistryLines } from './open-registers.ts';

/** How a register behind the gateway is written in its variable: `shep:<code of the service>`. */
const behindGateway = /^shep:(.+)$/;

/** The ways to the registers that the settings name. `shep` is there when one of them needs it. */
export function registryLines(
  { registries }: Pick<Settings, 'registries'>,
  shep: ShepClient | undefined,
): RegistryLines {
  const lineTo = (address: string): RegistryLine | undefined => {
    const serviceId = behindGateway.exec(address)?.[1];
    if (serviceId === undefined) return httpLine(address);
    return shep && shepLine(shep, serviceId);
  };
  return Object.fromEntries(
    Object.entries(registries).flatMap(([name, address]) => {
      const line = lineTo(address);
      return line ? [[name, line]] : [];
    }),
  );
}
