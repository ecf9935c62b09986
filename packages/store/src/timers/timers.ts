import type { Timer } from '@qyzmet/case-engine';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

export interface DueTimer extends Timer {
  readonly system: System;
  readonly caseId: string;
}

export interface Timers {
  /**
   * Takes timers that are due, the oldest first. A transition of the record replaces them; one that stands after
   * `leaseSeconds` is taken again.
   */
  leaseDue(lease: {
    readonly now: Date;
    readonly limit: number;
    readonly leaseSeconds: number;
  }): Promise<readonly DueTimer[]>;
  /** Removes a timer that led to no transition; one that was set anew meanwhile stays. */
  complete(timer: DueTimer): Promise<void>;
}

const leaseDue = {
  name: 'timers-lease-due',
  text: `update timer t set leased_until = $1::timestamptz + make_interval(secs => $3)
    from (
      select system, case_id, kind from timer
      where at <= $1 and (leased_until is null or leased_until <= $1)
      order by at limit $2 for update skip locked
    ) due
    where (t.system, t.case_id, t.kind) = (due.system, due.case_id, due.kind)
    returning t.system, t.case_id as "caseId", t.kind, t.at`,
};

const complete = {
  name: 'timer-complete',
  text: 'delete from timer where system = $1 and case_id = $2 and kind = $3 and at = $4',
};

export function createTimers(database: Database): Timers {
  return {
    leaseDue: ({ now, limit, leaseSeconds }) => database.run<DueTimer>(leaseDue, [now, limit, leaseSeconds]),
    async complete({ system, caseId, kind, at }) {
      await database.run(complete, [system, caseId, kind, at]);
    },
  };
}
