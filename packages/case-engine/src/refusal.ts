import type { ErrorCode } from '@qyzmet/kernel';

export type FieldFault =
  | 'required'
  | 'too-long'
  | 'iin-checksum'
  | 'iin-foreign'
  | 'date-format'
  | 'date-future'
  | 'period-reversed'
  | 'phone-format'
  | 'email-format'
  | 'choice-unknown'
  | 'document-missing';

export interface FieldError {
  /** Id of the form field or required document. */
  readonly field: string;
  readonly fault: FieldFault;
}

/** Why a command was not carried out. The record stays as it was. */
export interface CommandRefusal {
  readonly code: ErrorCode;
  readonly fields?: readonly FieldError[];
  /** Reasons of a refused signature, as the verifier names them. */
  readonly reasons?: readonly string[];
}
