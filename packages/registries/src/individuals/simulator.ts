import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { individualsPath, type Person } from './contract.ts';

export function startIndividualsSimulator(
  people: readonly Person[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  const byIin = new Map(people.map((person) => [person.iin, person]));
  return startRegistrySimulator(individualsPath, (iin) => byIin.get(iin), settings);
}
