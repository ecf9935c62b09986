import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { individualsContract, type Person } from './contract.ts';

export function startIndividualsSimulator(
  people: readonly Person[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  const byIin = new Map(people.map((person) => [person.iin, person]));
  return startRegistrySimulator(individualsContract, ({ iin }) => byIin.get(iin), settings);
}
