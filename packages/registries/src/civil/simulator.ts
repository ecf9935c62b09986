import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { type CivilRecord, civilContract } from './contract.ts';

export function startCivilSimulator(
  records: readonly CivilRecord[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  const byIin = new Map(records.map((record) => [record.iin, record]));
  return startRegistrySimulator(civilContract, ({ iin }) => byIin.get(iin), settings);
}
