import type { Text } from '@qyzmet/kernel';
import type { TextLayer } from './text-layer.ts';

export type * from './text-layer.ts';

/** Clause ids are paths: `8/4` is paragraph 8, item 4; `annex-1/table-2/action-7/deadline` is one table cell. */
export type ClauseId = string;
export type StepId = string;

export const channels = ['office', 'psc', 'portal', 'rural-akim'] as const;
export type Channel = (typeof channels)[number];

/** The systems of the law that keep records of their own and know each other by messages only; `rural`: a rural akim's office. */
export const systems = ['portal', 'office', 'psc', 'rural'] as const;
export type System = (typeof systems)[number];

export const actors = [
  'applicant',
  'office-clerk',
  'head',
  'executor',
  'rural-clerk',
  'rural-akim',
  'rural-executor',
  'psc-operator',
  'leb-officer',
  'commission',
  'portal',
  'psc-system',
  'leb-system',
  'gateway',
  'regional-gateway',
  'registry-individuals',
  'registry-legal',
  'registry-civil',
  'registry-notary',
  'certification-authority',
] as const;
export type Actor = (typeof actors)[number];

/** Actors that are information systems rather than persons. */
export const machines = [
  'portal',
  'psc-system',
  'leb-system',
  'gateway',
  'regional-gateway',
  'registry-individuals',
  'registry-legal',
  'registry-civil',
  'registry-notary',
  'certification-authority',
] as const satisfies readonly Actor[];

export const stepKinds = [
  'sign-up',
  'authenticate',
  'check-credentials',
  'take-ticket',
  'identify',
  'check-originals',
  'fill',
  'look-up',
  'sign',
  'check-signature',
  'refuse',
  'register',
  'accept',
  'examine',
  'decide',
  'draft',
  'sign-result',
  'send',
  'show-status',
  'hand-over',
  'deliver',
  'resolve',
  'conclude',
  'covering-letter',
  'sign-letter',
  'forward',
  'manual-entry',
  'check-representative',
  'inform',
  'notify',
  'enqueue',
  'offer',
  'answer-offer',
] as const;
export type StepKind = (typeof stepKinds)[number];

export const statuses = ['received', 'in-progress', 'completed', 'refused'] as const;
export type Status = (typeof statuses)[number];

export type TimeUnit = 'minute' | 'working-day' | 'calendar-day' | 'day';

export interface Deadline {
  readonly value: number;
  readonly unit: TimeUnit;
  readonly of: 'step' | 'service';
  /** Days the law leaves out of the count. */
  readonly excludes?: readonly ('intake-day' | 'issue-day')[];
  readonly cites: readonly ClauseId[];
}

/** Options of choice fields, by field id: holds while the application answers each named field with one of them. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** A thing the law says, or what practice needs and the law leaves silent; never neither. */
export interface Grounded {
  readonly cites: readonly ClauseId[];
  /** Why the element exists without a clause of its own. */
  readonly practice?: Text;
}

/** What one system tells others through the gateway. */
export interface Message {
  readonly name: 'request' | 'status' | 'result';
  readonly to: readonly System[];
  /** The status that the message announces. */
  readonly status?: Status;
}

/** The registration books of a body. */
export const journals = ['incoming', 'outgoing'] as const;
export type Journal = (typeof journals)[number];

/** Registers that the law has other systems keep, and the employment books of the providing body. */
export const registryNames = ['individuals', 'legal', 'civil', 'notary', 'employment'] as const;
export type RegistryName = (typeof registryNames)[number];

export interface Step extends Grounded {
  readonly id: StepId;
  readonly kind: StepKind;
  /** The system whose record this step belongs to. */
  readonly system: System;
  readonly actor: Actor;
  /** The law's own label: "1-процесс", "2-шарт". */
  readonly label?: string;
  readonly title: Text;
  readonly deadline?: Deadline;
  /** The step runs only while the fact holds; otherwise it is passed over. */
  readonly when?: FactName;
  /** The step runs only for these answers of the application; otherwise it is passed over. */
  readonly answers?: Answers;
  /** Next step of the same system; by default the next listed one that is no `refuse`; `end` ends this system's part. */
  readonly next?: StepId | 'end';
  /** Where a failed condition leads (in the same system). */
  readonly onFail?: StepId;
  /** Kind `send`, and `forward` from one body to another. */
  readonly message?: Message;
  /** The `send` or `forward` step of another system whose message starts this step. */
  readonly receives?: StepId;
  /** Kind `check-signature`, `check-credentials`: what is checked, in order. */
  readonly checks?: readonly ('validity' | 'revocation' | 'iin-match' | 'integrity' | 'credentials')[];
  /** Kind `check-signature`: whose IIN must stand in the certificate. */
  readonly signer?: 'applicant' | 'officer' | 'operator';
  /** Kind `show-status`, and `refuse`. */
  readonly status?: Status;
  /** Kind `look-up`. */
  readonly registry?: RegistryName;
  /** Kind `look-up`: the form field with the IIN or BIN that the registry is asked about; without one, the applicant's own. */
  readonly about?: string;
  /** Kind `refuse`: the ground. */
  readonly refusal?: string;
  /** Kind `notify`: the result that it hands out on the way; the draft is of another. */
  readonly result?: string;
  /** Kind `register`: the book; `incoming` by default. */
  readonly journal?: Journal;
  /** Kind `hand-over`: whoever takes the result signs for it in the journal. */
  readonly againstSignature?: boolean;
}

/** Facts are named here and each is one tested function of the case engine. */
export const factNames = [
  'applicant-not-registered',
  'applicant-chose-email',
  'result-is-refusal',
  'result-is-approval',
  'registry-individuals-silent',
  'registry-civil-silent',
  'registered-as-unemployed',
  'not-registered-as-unemployed',
  'by-representative',
] as const;
export type FactName = (typeof factNames)[number];

export const fieldTypes = [
  'text',
  'textarea',
  'iin',
  'phone',
  'email',
  'date',
  'choice',
  'yes-no',
  'person-name',
  'address',
] as const;
export type FieldType = (typeof fieldTypes)[number];

export interface FormField extends Grounded {
  readonly id: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly hint?: Text;
  readonly required: boolean;
  readonly maxLength?: number;
  /** `registry-individuals.fullName`, `account.phone`, `body.headName`: where the first value comes from. */
  readonly prefill?: string;
  /** The value comes from a register and the applicant does not change it. */
  readonly readOnly?: boolean;
  readonly options?: readonly { readonly id: string; readonly label: Text }[];
  /** Kind `date`: the id of the date field that must not be later than this one. */
  readonly notBefore?: string;
  /** Kind `date`: must not lie in the future. */
  readonly notFuture?: boolean;
}

export interface FormSection {
  readonly id: string;
  readonly title: Text;
  readonly fields: readonly FormField[];
}

export interface RequiredDocument extends Grounded {
  readonly id: string;
  readonly title: Text;
  readonly channels: readonly Channel[];
  readonly required: boolean;
  /** The original is shown and given back. */
  readonly original?: boolean;
  /** Asked only for these answers of the application. */
  readonly answers?: Answers;
}

export interface RefusalGround extends Grounded {
  readonly id: string;
  readonly title: Text;
  readonly stage: 'intake' | 'signature' | 'merits';
  /** A ground only for these answers of the application. */
  readonly answers?: Answers;
  /** While the fact holds, the application cannot be approved. */
  readonly when?: FactName;
  /** While the fact holds, nobody is refused on this ground. */
  readonly unless?: FactName;
}

/** The registers of persons that a providing body keeps by its own decisions. */
export const bodyRegisters = ['unemployed', 'job-seekers'] as const;
export type BodyRegister = (typeof bodyRegisters)[number];

/** The line that a signed result writes into a register of the body. */
export interface RegisterEntry extends Grounded {
  readonly register: BodyRegister;
  /** The date field of the result from which the registration counts. */
  readonly since: string;
}

export interface ServiceResult extends Grounded {
  readonly id: string;
  readonly outcome: 'approved' | 'refused';
  readonly title: Text;
  /** Output document: `unemployed-certificate/v1`, `reasoned-refusal/v1`. */
  readonly document?: string;
  readonly forms: readonly ('electronic' | 'paper' | 'oral')[];
  /** The result of its outcome for these answers of the application. */
  readonly answers?: Answers;
  /** What the officer states in the document, by the names of its layout; prefilled from registers where they know. */
  readonly fields?: readonly FormField[];
  readonly registers?: RegisterEntry;
}

export interface SurveyQuestion extends Grounded {
  readonly id: string;
  readonly title: Text;
  readonly options: readonly { readonly id: string; readonly label: Text }[];
}

/** A statement for the service page: cost, who may apply, where to ask. */
export interface Statement extends Grounded {
  readonly id: string;
  readonly topic:
    | 'applicants'
    | 'cost'
    | 'duration'
    | 'contact'
    | 'status'
    | 'requirements'
    | 'technical'
    | 'basis';
  readonly text: Text;
}

export interface ChannelProcess {
  readonly steps: readonly Step[];
}

/** One change that the act makes in another act. */
export interface Amendment extends Grounded {
  readonly id: string;
  readonly act: { readonly number: string; readonly date: string };
  readonly change: 'exclude' | 'reword' | 'add' | 'replace' | 'add-annexes';
  /** What is changed, by clause ids of the amended act: `1/17`. */
  readonly targets: readonly ClauseId[];
  /** The new words, for a change that has some. */
  readonly title?: Text;
  /** The edition that the change brings into force. */
  readonly edition?: string;
}

export interface Act {
  readonly issuer: Text;
  readonly number: string;
  /** ISO date. */
  readonly date: string;
  readonly registered?: { readonly number: string; readonly date: string; readonly by: Text };
  /** `to` is the first day without force; absent while in force, or where the day is not known. */
  readonly inForce: { readonly from: string; readonly to?: string; readonly rule?: string };
  /** That the act is repealed, and by which one; without `by` the text does not say. */
  readonly repealed?: Grounded & { readonly by?: { readonly number: string; readonly date: string } };
  readonly amends?: readonly string[];
  readonly amendments?: readonly Amendment[];
}

/** A kind of place that only children with a paper may take. */
export interface QueueKind extends Grounded {
  readonly id: string;
  readonly title: Text;
  /** Id of the required document. */
  readonly document: string;
}

/** What the law says of the queue that the service keeps: who stands first, for whom a place is, until when a referral holds. */
export interface QueueLaw {
  /** Ids of form fields. */
  readonly child: { readonly name: string; readonly birthDate: string };
  /** Claimed by a `yes` to the field, and counted only with the document. */
  readonly privilege: Grounded & { readonly field: string; readonly document: string };
  readonly kinds: readonly QueueKind[];
  /** Calendar months in which the referral is registered at the organisation. */
  readonly registerWithin: Grounded & { readonly months: number };
}

/** A register that whoever decides looks into. */
export interface Consulted extends Grounded {
  readonly registry: RegistryName;
}

/** The process layer: what runs. */
export interface Regulation {
  readonly id: string;
  readonly service: string;
  readonly title: Text;
  readonly act: Act;
  readonly automation: Grounded & { readonly level: 'full' | 'partial' | 'none' };
  /** The kind of body that provides the service (`employment-department`): `office` of the bodies in the directories. */
  readonly provider: string;
  readonly applicants: readonly string[];
  readonly form: { readonly sections: readonly FormSection[] };
  readonly documents: readonly RequiredDocument[];
  readonly refusals: readonly RefusalGround[];
  readonly results: readonly ServiceResult[];
  readonly statements: readonly Statement[];
  readonly channels: Partial<Readonly<Record<Channel, ChannelProcess>>>;
  /** Registers that stand beside the application while it is decided, though no step asks them and no field comes from them. */
  readonly consults?: readonly Consulted[];
  /** The law knows a term that is extended: whoever holds the case may extend it, and the applicant is told why. */
  readonly extension?: Grounded;
  readonly survey?: { readonly questions: readonly SurveyQuestion[] };
  readonly queue?: QueueLaw;
  /** Normative clauses that no element executes, each with its reason. */
  readonly notExecutable: readonly { readonly clauses: readonly ClauseId[]; readonly reason: string }[];
}

/** A contradiction of the text that we accept, and what we run instead. */
export interface AcceptedFinding {
  readonly rule: string;
  readonly clauses: readonly ClauseId[];
  readonly run: Text;
  readonly reason: Text;
}

/** One dated version of one service's regulation: text, process and accepted findings, checked against each other. */
export interface Edition {
  readonly id: string;
  readonly regulation: Regulation;
  readonly text: TextLayer;
  readonly findings: readonly AcceptedFinding[];
  /** Folder the edition was read from, relative to the regulations room. */
  readonly folder: string;
}
