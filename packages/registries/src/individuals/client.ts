import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientSettings,
} from '../asking/registry-client.ts';
import { individualsContract, type Person } from './contract.ts';

/** Client of the individuals registry (ЖТ МДҚ): a person by IIN, not found, or no answer. */
export function createIndividualsClient(settings: RegistryClientSettings): RegistryClient<Person> {
  return createRegistryClient(individualsContract, settings);
}
