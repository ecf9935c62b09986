import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientSettings,
} from '../asking/registry-client.ts';
import type { OrganisationRequest } from '../asking/request.ts';
import { legalContract, type Organisation } from './contract.ts';

/** Client of the registry of legal entities (ЗТ МДҚ): an organisation by BIN, not found, or no answer. */
export function createLegalClient(
  settings: RegistryClientSettings,
): RegistryClient<Organisation, OrganisationRequest> {
  return createRegistryClient(legalContract, settings);
}
