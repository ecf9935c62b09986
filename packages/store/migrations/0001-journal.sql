create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function has_ground(refusal jsonb) returns boolean immutable language sql as $$
  select coalesce(refusal ->> 'ground', '') <> ''
$$;

-- One record per system and case: the folded head, with the columns that lists sort and search by.
create table case_record (
  system text not null,
  case_id text not null,
  sequence integer not null check (sequence > 0),
  last_hash bytea not null,
  head jsonb not null,
  edition text not null,
  service text not null,
  channel text not null,
  body text not null,
  centre text,
  applicant_iin text,
  applicant_search text,
  status text not null,
  number text,
  step text,
  step_due timestamptz,
  service_due timestamptz,
  opened_at timestamptz not null,
  ended_at timestamptz,
  updated_at timestamptz not null,
  primary key (system, case_id),
  constraint refusal_names_its_ground check (
    (head #>> '{decision,outcome}' is distinct from 'refused' or has_ground(head -> 'decision'))
    and (coalesce(head -> 'refusal', 'null') = 'null' or has_ground(head -> 'refusal'))
  )
) with (fillfactor = 70);

-- No index but the key begins with the system: in a young table without statistics the planner would take it for the key.
create index case_record_body on case_record (body, system, opened_at desc);
create index case_record_centre on case_record (centre, system, opened_at desc) where centre is not null;
create index case_record_applicant on case_record (applicant_iin, opened_at desc);
create index case_record_number on case_record (number) where number is not null;

-- The journal is the case. hash = sha256(previous hash || body); the first previous hash is sha256('system/case_id').
create table journal (
  system text not null,
  case_id text not null,
  sequence integer not null,
  at timestamptz not null,
  type text not null,
  -- Canonical JSON (RFC 8785): the very bytes that were hashed.
  body text not null,
  hash bytea not null,
  primary key (system, case_id, sequence),
  constraint refusal_names_its_ground check (
    case type
      when 'refused' then has_ground(body::jsonb -> 'data')
      when 'decided' then
        body::jsonb #>> '{data,decision,outcome}' is distinct from 'refused'
        or has_ground(body::jsonb #> '{data,decision}')
      else true
    end
  )
);

create trigger journal_is_append_only before update or delete on journal
  for each row execute function refuse_change();
create trigger journal_is_never_emptied before truncate on journal
  for each statement execute function refuse_change();

create table idempotency_key (
  system text not null,
  key text not null,
  case_id text not null,
  at timestamptz not null,
  primary key (system, key)
);

-- Registration journals without gaps: a counter only grows by one, and its last number is always registered.
create table registration_book (
  book text primary key,
  last_number bigint not null check (last_number > 0)
);

create table registration (
  book text not null,
  number bigint not null,
  system text not null,
  case_id text not null,
  at timestamptz not null,
  primary key (book, number),
  unique (book, system, case_id)
);

alter table registration_book add constraint last_number_is_registered
  foreign key (book, last_number) references registration (book, number) deferrable initially deferred;

create function refuse_gap() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.last_number <> (case tg_op when 'INSERT' then 1 else old.last_number + 1 end) then
    raise exception 'numbers of a registration journal have no gaps' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger registration_book_has_no_gaps before insert or update or delete on registration_book
  for each row execute function refuse_gap();
create trigger registration_is_append_only before update or delete on registration
  for each row execute function refuse_change();
create trigger registration_is_never_emptied before truncate on registration
  for each statement execute function refuse_change();

create table task (
  system text not null,
  case_id text not null,
  step text not null,
  kind text not null,
  role text not null,
  owner text not null,
  opened_at timestamptz not null,
  due timestamptz
);

create index task_record on task (system, case_id);
create index task_list on task (owner, system, due);

create table outbox (
  id text primary key,
  position bigint generated always as identity,
  topic text not null,
  order_key text not null,
  payload jsonb not null,
  available_at timestamptz not null default '-infinity',
  attempts integer not null default 0,
  leased_by text,
  leased_until timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  last_error text
);

create index outbox_waiting on outbox (position) where delivered_at is null;
create index outbox_order on outbox (order_key, position) where delivered_at is null;

create table timer (
  system text not null,
  case_id text not null,
  kind text not null,
  at timestamptz not null,
  leased_until timestamptz,
  primary key (system, case_id, kind)
);

create index timer_due on timer (at);
