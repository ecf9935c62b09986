import { join } from 'node:path';
import type { Clock, Language, Text } from '@qyzmet/kernel';
import { type DemonstrationMailbox, startDemonstrationMailbox } from '@qyzmet/mail';
import {
  demonstrationEmploymentRecords,
  demonstrationIndividuals,
  type Simulator,
  startEmploymentSimulator,
  startIndividualsSimulator,
} from '@qyzmet/registries';
import type { System } from '@qyzmet/regulation';
import { type DemonstrationAuthority, openDemonstrationAuthority } from '@qyzmet/signatures';
import type { Store } from '@qyzmet/store';
import type { DemonstrationLogin } from '@qyzmet/web';
import type { LawLibrary } from '../law/law-library.ts';
import type { Settings } from '../settings.ts';
import { DemonstrationKeys } from './demonstration-keys.ts';
import { saveDemonstrationPeople } from './demonstration-people.ts';

/** One password for every invented person and key: it is shown on the log-in page. */
export const demonstrationPassword = 'qyzmet-2026';

export interface DemonstrationEntry {
  readonly system: System;
  readonly iin: string;
  readonly name: string;
  readonly role: Text;
  readonly password: string;
}

/** Everything invented that a trial needs, started with the product: people, keys, registries, a mailbox. */
export interface Demonstration {
  readonly authority: DemonstrationAuthority;
  readonly keys: DemonstrationKeys;
  readonly mailbox: DemonstrationMailbox;
  readonly individuals: Simulator;
  readonly employment: Simulator;
  readonly logins: readonly DemonstrationEntry[];
  loginsFor(
    system: System,
    language: Language,
    logInPath: string,
    next: string,
  ): readonly DemonstrationLogin[];
  close(): Promise<void>;
}

export async function startDemonstration(
  settings: Settings,
  clock: Clock,
  store: Store,
  law: LawLibrary,
): Promise<Demonstration> {
  const authority = await openDemonstrationAuthority(
    join(settings.dataFolder, 'demonstration-authority'),
    clock.now(),
  );
  const local = { host: '127.0.0.1', port: 0, clock };
  const [individuals, employment, mailbox] = await Promise.all([
    startIndividualsSimulator(demonstrationIndividuals, local),
    startEmploymentSimulator(demonstrationEmploymentRecords, local),
    startDemonstrationMailbox({ folder: join(settings.dataFolder, 'demonstration-mailbox'), clock }),
  ]);
  const logins = await saveDemonstrationPeople(store, law, clock.now());
  return {
    authority,
    keys: new DemonstrationKeys(authority, law, clock),
    mailbox,
    individuals,
    employment,
    logins,
    loginsFor: (system, language, logInPath, next) =>
      logins
        .filter((login) => login.system === system)
        .map(({ iin, name, role }) => ({
          iin,
          name,
          role: role[language],
          fillPath: `${logInPath}?fill=${iin}${next ? `&next=${encodeURIComponent(next)}` : ''}`,
        })),
    async close() {
      await Promise.all([individuals.close(), employment.close(), mailbox.close()]);
    },
  };
}
