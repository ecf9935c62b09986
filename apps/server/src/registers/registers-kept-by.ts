import { type BodyRegister, bodyRegisters, type ClauseId, type Edition } from '@qyzmet/regulation';
import type { AdoptedService } from '../law/law-library.ts';

export interface KeptRegister {
  readonly register: BodyRegister;
  /** The first of the body's editions that fills it. */
  readonly edition: Edition;
  /** On which its lines stand. */
  readonly cites: readonly ClauseId[];
}

/** The registers of persons that the services of a body fill. */
export function registersKeptBy(services: readonly AdoptedService[], body: string): readonly KeptRegister[] {
  const provided = services.filter(({ providers }) => providers.some(({ id }) => id === body));
  return bodyRegisters.flatMap((register) => {
    const found = provided.flatMap(({ edition }) =>
      edition.regulation.results.flatMap(({ registers }) =>
        registers?.register === register ? [{ register, edition, cites: registers.cites }] : [],
      ),
    );
    return found.slice(0, 1);
  });
}
