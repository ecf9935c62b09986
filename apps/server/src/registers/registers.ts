import type {
  CivilRecord,
  EmploymentRecord,
  EmploymentRequest,
  Organisation,
  OrganisationRequest,
  Person,
  PowerOfAttorney,
  PowerOfAttorneyRequest,
  RegistryClient,
} from '@qyzmet/registries';

/** The registers of other systems, by the names that regulations give them. */
export interface Registers {
  /** ЖТ МДҚ */
  readonly individuals: RegistryClient<Person>;
  /** The employment books of the providing bodies. */
  readonly employment: RegistryClient<EmploymentRecord, EmploymentRequest>;
  /** АХАЖ */
  readonly civil: RegistryClient<CivilRecord>;
  /** БНАЖ */
  readonly notary: RegistryClient<PowerOfAttorney, PowerOfAttorneyRequest>;
  /** ЗТ МДҚ */
  readonly legal: RegistryClient<Organisation, OrganisationRequest>;
}
