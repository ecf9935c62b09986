import type { Party } from '@qyzmet/case-engine';
import { localDate } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { Ticket } from '@qyzmet/store';
import { type Frame, pscPaths, translator } from '@qyzmet/web';
import { frameOf, mustBeSignedIn, type PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';

export interface Operator {
  readonly party: Party & { readonly iin: string; readonly name: string };
  readonly centre: string;
  /** Number of the window, as chosen at the log-in. */
  readonly window: string;
}

export const windowCookie = 'qyzmet_window';

/** "7", "07" → "7"; undefined for what is no window. */
export function windowOf(typed: string | undefined): string | undefined {
  const match = /^\s*0*([1-9]\d{0,2})\s*$/.exec(typed ?? '');
  return match?.[1];
}

/** @throws QyzmetError signed-out, not-allowed */
export function mustBeOperator(page: PageRequest): Operator {
  const { party } = mustBeSignedIn(page);
  if (party.role !== 'psc-operator' || !party.organisation) throw new QyzmetError('not-allowed');
  return {
    party,
    centre: party.organisation,
    window: windowOf(page.request.cookies[windowCookie]) ?? '1',
  };
}

export async function operatorFrame(product: Product, page: PageRequest, operator: Operator): Promise<Frame> {
  const t = translator(page.language);
  return frameOf(product, page, {
    name: operator.party.name,
    links: [{ label: t('psc.window', { window: operator.window }), path: pscPaths.desk() }],
    signOutPath: pscPaths.logOut(),
  });
}

/** The ticket that this operator has called and not closed. */
export function currentTicket(product: Product, page: PageRequest, { centre, party }: Operator) {
  return product.store.tickets.current({ centre, day: localDate(page.now), operator: party.iin });
}

/** Whole minutes from one moment to another, never less than none. */
export function minutesBetween(from: string | Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - new Date(from).getTime()) / 60_000));
}

/** Whole minutes since the person was called. */
export function sinceCall({ calledAt, takenAt }: Ticket, now: Date): number {
  return minutesBetween(calledAt ?? takenAt, now);
}

/** Names a ticket in forms. */
export function ticketKey({ day, number }: Ticket): string {
  return `${day}/${number}`;
}
