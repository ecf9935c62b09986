import { randomBytes } from 'node:crypto';
import type { CaseState, JournalEntry, Party, Transition } from '@qyzmet/case-engine';
import type { System } from '@qyzmet/regulation';

export const sampleIin = '850412300125';
export const sampleBody = 'tayinsha-employment';

const clerk: Party = { role: 'office-clerk', iin: '900101400013', name: 'Сапарова Әсел' };

export interface SampleCase {
  readonly system?: System;
  readonly caseId?: string;
  readonly body?: string;
  readonly applicant?: CaseState['applicant'];
  readonly status?: CaseState['status'];
  readonly openedAt?: string;
  readonly stepDue?: string | null;
}

/** The head of an invented record that waits at its registration. */
export function sampleHead(sample: SampleCase & { readonly caseId: string }): CaseState {
  const openedAt = sample.openedAt ?? '2026-11-23T03:00:00.000Z';
  return {
    caseId: sample.caseId,
    system: sample.system ?? 'office',
    edition: 'tayinsha/unemployed-certificate@2012-09-14',
    service: 'unemployed-certificate',
    channel: 'office',
    body: sample.body ?? sampleBody,
    centre: null,
    openedAt,
    openedBy: clerk,
    applicant:
      sample.applicant === undefined ? { iin: sampleIin, name: 'Жұмабаев Қанат Ермекұлы' } : sample.applicant,
    facts: {},
    step: 'office/register',
    stepSince: openedAt,
    stepDue: sample.stepDue === undefined ? '2026-11-23T03:10:00.000Z' : sample.stepDue,
    serviceDue: null,
    status: sample.status ?? 'received',
    number: null,
    registeredAt: null,
    registrations: {},
    form: {},
    attachments: [],
    request: null,
    countersignature: null,
    assignment: null,
    conclusion: null,
    coveringLetter: null,
    queueing: null,
    notices: [],
    decision: null,
    document: null,
    resultSignature: null,
    delivery: null,
    information: null,
    refusal: null,
    registry: {},
    survey: null,
    visits: [],
    arrived: [],
    holder: null,
    extensions: [],
    missedDeadlines: [],
    endedAt: null,
  };
}

/** The transition that opens an invented record, with one task for the clerk. */
export function sampleOpening(sample: SampleCase = {}): Transition {
  const caseId = sample.caseId ?? randomBytes(8).toString('hex');
  const head = sampleHead({ ...sample, caseId });
  return {
    system: head.system,
    caseId,
    expectedSequence: 0,
    entries: [
      {
        at: head.openedAt,
        by: clerk,
        type: 'opened',
        data: {
          edition: head.edition,
          service: head.service,
          channel: head.channel,
          body: head.body,
          centre: head.centre,
          applicant: head.applicant,
          facts: head.facts,
        },
      },
      sampleEntry(head.openedAt),
    ],
    head,
    tasks: [
      {
        step: 'office/register',
        kind: 'register',
        role: 'office-clerk',
        owner: head.body,
        openedAt: head.openedAt,
        due: head.stepDue,
      },
    ],
    outbox: [],
    timers: [],
  };
}

export function sampleEntry(at: string): JournalEntry {
  return { at, by: clerk, type: 'step-entered', data: { step: 'office/register', due: null } };
}

/** A transition that draws a number from `book`. */
export function sampleRegistration(opening: Transition, book: string): Transition {
  const token = randomBytes(16).toString('hex');
  const at = '2026-11-23T03:05:00.000Z';
  return {
    ...opening,
    expectedSequence: opening.entries.length,
    entries: [
      {
        at,
        by: clerk,
        type: 'registered',
        data: { number: token, serviceDue: null, step: 'office/register', book },
      },
    ],
    head: { ...opening.head, number: token, registeredAt: at },
    outbox: [
      {
        id: `${opening.caseId}-registered`,
        topic: 'gateway',
        orderKey: `${opening.caseId}/portal`,
        payload: { number: token },
      },
    ],
    number: { book, token },
  };
}
