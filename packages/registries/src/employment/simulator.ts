import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { type EmploymentRecord, employmentPath } from './contract.ts';

export function startEmploymentSimulator(
  records: readonly EmploymentRecord[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  const byIin = new Map(records.map((record) => [record.iin, record]));
  return startRegistrySimulator(employmentPath, (iin) => byIin.get(iin), settings);
}
