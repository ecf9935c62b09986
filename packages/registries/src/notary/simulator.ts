import {
  type Simulator,
  type SimulatorSettings,
  startRegistrySimulator,
} from '../simulating/registry-simulator.ts';
import { notaryContract, type PowerOfAttorney } from './contract.ts';

export function startNotarySimulator(
  papers: readonly PowerOfAttorney[],
  settings: SimulatorSettings,
): Promise<Simulator> {
  return startRegistrySimulator(
    notaryContract,
    ({ iin, representativeIin, number, date }) =>
      papers.find(
        (paper) =>
          paper.number === number &&
          paper.iin === iin &&
          paper.representativeIin === representativeIin &&
          (date === undefined || paper.date === date),
      ),
    settings,
  );
}
