import type { Text } from '@qyzmet/kernel';

/** What a command answers: `output` goes to stdout as it is, `notes` to stderr in three languages. */
export interface Answer {
  readonly output: string;
  readonly notes?: readonly Text[];
  /** 0 done · 1 the answer is a finding · 2 the question cannot be answered. */
  readonly code: 0 | 1 | 2;
}

export interface Command {
  run(args: readonly string[], room: string): Promise<Answer> | Answer;
}

export function refuse(...notes: readonly Text[]): Answer {
  return { output: '', notes, code: 2 };
}

export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
