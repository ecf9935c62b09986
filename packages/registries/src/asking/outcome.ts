export type Silence = 'timeout' | 'unreachable' | 'error' | 'garbled' | 'refused' | 'circuit-open';

/** How an asking ended. A registry that fails is an outcome, never an exception. */
export type RegistryOutcome<Subject> =
  | {
      readonly state: 'answered';
      readonly subject: Subject;
      /** ISO moment by the registry's own clock. */
      readonly answeredAt: string;
      readonly attempts: number;
    }
  | { readonly state: 'not-found'; readonly attempts: number }
  | {
      readonly state: 'no-answer';
      readonly reason: Silence;
      /** 0 when the circuit was open and nothing was sent. */
      readonly attempts: number;
    };
