import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { type EmploymentRecord, employmentContract } from './contract.ts';

export function startEmploymentSimulator(
  records: readonly EmploymentRecord[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  return startRegistrySimulator(
    employmentContract,
    ({ body, iin }) => records.find((record) => record.iin === iin && record.body === body),
    settings,
  );
}
