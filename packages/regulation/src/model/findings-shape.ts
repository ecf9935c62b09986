import type { AcceptedFinding } from '../types.ts';
import { identifier, listOf, record, type Shape, string, text } from './shape.ts';

/** Accepted findings as a file holds them. */
export const findingsShape: Shape = record<{ findings: unknown }>(
  {
    findings: listOf(
      record<AcceptedFinding>({ rule: identifier, clauses: listOf(string, 1), run: text, reason: text }, {}),
    ),
  },
  {},
);
