import type { Clock } from '@qyzmet/kernel';
import type { EmploymentRequest, RegistryOutcome } from '@qyzmet/registries';
import type { BodyRegisters } from '@qyzmet/store';
import { type EmploymentStanding, standingOf } from './employment-standing.ts';
import type { Registers } from './registers.ts';

/** A person's standing at one body: our own register and the body's employment books. */
export async function askEmployment(
  {
    employment,
    clock,
    bodyRegisters,
  }: {
    readonly employment: Pick<Registers['employment'], 'ask'>;
    readonly clock: Clock;
    readonly bodyRegisters: BodyRegisters;
  },
  request: EmploymentRequest,
): Promise<RegistryOutcome<EmploymentStanding>> {
  const { body, iin } = request;
  const [lines, books] = await Promise.all([bodyRegisters.ofPerson(body, iin), employment.ask(request)]);
  return standingOf({ body, iin }, lines, books, clock.now());
}
