import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@qyzmet/kernel';
import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import { Circuit, type CircuitSettings, type CircuitState } from './circuit.ts';
import type { RegistryLine } from './line.ts';
import type { RegistryOutcome, Silence } from './outcome.ts';
import { Answer, NotFoundAnswer, type RegistryContract, type RegistryRequest } from './request.ts';

export interface RegistryClientSettings {
  readonly line: RegistryLine;
  readonly clock: Clock;
  /** Milliseconds that one attempt may take. Default 3000. */
  readonly timeout?: number;
  /** Attempts of one asking. Default 3: reading twice harms nobody. */
  readonly attempts?: number;
  /** Milliseconds before the second attempt; doubled before each further one. Default 200. */
  readonly backoff?: number;
  /** Default: 5 askings in a row without an answer, 30 s. */
  readonly circuit?: CircuitSettings;
}

export interface RegistryClient<Subject, Question = RegistryRequest> {
  readonly ask: (request: Question) => Promise<RegistryOutcome<Subject>>;
  readonly circuit: CircuitState;
}

type Attempt<Subject> =
  | { readonly state: 'answered'; readonly subject: Subject; readonly answeredAt: string }
  | { readonly state: 'not-found' }
  | { readonly state: 'silent'; readonly reason: Silence };

const answer = Compile(Answer);
const notFound = Compile(NotFoundAnswer);

/** What every question has in common. */
interface Numbered {
  readonly id: string;
  readonly iin?: string;
  readonly bin?: string;
}

/**
 * A client of one registry. Answers are checked against the contract, and nothing that
 * it does not name is kept.
 */
export function createRegistryClient<Question extends TSchema, Subject extends TSchema>(
  contract: RegistryContract<Question, Subject>,
  settings: RegistryClientSettings,
): RegistryClient<Static<Subject>, Static<Question>> {
  const { path, subject, about } = contract;
  const { line, clock, timeout = 3000, attempts = 3, backoff = 200 } = settings;
  const circuit = new Circuit(clock, settings.circuit ?? { failures: 5, pause: 30_000 });
  const checkSubject = Compile(subject);

  async function attempt(request: Numbered): Promise<Attempt<Static<Subject>>> {
    const said = await line(path, request, AbortSignal.timeout(timeout));
    if (said.kind === 'silent') return { state: 'silent', reason: said.reason };
    const { body } = said;
    if (said.kind === 'not-found' && notFound.Check(body) && body.request === request.id)
      return { state: 'not-found' };
    if (said.kind === 'found' && answer.Check(body) && body.request === request.id) {
      const known = Value.Clean(subject, body.subject);
      if (checkSubject.Check(known) && isAbout(known, about, request[about])) {
        return { state: 'answered', subject: known, answeredAt: body.answeredAt };
      }
    }
    return { state: 'silent', reason: 'garbled' };
  }

  async function ask(request: Numbered): Promise<RegistryOutcome<Static<Subject>>> {
    if (!circuit.admit()) return { state: 'no-answer', reason: 'circuit-open', attempts: 0 };
    for (let count = 1; ; count += 1) {
      const outcome = await attempt(request);
      if (outcome.state !== 'silent') {
        circuit.answered();
        return { ...outcome, attempts: count };
      }
      if (count >= attempts || outcome.reason === 'refused') {
        circuit.failed();
        return { state: 'no-answer', reason: outcome.reason, attempts: count };
      }
      await sleep(backoff * 2 ** (count - 1));
    }
  }

  return {
    ask: (question) => ask(question as Numbered),
    get circuit() {
      return circuit.state;
    },
  };
}

/** An answer about another person or organisation is no answer. */
function isAbout(subject: unknown, about: 'iin' | 'bin', number: string | undefined): boolean {
  return (
    typeof subject === 'object' &&
    subject !== null &&
    (subject as Readonly<Record<string, unknown>>)[about] === number
  );
}
