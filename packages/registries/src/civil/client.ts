import {
  createRegistryClient,
  type RegistryClient,
  type RegistryClientSettings,
} from '../asking/registry-client.ts';
import { type CivilRecord, civilContract } from './contract.ts';

/** Client of the civil register (АХАЖ): a child's birth record and parents, or a parent's children. */
export function createCivilClient(settings: RegistryClientSettings): RegistryClient<CivilRecord> {
  return createRegistryClient(civilContract, settings);
}
