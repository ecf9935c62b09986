import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientSettings,
} from '../asking/registry-client.ts';
import { EmploymentRecord, employmentPath } from './contract.ts';

/** Client of the employment register, which the providing body keeps itself; not found: never registered. */
export function createEmploymentClient(settings: RegistryClientSettings): RegistryClient<EmploymentRecord> {
  return createRegistryClient(employmentPath, EmploymentRecord, settings);
}
