import type { Channel, StepId, System } from '@qyzmet/regulation';
import type {
  AnswerPaper,
  Applicant,
  ArrivedMessage,
  Attachment,
  FormValue,
  JudgedSignature,
  Party,
  Person,
  Place,
} from './journal/types.ts';

/** What a person or another system asks of one record. Every command names who asks. */
export type Command =
  | OpenCommand
  | { readonly type: 'save-form'; readonly by: Party; readonly values: Readonly<Record<string, FormValue>> }
  | { readonly type: 'attach-file'; readonly by: Party; readonly attachment: Attachment }
  | { readonly type: 'remove-file'; readonly by: Party; readonly attachment: string }
  | { readonly type: 'perform'; readonly by: Party; readonly step: StepId; readonly input: StepInput }
  | { readonly type: 'receive'; readonly message: ArrivedMessage; readonly conversation: ConversationStart }
  | {
      readonly type: 'registry-answer';
      readonly registry: string;
      readonly answer:
        | { readonly state: 'answered'; readonly person: Readonly<Record<string, unknown>> }
        | { readonly state: 'not-found' | 'no-answer' };
    }
  | { readonly type: 'answer-survey'; readonly by: Party; readonly answers: Readonly<Record<string, string>> }
  /** `until` is the new legal moment of the step, ISO. */
  | {
      readonly type: 'extend-deadline';
      readonly by: Party;
      readonly step: StepId;
      readonly until: string;
      readonly reason: string;
    }
  | { readonly type: 'pass-deadline' };

export interface OpenCommand {
  readonly type: 'open';
  readonly by: Party;
  readonly caseId: string;
  readonly system: System;
  readonly channel: Channel;
  readonly body: string;
  readonly centre: string | null;
  readonly applicant: Applicant | null;
  readonly facts: Readonly<Record<string, boolean>>;
}

/** What the receiving system needs to open its own record of a conversation that another system began. */
export interface ConversationStart {
  readonly caseId: string;
  readonly system: System;
  readonly channel: Channel;
  readonly body: string;
  readonly centre: string | null;
  readonly applicant: Applicant | null;
}

/** What a person brings to a step; each kind of step reads its own. */
export type StepInput =
  | { readonly kind: 'done' }
  /** The step's own condition does not hold; for steps with `onFail`. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'credentials'; readonly accepted: boolean }
  | { readonly kind: 'identified'; readonly applicant: Applicant }
  | { readonly kind: 'signature'; readonly signature: JudgedSignature }
  | {
      readonly kind: 'decision';
      readonly outcome: 'approved' | 'refused';
      readonly ground?: string;
      readonly reason?: string;
      readonly fields: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'signed-result'; readonly pdfSha256: string; readonly signature: JudgedSignature }
  /** Without `receiver` the applicant takes the result. */
  | {
      readonly kind: 'hand-over';
      readonly form: 'electronic' | 'paper';
      readonly to?: string;
      readonly receiver?: Person;
    }
  | { readonly kind: 'resolution'; readonly executor: Person; readonly words?: string }
  /** Without `executor` whoever of the body's executors takes the case. */
  | { readonly kind: 'forward'; readonly executor?: Person }
  | { readonly kind: 'conclusion'; readonly outcome: 'for' | 'against'; readonly text: string }
  | { readonly kind: 'covering-letter'; readonly text: string }
  | { readonly kind: 'signed-letter'; readonly pdfSha256: string; readonly signature: JudgedSignature }
  /** Values of form fields, read from the originals. */
  | { readonly kind: 'manual-entry'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'information'; readonly text: string }
  /** The written answer is awaited until `answerBy`, an ISO moment. */
  | { readonly kind: 'offer'; readonly place: Place; readonly answerBy?: string }
  | {
      readonly kind: 'offer-answer';
      readonly consent: boolean;
      readonly reason?: string;
      readonly paper?: AnswerPaper;
    };
