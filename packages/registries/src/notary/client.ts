import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientSettings,
} from '../asking/registry-client.ts';
import { notaryContract, type PowerOfAttorney, type PowerOfAttorneyRequest } from './contract.ts';

/** Client of the notaries' system (БНАЖ): one power of attorney by its number and the two people it joins. */
export function createNotaryClient(
  settings: RegistryClientSettings,
): RegistryClient<PowerOfAttorney, PowerOfAttorneyRequest> {
  return createRegistryClient(notaryContract, settings);
}
