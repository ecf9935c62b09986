import type { Database } from '../database/database.ts';

/** A place in the electronic queue of one service centre on one day. Moments are ISO strings. */
export interface Ticket {
  readonly centre: string;
  readonly day: string;
  readonly number: number;
  readonly service: string;
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly calledBy: string | null;
  readonly window: string | null;
  readonly caseId: string | null;
  readonly closedAt: string | null;
  readonly outcome: 'served' | 'absent' | null;
}

export interface TicketQueue {
  /** The next number of the day. */
  take(ticket: { centre: string; day: string; service: string; now: Date }): Promise<Ticket>;
  /** The first waiting ticket becomes this operator's; undefined when nobody waits. Two operators never get the same one. */
  callNext(call: {
    centre: string;
    day: string;
    operator: string;
    window: string;
    now: Date;
  }): Promise<Ticket | undefined>;
  /** The ticket that this operator has called and not closed. */
  current(of: { centre: string; day: string; operator: string }): Promise<Ticket | undefined>;
  tie(of: { centre: string; day: string; number: number; caseId: string }): Promise<void>;
  close(of: {
    centre: string;
    day: string;
    number: number;
    outcome: 'served' | 'absent';
    now: Date;
  }): Promise<void>;
  /** Waiting tickets in order, and those called most lately: for the desk and the wall board. */
  waiting(of: { centre: string; day: string }): Promise<readonly Ticket[]>;
  called(of: { centre: string; day: string; limit: number }): Promise<readonly Ticket[]>;
}

const columns = `centre, day, number, service, taken_at as "takenAt", called_at as "calledAt", called_by as "calledBy",
  served_window as "window", case_id as "caseId", closed_at as "closedAt", outcome`;

const take = {
  name: 'ticket-take',
  text: `insert into ticket (centre, day, number, service, taken_at)
    select $1, $2::date, coalesce(max(number), 0) + 1, $3, $4 from ticket where centre = $1 and day = $2::date
    returning ${columns}`,
};

const callNext = {
  name: 'ticket-call-next',
  text: `update ticket set called_at = $5, called_by = $3, served_window = $4
    where (centre, day, number) = (
      select centre, day, number from ticket
      where centre = $1 and day = $2::date and called_at is null
      order by number limit 1 for update skip locked
    )
    returning ${columns}`,
};

const current = {
  name: 'ticket-current',
  text: `select ${columns} from ticket
    where centre = $1 and day = $2::date and called_by = $3 and closed_at is null order by called_at desc limit 1`,
};

const tie = {
  name: 'ticket-tie',
  text: 'update ticket set case_id = $4 where centre = $1 and day = $2::date and number = $3',
};

const close = {
  name: 'ticket-close',
  text: `update ticket set closed_at = $5, outcome = $4
    where centre = $1 and day = $2::date and number = $3 and closed_at is null`,
};

const waiting = {
  name: 'ticket-waiting',
  text: `select ${columns} from ticket where centre = $1 and day = $2::date and called_at is null order by number`,
};

const called = {
  name: 'ticket-called',
  text: `select ${columns} from ticket
    where centre = $1 and day = $2::date and called_at is not null order by called_at desc limit $3`,
};

const maxAttempts = 20;

export function createTicketQueue(database: Database): TicketQueue {
  return {
    async take({ centre, day, service, now }) {
      for (let attempt = 1; ; attempt++) {
        try {
          const [ticket] = await database.run<Ticket>(take, [centre, day, service, now]);
          if (ticket) return ticket;
        } catch (error) {
          // Another taker got this number at the same moment: the next reading sees it.
          if ((error as { code?: string }).code !== '23505' || attempt === maxAttempts) throw error;
        }
      }
    },
    async callNext({ centre, day, operator, window, now }) {
      const [ticket] = await database.run<Ticket>(callNext, [centre, day, operator, window, now]);
      return ticket;
    },
    async current({ centre, day, operator }) {
      const [ticket] = await database.run<Ticket>(current, [centre, day, operator]);
      return ticket;
    },
    async tie({ centre, day, number, caseId }) {
      await database.run(tie, [centre, day, number, caseId]);
    },
    async close({ centre, day, number, outcome, now }) {
      await database.run(close, [centre, day, number, outcome, now]);
    },
    waiting: ({ centre, day }) => database.run<Ticket>(waiting, [centre, day]),
    called: ({ centre, day, limit }) => database.run<Ticket>(called, [centre, day, limit]),
  };
}
