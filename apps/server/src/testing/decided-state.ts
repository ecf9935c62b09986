import { type CaseState, type Decision, localDate, openedState, type Party } from '@qyzmet/case-engine';
import type { Channel, Edition, FormField, ServiceResult, Step, System } from '@qyzmet/regulation';
import { actorTitle } from '../present/law-words.ts';

/** A decision that waits for its signature, with everything that a person of its law would have filled in. */
export interface DecidedPlan {
  readonly edition: Edition;
  readonly channel: Channel;
  readonly result: ServiceResult;
  /** Ground of a refusal. */
  readonly ground?: string;
  readonly body: string;
  readonly centre: string | null;
  readonly at: Date;
}

export const decidedApplicant = { iin: '910228450776', name: 'ӘБДІҚАДЫРОВА-ҺАШИМОВА ҮРКЕР ҒҰМАРҚЫЗЫ' };
export const decidedReason = 'Құжаттар толық емес: еңбек кітапшасының көшірмесі жоқ.';

/** The record of the system that signs, built from the regulation's own form and result fields. */
export function decidedState(plan: DecidedPlan): CaseState {
  const { edition, channel, result, body, centre, at } = plan;
  const { regulation } = edition;
  const signs = signingStep(edition, channel);
  const system: System = signs?.system ?? 'office';
  const organisation = system === 'rural' ? centre : body;
  const by: Party = {
    role: 'executor',
    iin: '840512450318',
    name: 'ҢӨСЕРОВА ДӘМЕЛІ ҚАЙРАТҚЫЗЫ',
    organisation: organisation ?? body,
  };
  const opened = openedState('00000000-0000-7000-8000-000000000001', system, {
    type: 'opened',
    at: at.toISOString(),
    by,
    data: {
      edition: edition.id,
      service: regulation.service,
      channel,
      body,
      centre,
      applicant: decidedApplicant,
      facts: {},
    },
  });
  const fields = regulation.form.sections.flatMap((section) => section.fields);
  const decision: Decision = {
    outcome: result.outcome,
    fields: Object.fromEntries((result.fields ?? []).map((field) => [field.id, madeUp(field, result)])),
    by,
    at: at.toISOString(),
    ...(result.outcome === 'refused' && plan.ground ? { ground: plan.ground, reason: decidedReason } : {}),
  };
  return {
    ...opened,
    number: 'Т-26/00417',
    registeredAt: at.toISOString(),
    form: Object.fromEntries(
      fields.map((field) => [field.id, { value: madeUp(field, result), source: 'applicant' as const }]),
    ),
    decision,
    step: signs?.id ?? null,
  };

  function madeUp({ id, type, options }: FormField, { answers }: ServiceResult): string {
    switch (type) {
      case 'date':
        return localDate(at);
      case 'choice':
        return answers?.[id]?.[0] ?? options?.[0]?.id ?? '';
      case 'yes-no':
        return 'yes';
      case 'iin':
        return decidedApplicant.iin;
      case 'phone':
        return '+7 701 555 66 77';
      case 'email':
        return 'urker@example.kz';
      case 'person-name':
        return 'ӘБДІҚАДЫРОВ ӘДІЛ 🐎';
      default:
        return 'Шиелі ауданы, Ортақшыл ауылы, Жібек жолы көшесі, 12-үй';
    }
  }
}

export function signingStep({ regulation }: Edition, channel: Channel): Step | undefined {
  return regulation.channels[channel]?.steps.find(({ kind }) => kind === 'sign-result');
}

/** Post of whoever signs in this channel, as a sheet prints it. */
export function signingPost(edition: Edition, channel: Channel) {
  return actorTitle(signingStep(edition, channel)?.actor ?? 'leb-officer');
}
