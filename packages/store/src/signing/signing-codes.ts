import type { Party } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

export type SigningCodeState = 'waiting' | 'opened' | 'signed' | 'refused';

/** A QR code with which one person signs one document on a phone. */
export interface SigningCode {
  /** Random; stands in the code. */
  readonly id: string;
  /** Random; opens the document for who has read the code. */
  readonly token: string;
  readonly system: System;
  readonly caseId: string;
  /** On whose page the code is shown. */
  readonly openedBy: Party & { readonly iin: string };
  readonly applicantIin: string | null;
  /** What the certificate must say. */
  readonly demands: {
    readonly iin: string;
    readonly bin?: string;
    readonly roles?: readonly string[];
  };
  /** How the phone shows it. */
  readonly document: {
    readonly description: Text;
    readonly name: Text;
    readonly mediaType: string;
    readonly meta: readonly { readonly name: string; readonly value: string }[];
    readonly organisation: { readonly name: Text; readonly bin: string };
    readonly cites: readonly string[];
  };
  /** The exact bytes to sign. */
  readonly content: Buffer;
  /** SHA-256 of the document that was made for the signer; null for a request. */
  readonly paper: string | null;
  readonly state: SigningCodeState;
  readonly cms: Buffer | null;
  /** Why the signature that came would be refused. */
  readonly reasons: readonly string[];
  readonly expiresAt: string;
}

type NewCode = Omit<SigningCode, 'state' | 'cms' | 'reasons' | 'content' | 'expiresAt'> & {
  readonly content: Uint8Array;
  readonly now: Date;
  readonly expiresAt: Date;
};

export interface SigningCodes {
  /** Another code of the same person for the same case is forgotten: one stands at a time. Expired ones go too. */
  open(code: NewCode): Promise<void>;
  /** Undefined once it has expired, was cancelled or used. */
  find(id: string, now: Date): Promise<SigningCode | undefined>;
  /** The code that stands open for this person. */
  current(place: {
    readonly system: System;
    readonly caseId: string;
    readonly iin: string;
    readonly now: Date;
  }): Promise<SigningCode | undefined>;
  /** True when the phone has opened it for the first time. */
  markOpened(id: string, now: Date): Promise<boolean>;
  /** Takes a signature; a refused one may still be followed by a better. False when the code is no more, or signed already. */
  answer(
    id: string,
    answer: {
      readonly cms: Uint8Array;
      readonly reasons: readonly string[];
      readonly now: Date;
      readonly expiresAt: Date;
    },
  ): Promise<boolean>;
  /** Forgets the code and all that it held: used or cancelled. */
  forget(id: string): Promise<void>;
}

const columns = `id, token, system, case_id as "caseId", opened_by as "openedBy", applicant_iin as "applicantIin", demands,
  document, content, paper, state, cms, reasons, expires_at as "expiresAt"`;

const open = {
  name: 'signing-code-open',
  text: `with gone as (
      delete from signing_code
      where expires_at <= $11 or (system = $3 and case_id = $4 and opened_by ->> 'iin' = $5::jsonb ->> 'iin')
    )
    insert into signing_code (id, token, system, case_id, opened_by, applicant_iin, demands, document, content, paper,
      state, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11, $12)`,
};

const find = {
  name: 'signing-code-find',
  text: `select ${columns} from signing_code where id = $1 and expires_at > $2`,
};

const current = {
  name: 'signing-code-current',
  text: `select ${columns} from signing_code
    where system = $1 and case_id = $2 and opened_by ->> 'iin' = $3 and expires_at > $4
    order by created_at desc limit 1`,
};

const markOpened = {
  name: 'signing-code-mark-opened',
  text: `update signing_code set state = 'opened' where id = $1 and expires_at > $2 and state = 'waiting' returning id`,
};

const answer = {
  name: 'signing-code-answer',
  text: `update signing_code set state = case when $3::jsonb = '[]' then 'signed' else 'refused' end,
      cms = $2, reasons = $3, expires_at = $5
    where id = $1 and expires_at > $4 and state <> 'signed' returning id`,
};

const forget = { name: 'signing-code-forget', text: 'delete from signing_code where id = $1' };

export function createSigningCodes(database: Database): SigningCodes {
  return {
    async open(code) {
      await database.run(open, [
        code.id,
        code.token,
        code.system,
        code.caseId,
        JSON.stringify(code.openedBy),
        code.applicantIin,
        JSON.stringify(code.demands),
        JSON.stringify(code.document),
        Buffer.from(code.content),
        code.paper,
        code.now,
        code.expiresAt,
      ]);
    },
    async find(id, now) {
      return (await database.run<SigningCode>(find, [id, now]))[0];
    },
    async current({ system, caseId, iin, now }) {
      return (await database.run<SigningCode>(current, [system, caseId, iin, now]))[0];
    },
    async markOpened(id, now) {
      return (await database.run(markOpened, [id, now])).length > 0;
    },
    async answer(id, { cms, reasons, now, expiresAt }) {
      const taken = await database.run(answer, [
        id,
        Buffer.from(cms),
        JSON.stringify(reasons),
        now,
        expiresAt,
      ]);
      return taken.length > 0;
    },
    async forget(id) {
      await database.run(forget, [id]);
    },
  };
}
