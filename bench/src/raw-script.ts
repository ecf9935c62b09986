import type { Transition } from '@qyzmet/case-engine';
import { foldForSearch } from '@qyzmet/kernel';

/**
 * A pgbench script that writes the rows of one recorded case, one statement for each transition: the same tables, rows
 * and sizes as the store writes, without any of its thinking. `:n` makes every round a new case.
 */
export function rawScript(transitions: readonly Transition[]): string {
  return ['\\set n random(1, 9000000000000000)', ...transitions.map(statementOf), ''].join('\n');
}

const hash = `decode(repeat('5a', 32), 'hex')`;
const round = 'cast(:n as text)';
const caseId = `concat('case-', ${round})`;

function statementOf(transition: Transition, position: number): string {
  const opens = transition.expectedSequence === 0;
  const parts = [
    ...(transition.number ? drawNumber(transition) : []),
    insertEntries(transition),
    opens ? insertRecord(transition) : updateRecord(transition),
    ...(opens
      ? []
      : [`gone as (delete from task where system = ${text(transition.system)} and case_id = ${caseId})`]),
    ...(transition.tasks.length > 0 ? [insertTasks(transition)] : []),
    ...replaceTimers(transition),
    ...(transition.outbox.length > 0 ? [insertOutbox(transition, position)] : []),
  ];
  return `with ${parts.join(', ')} select 1;`;
}

function drawNumber({ system, number, entries }: Transition): readonly string[] {
  const at = moment(entries.at(-1)?.at ?? null);
  return [
    `book as (insert into registration_book as b (book, last_number) values (${text(number?.book ?? '')}, 1)
      on conflict (book) do update set last_number = b.last_number + 1 returning book, last_number)`,
    `line as (insert into registration (book, number, system, case_id, at)
      select book, last_number, ${text(system)}, ${caseId}, ${at} from book)`,
  ];
}

function insertEntries({ system, entries, expectedSequence }: Transition): string {
  const rows = entries.map(
    (entry, index) =>
      `(${text(system)}, ${caseId}, ${expectedSequence + index + 1}, ${moment(entry.at)}, ${text(entry.type)},
        ${json(entry)}, ${hash})`,
  );
  return `entries as (insert into journal (system, case_id, sequence, at, type, body, hash) values ${rows.join(', ')})`;
}

function columnsOf({ head, entries, expectedSequence }: Transition): Readonly<Record<string, string>> {
  return {
    sequence: String(expectedSequence + entries.length),
    last_hash: hash,
    head: `cast(${json(head)} as jsonb)`,
    body: text(head.body),
    centre: text(head.centre),
    applicant_iin: text(head.applicant?.iin ?? null),
    applicant_search: text(head.applicant ? foldForSearch(head.applicant.name) : null),
    status: text(head.status),
    number: text(head.number),
    step: text(head.step),
    step_due: moment(head.stepDue),
    service_due: moment(head.serviceDue),
    ended_at: moment(head.endedAt),
    updated_at: moment(entries.at(-1)?.at ?? null),
  };
}

function insertRecord(transition: Transition): string {
  const { head, system } = transition;
  const columns: Readonly<Record<string, string>> = {
    system: text(system),
    case_id: caseId,
    edition: text(head.edition),
    service: text(head.service),
    channel: text(head.channel),
    opened_at: moment(head.openedAt),
    ...columnsOf(transition),
  };
  return `record as (insert into case_record (${Object.keys(columns).join(', ')})
    values (${Object.values(columns).join(', ')}))`;
}

function updateRecord(transition: Transition): string {
  const changes = Object.entries(columnsOf(transition)).map(([column, value]) => `${column} = ${value}`);
  return `record as (update case_record set ${changes.join(', ')}
    where system = ${text(transition.system)} and case_id = ${caseId} and sequence = ${transition.expectedSequence})`;
}

function insertTasks({ system, tasks }: Transition): string {
  const rows = tasks.map(
    (task) =>
      `(${[system, null, task.step, task.kind, task.role, task.owner].map((value) => (value === null ? caseId : text(value))).join(', ')},
        ${moment(task.openedAt)}, ${moment(task.due)})`,
  );
  return `tasks as (insert into task (system, case_id, step, kind, role, owner, opened_at, due) values ${rows.join(', ')})`;
}

/** One statement cannot delete a row and write one of the same key: a standing timer is moved instead. */
function replaceTimers({ system, timers, expectedSequence }: Transition): readonly string[] {
  const [timer] = timers;
  if (timer) {
    return [
      `timers as (insert into timer (system, case_id, kind, at)
        values (${text(system)}, ${caseId}, ${text(timer.kind)}, ${moment(timer.at)})
        on conflict (system, case_id, kind) do update set at = excluded.at)`,
    ];
  }
  if (expectedSequence === 0) return [];
  return [`timers as (delete from timer where system = ${text(system)} and case_id = ${caseId})`];
}

function insertOutbox({ outbox }: Transition, position: number): string {
  const rows = outbox.map(
    (item, index) =>
      `(concat('item-', ${round}, '-${position}-${index}'), ${text(item.topic)}, concat('key-', ${round}, ${text(item.topic)}),
        cast(${json(item.payload)} as jsonb))`,
  );
  return `items as (insert into outbox (id, topic, order_key, payload) values ${rows.join(', ')})`;
}

function text(value: string | null): string {
  return value === null ? 'null' : `'${value.replaceAll("'", "''")}'`;
}

function moment(value: string | null): string {
  return value === null ? 'null' : text(value.replace(/[-:]/g, ''));
}

/** pgbench takes `:name` for a variable even inside a text: no colon may stand before a letter or digit. */
function json(value: unknown): string {
  const within = JSON.stringify(value, (_, member) =>
    typeof member === 'string' ? member.replaceAll(':', '\u0001') : member,
  );
  return text(within.replaceAll('":', '": ').replaceAll('\\u0001', '\\u003a'));
}
