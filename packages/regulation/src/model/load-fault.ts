import type { Text } from '@qyzmet/kernel';
import type { ClauseId } from '../types.ts';

/** Why a file of the regulations room cannot be used, and where to mend it. */
export interface LoadFault {
  /** Path inside the regulations room. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly clause: ClauseId | null;
  readonly sentence: Text;
}

/** One line per fault, as compilers print them. */
export function describeFault(fault: LoadFault, language: keyof Text): string {
  const clause = fault.clause ? ` [${fault.clause}]` : '';
  return `${fault.file}:${fault.line}${clause} ${fault.sentence[language]}`;
}
