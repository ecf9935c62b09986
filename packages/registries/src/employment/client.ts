import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientSettings,
} from '../asking/registry-client.ts';
import { type EmploymentRecord, type EmploymentRequest, employmentContract } from './contract.ts';

/** Client of the employment books, which each providing body keeps itself; not found: never registered there. */
export function createEmploymentClient(
  settings: RegistryClientSettings,
): RegistryClient<EmploymentRecord, EmploymentRequest> {
  return createRegistryClient(employmentContract, settings);
}
