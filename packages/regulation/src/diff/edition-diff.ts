import type { Text } from '@qyzmet/kernel';
import type { Channel, ClauseId, Deadline, Flow, FlowStep, StepId } from '../types.ts';

export type Change = 'added' | 'removed' | 'changed';

/** A field of an element that says something else in the other edition; null where it says nothing. */
export interface FieldChange {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** One element that differs; `from` and `to` are its ids in the two editions. */
export interface ElementChange {
  readonly change: Change;
  readonly from: string | null;
  readonly to: string | null;
  readonly title: Text;
  readonly fields: readonly FieldChange[];
}

export interface ClauseWords {
  readonly id: ClauseId;
  /** Verbatim, in Kazakh. */
  readonly kk: string;
}

/** A clause that differs. `renumbered`: the same words under another id. */
export interface ClauseChange {
  readonly change: Change | 'renumbered';
  readonly from: ClauseWords | null;
  readonly to: ClauseWords | null;
}

/** A printed step that differs. */
export interface FlowStepChange {
  readonly change: Change;
  readonly from: FlowStep | null;
  readonly to: FlowStep | null;
  readonly fields: readonly FieldChange[];
}

export interface FlowChange {
  readonly channel: Channel;
  readonly source: Flow['source'];
  readonly change: Change;
  /** Paragraph or table in each edition. */
  readonly from: string | null;
  readonly to: string | null;
  readonly steps: readonly FlowStepChange[];
}

export interface ChannelChange {
  readonly change: Change;
  readonly steps: readonly ElementChange[];
}

export type DeadlineTerms = Pick<Deadline, 'value' | 'unit'> & Partial<Pick<Deadline, 'of' | 'excludes'>>;

/** A term that differs: of a step that runs, or as the text prints it. */
export interface DeadlineChange {
  readonly channel: Channel;
  readonly where: 'process' | Flow['source'];
  /** The step in each edition: its id in the process, its number in the text. */
  readonly step: { readonly from: StepId | null; readonly to: StepId | null };
  readonly title: Text;
  readonly from: DeadlineTerms | null;
  readonly to: DeadlineTerms | null;
}

export interface ComparedEdition {
  readonly id: string;
  readonly title: Text;
  readonly act: { readonly issuer: Text; readonly number: string; readonly date: string };
}

/** Everything that differs between two editions; equal editions give empty lists. */
export interface EditionDiff {
  readonly from: ComparedEdition;
  readonly to: ComparedEdition;
  /** The head of the regulation: title, act, automation, applicants. */
  readonly head: readonly FieldChange[];
  readonly clauses: readonly ClauseChange[];
  readonly unchangedClauses: number;
  /** As printed. */
  readonly flows: readonly FlowChange[];
  /** What runs. */
  readonly process: { readonly channels: Readonly<Partial<Record<Channel, ChannelChange>>> };
  readonly deadlines: readonly DeadlineChange[];
  readonly form: readonly ElementChange[];
  readonly documents: readonly ElementChange[];
  readonly refusals: readonly ElementChange[];
  readonly results: readonly ElementChange[];
  readonly statements: readonly ElementChange[];
  readonly survey: readonly ElementChange[];
}
