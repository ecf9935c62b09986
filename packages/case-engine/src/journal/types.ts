import type { Text } from '@qyzmet/kernel';
import type { Actor, Channel, Status, StepId, System } from '@qyzmet/regulation';

/** Who acted: the role the step demanded and the person who filled it. Systems act without a person. */
export interface Party {
  readonly role: Actor;
  readonly iin?: string;
  readonly name?: string;
  /** Body or service centre the person works for. */
  readonly organisation?: string;
}

export interface Person {
  readonly iin: string;
  readonly name: string;
}
export type Applicant = Person;

export type ValueSource =
  | 'applicant'
  | 'officer'
  | 'operator'
  /** Read from the originals by whoever serves, because a registry had no data. */
  | 'originals'
  | 'registry-individuals'
  | 'registry-employment'
  | 'registry-civil'
  | 'account'
  | 'directory';

export interface FormValue {
  readonly value: string;
  readonly source: ValueSource;
}

export interface Attachment {
  readonly id: string;
  /** Id of the required document in the regulation. */
  readonly document: string;
  readonly name: string;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** A signature that the verifier has judged, with the hashes of the bytes and of the CMS kept as files. */
export interface JudgedSignature {
  readonly contentSha256: string;
  readonly cmsSha256: string;
  readonly evidenceSha256: string;
  readonly signer: { readonly iin: string; readonly name: string; readonly certificateSerial: string };
  readonly outcome: 'valid' | 'invalid' | 'unknown';
  readonly reasons: readonly string[];
  readonly judgedAt: string;
}

export interface Decision {
  readonly outcome: 'approved' | 'refused';
  /** Id of the refusal ground, for a refusal. */
  readonly ground?: string;
  readonly reason?: string;
  /** Values of the output document that the officer has set. */
  readonly fields: Readonly<Record<string, string>>;
  readonly by: Party;
  readonly at: string;
}

/** The output document as drafted; its bytes exist once the signer is known. */
export interface OutputDocument {
  readonly layout: string;
  /** Verification code printed on the document. */
  readonly code: string;
  readonly draftedAt: string;
  /** Of the signed PDF; null until it is signed. */
  readonly sha256: string | null;
}

/** Whom the head's resolution names; null in `executor` means any executor of the body. */
export interface Assignment {
  readonly executor: Person | null;
  readonly words?: string;
  readonly by: Party;
  readonly at: string;
}

/** What the precinct commission concludes after its visit. */
export interface Conclusion {
  readonly outcome: 'for' | 'against';
  readonly text: string;
  readonly by: Party;
  readonly at: string;
}

/** The letter with which one body sends a file to another. */
export interface CoveringLetter {
  readonly text: string;
  readonly by: Party;
  readonly at: string;
  /** Of the signed PDF; null until it is signed. */
  readonly sha256: string | null;
  readonly signature: JudgedSignature | null;
}

/** A place that has become free, as it was told to the family: in which organisation, for which group. */
export interface Place {
  readonly id: string;
  readonly name: PlaceWords;
  readonly address: PlaceWords;
  readonly phone: string;
  readonly group: PlaceWords;
}

type PlaceWords = Pick<Text, 'kk' | 'ru'>;

/** The record's part in a queue; who stands where is the queue's own knowledge. */
export interface Queueing {
  /** Moment that counts for the order when the record joins: of the registration. */
  readonly since: string;
  /** Stands on the family's ticket alone and finds their row in the public list. */
  readonly code: string;
  readonly offer: { readonly place: Place; readonly answerBy: string | null; readonly at: string } | null;
  /** Offers that led to nothing: declined in writing, or not answered in time. */
  readonly refused: readonly { readonly place: Place; readonly at: string; readonly answered: boolean }[];
  readonly consentedAt: string | null;
  /** The written answers, as they were scanned. */
  readonly papers: readonly AnswerPaper[];
}

export type AnswerPaper = Pick<Attachment, 'name' | 'mediaType' | 'size' | 'sha256'>;

/** A paper handed out on the way, before the result. */
export interface Notice {
  readonly result: string;
  readonly layout: string;
  readonly code: string;
  readonly at: string;
}

/** A line of a registration book that one step has written. */
export interface Registration {
  readonly book: string;
  readonly number: string;
  readonly at: string;
}

export interface Visit {
  readonly step: StepId;
  readonly outcome: 'ok' | 'fail';
  /** Why a person found that the condition does not hold. */
  readonly reason?: string;
  readonly at: string;
  readonly by: Party;
}

/** A message of another system that came before the step that receives it. */
export interface ArrivedMessage {
  readonly id: string;
  readonly sendStep: StepId;
  readonly name: 'request' | 'status' | 'result';
  readonly status?: Status;
  readonly sentAt: string;
  readonly arrivedAt: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The state of one system's record of a case: a pure fold of its journal. */
export interface CaseState {
  readonly caseId: string;
  readonly system: System;
  readonly edition: string;
  readonly service: string;
  readonly channel: Channel;
  readonly body: string;
  /** Where the application was taken in: the service centre, or the rural akim's office. */
  readonly centre: string | null;
  readonly openedAt: string;
  readonly openedBy: Party;
  readonly applicant: Applicant | null;
  readonly facts: Readonly<Record<string, boolean>>;
  /** The step that waits for a person, a registry or a message; null when the record has ended. */
  readonly step: StepId | null;
  readonly stepSince: string;
  readonly stepDue: string | null;
  readonly serviceDue: string | null;
  readonly status: 'draft' | Status;
  /** Of the case: the first registration in any system. */
  readonly number: string | null;
  readonly registeredAt: string | null;
  /** Of this record, by the step that registered. */
  readonly registrations: Readonly<Record<StepId, Registration>>;
  readonly form: Readonly<Record<string, FormValue>>;
  readonly attachments: readonly Attachment[];
  readonly request: JudgedSignature | null;
  /** Of the officer who vouches for a request that the applicant has signed. */
  readonly countersignature: JudgedSignature | null;
  readonly assignment: Assignment | null;
  readonly conclusion: Conclusion | null;
  readonly coveringLetter: CoveringLetter | null;
  readonly queueing: Queueing | null;
  readonly notices: readonly Notice[];
  readonly decision: Decision | null;
  readonly document: OutputDocument | null;
  readonly resultSignature: JudgedSignature | null;
  readonly delivery: {
    readonly form: 'electronic' | 'paper';
    readonly to?: string;
    /** Who signed for it in the journal. */
    readonly signedFor?: Person;
    readonly at: string;
    readonly by: Party;
  } | null;
  /** Told by word of mouth: `result` is the id of a result that needs no document, or null for a message. */
  readonly information: {
    readonly result: string | null;
    readonly text: string;
    readonly at: string;
    readonly by: Party;
  } | null;
  readonly refusal: {
    readonly ground: string;
    readonly reasons: readonly string[];
    readonly at: string;
  } | null;
  readonly registry: Readonly<Record<string, RegistryState>>;
  readonly survey: Readonly<Record<string, string>> | null;
  readonly visits: readonly Visit[];
  readonly arrived: readonly ArrivedMessage[];
  /** Who holds the case in another system and until when, as that system last told. */
  readonly holder: Holder | null;
  readonly extensions: readonly Extension[];
  readonly missedDeadlines: readonly { readonly step: StepId; readonly due: string; readonly at: string }[];
  readonly endedAt: string | null;
}

/** A term that was extended, and what the applicant was told of it. Moments are ISO. */
export interface Extension {
  readonly step: StepId;
  /** What was due before. */
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly by: Party;
  readonly at: string;
}

export interface Holder {
  readonly step: StepId;
  readonly actor: Actor;
  readonly since: string;
  readonly due: string | null;
}

export type RegistryState =
  | { readonly state: 'requested'; readonly at: string }
  | { readonly state: 'answered'; readonly at: string; readonly answer: Readonly<Record<string, unknown>> }
  | { readonly state: 'not-found' | 'no-answer'; readonly at: string };

/** One line of the journal, in the past tense. `by` is who caused it. */
export type JournalEntry = { readonly at: string; readonly by: Party } & (
  | {
      readonly type: 'opened';
      readonly data: {
        readonly edition: string;
        readonly service: string;
        readonly channel: Channel;
        readonly body: string;
        readonly centre: string | null;
        readonly applicant: Applicant | null;
        readonly facts: Readonly<Record<string, boolean>>;
      };
    }
  | { readonly type: 'step-entered'; readonly data: { readonly step: StepId; readonly due: string | null } }
  | {
      readonly type: 'step-done';
      readonly data: { readonly step: StepId; readonly outcome: 'ok' | 'fail'; readonly reason?: string };
    }
  | { readonly type: 'ended'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'facts-learned'; readonly data: { readonly facts: Readonly<Record<string, boolean>> } }
  | { readonly type: 'applicant-identified'; readonly data: { readonly applicant: Applicant } }
  | { readonly type: 'form-saved'; readonly data: { readonly values: Readonly<Record<string, FormValue>> } }
  | { readonly type: 'file-attached'; readonly data: { readonly attachment: Attachment } }
  | { readonly type: 'file-removed'; readonly data: { readonly attachment: string } }
  | { readonly type: 'request-signed'; readonly data: { readonly signature: JudgedSignature } }
  | { readonly type: 'request-countersigned'; readonly data: { readonly signature: JudgedSignature } }
  | {
      readonly type: 'executor-named';
      readonly data: { readonly executor: Person | null; readonly words?: string };
    }
  | {
      readonly type: 'concluded';
      readonly data: { readonly outcome: 'for' | 'against'; readonly text: string };
    }
  | { readonly type: 'letter-written'; readonly data: { readonly text: string } }
  | {
      readonly type: 'letter-signed';
      readonly data: { readonly pdfSha256: string; readonly signature: JudgedSignature };
    }
  | { readonly type: 'queue-joined'; readonly data: { readonly since: string; readonly code: string } }
  | { readonly type: 'queue-place-kept'; readonly data: Readonly<Record<string, never>> }
  | {
      readonly type: 'place-offered';
      readonly data: { readonly place: Place; readonly answerBy: string | null };
    }
  | {
      readonly type: 'offer-answered';
      readonly data: {
        readonly consent: boolean;
        /** The scanned answer, when it came on paper. */
        readonly paper?: AnswerPaper;
      };
    }
  | { readonly type: 'offer-lapsed'; readonly data: { readonly answerBy: string } }
  | {
      readonly type: 'notice-given';
      readonly data: { readonly result: string; readonly layout: string; readonly code: string };
    }
  | { readonly type: 'informed'; readonly data: { readonly result: string | null; readonly text: string } }
  | {
      readonly type: 'message-sent';
      readonly data: {
        readonly id: string;
        readonly step: StepId;
        readonly to: System;
        readonly name: string;
        readonly status?: Status;
      };
    }
  | { readonly type: 'message-arrived'; readonly data: { readonly message: ArrivedMessage } }
  | {
      readonly type: 'registered';
      readonly data: {
        readonly number: string;
        readonly serviceDue: string | null;
        readonly step: StepId;
        readonly book: string;
      };
    }
  | { readonly type: 'status-shown'; readonly data: { readonly status: Status } }
  | { readonly type: 'registry-asked'; readonly data: { readonly registry: string; readonly id: string } }
  | {
      readonly type: 'registry-answered';
      readonly data: { readonly registry: string; readonly answer: Readonly<Record<string, unknown>> };
    }
  | {
      readonly type: 'registry-silent';
      readonly data: { readonly registry: string; readonly state: 'not-found' | 'no-answer' };
    }
  | { readonly type: 'decided'; readonly data: { readonly decision: Decision } }
  | { readonly type: 'document-drafted'; readonly data: { readonly layout: string; readonly code: string } }
  | {
      readonly type: 'result-signed';
      readonly data: { readonly pdfSha256: string; readonly signature: JudgedSignature };
    }
  | { readonly type: 'result-delivered'; readonly data: { readonly form: 'electronic' } }
  | {
      readonly type: 'handed-over';
      readonly data: {
        readonly form: 'electronic' | 'paper';
        readonly to?: string;
        readonly signedFor?: Person;
      };
    }
  | {
      readonly type: 'refused';
      readonly data: { readonly ground: string; readonly reasons: readonly string[] };
    }
  | {
      readonly type: 'survey-answered';
      readonly data: { readonly answers: Readonly<Record<string, string>> };
    }
  | {
      readonly type: 'deadline-extended';
      readonly data: {
        readonly step: StepId;
        readonly from: string;
        readonly until: string;
        readonly reason: string;
      };
    }
  | { readonly type: 'deadline-missed'; readonly data: { readonly step: StepId; readonly due: string } }
);

export type EntryType = JournalEntry['type'];
