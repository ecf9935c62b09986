import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { legalContract, type Organisation } from './contract.ts';

export function startLegalSimulator(
  organisations: readonly Organisation[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  const byBin = new Map(organisations.map((organisation) => [organisation.bin, organisation]));
  return startRegistrySimulator(legalContract, ({ bin }) => byBin.get(bin), settings);
}
