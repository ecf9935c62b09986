import type { OfficeHours } from '@qyzmet/calendar';
import type { Clock } from '@qyzmet/kernel';
import type { Mailer } from '@qyzmet/mail';
import type { SignatureVerifier, TimeStamper, UnknownPolicy } from '@qyzmet/signatures';
import type { Store } from '@qyzmet/store';
import type { Assets } from '@qyzmet/web';
import type { BrowserTokens } from './access/browser-token.ts';
import type { SignIn } from './access/sign-in.ts';
import type { CaseService } from './cases/case-service.ts';
import type { DecisionContexts } from './cases/decision-contexts.ts';
import type { Demonstration } from './demonstration/demonstration.ts';
import type { PendingForms } from './http/pending-form.ts';
import type { LawLibrary } from './law/law-library.ts';
import type { QueueLibrary } from './queue/queue-law.ts';
import type { Registers } from './registers/registers.ts';
import type { Settings } from './settings.ts';
import type { Seals } from './signing/open-seals.ts';

/** Everything that routes may use, wired once at the start. */
export interface Product extends Registers {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly law: LawLibrary;
  /** Queues that bodies keep, with their settings. */
  readonly queueLibrary: QueueLibrary;
  readonly store: Store;
  readonly cases: CaseService;
  readonly contexts: DecisionContexts;
  readonly verifier: SignatureVerifier;
  /** What a signature means that the authority cannot say anything about now. */
  readonly unknownSignature: UnknownPolicy;
  /** Stamps signatures at receipt. */
  readonly timeStamper: TimeStamper | undefined;
  /** Keys with which bodies seal their results. */
  readonly seals: Seals;
  /** DER of the roots that signatures are checked against. */
  readonly anchors: readonly Uint8Array[];
  readonly mailer: Mailer;
  readonly assets: Assets;
  readonly tokens: BrowserTokens;
  readonly signIn: SignIn;
  readonly pendingForms: PendingForms;
  readonly officeHoursOf: (body: string) => OfficeHours;
  /** Undefined where real people are served. */
  readonly demonstration: Demonstration | undefined;
}
