import { join } from 'node:path';
import type { ShepDoorSettings } from '@qyzmet/gateway';
import type { Clock, Language, Text } from '@qyzmet/kernel';
import { type DemonstrationMailbox, startDemonstrationMailbox } from '@qyzmet/mail';
import type { System } from '@qyzmet/regulation';
import { type DemonstrationAuthority, openDemonstrationAuthority } from '@qyzmet/signatures';
import type { Store } from '@qyzmet/store';
import type { DemonstrationLogin } from '@qyzmet/web';
import type { LawLibrary } from '../law/law-library.ts';
import type { Settings } from '../settings.ts';
import { type DemonstrationGateway, startDemonstrationGateway } from './demonstration-gateway.ts';
import { DemonstrationKeys } from './demonstration-keys.ts';
import { saveDemonstrationPeople } from './demonstration-people.ts';
import { type DemonstrationRegistries, startDemonstrationRegistries } from './demonstration-registries.ts';

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
  readonly registries: DemonstrationRegistries;
  readonly gateway: DemonstrationGateway;
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
  log: ShepDoorSettings['log'],
): Promise<Demonstration> {
  const openAuthority = (folder: string) =>
    openDemonstrationAuthority(join(settings.dataFolder, folder), clock.now());
  const authority = await openAuthority('demonstration-authority');
  const [registries, mailbox] = await Promise.all([
    startDemonstrationRegistries(clock),
    startDemonstrationMailbox({ folder: join(settings.dataFolder, 'demonstration-mailbox'), clock }),
  ]);
  const gateway = await startDemonstrationGateway(registries, authority, clock, log);
  const logins = await saveDemonstrationPeople(store, law, clock.now());
  return {
    authority,
    keys: new DemonstrationKeys(authority, () => openAuthority('untrusted-authority'), law, clock),
    mailbox,
    registries,
    gateway,
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
      await Promise.all([gateway, ...Object.values(registries), mailbox].map((each) => each.close()));
    },
  };
}
