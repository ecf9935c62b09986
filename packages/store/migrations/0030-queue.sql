-- A queue that a body keeps for places which become free. The ledger of movements is what is published; the other tables are its
-- projections and what is known of each row beside it. Whoever changes a queue locks its row first.
create table queue (
  body text not null,
  service text not null,
  position integer not null default 0 check (position >= 0),
  chain text not null,
  -- The day of the year on which age is counted: the published cohorts rest on it.
  age_on text not null,
  primary key (body, service)
);

create table queue_movement (
  body text not null,
  service text not null,
  position integer not null check (position > 0),
  at timestamptz not null,
  movement jsonb not null,
  chain text not null,
  primary key (body, service, position),
  foreign key (body, service) references queue (body, service)
);

create trigger queue_movement_is_append_only before update or delete on queue_movement
  for each row execute function refuse_change();
create trigger queue_movement_is_never_emptied before truncate on queue_movement
  for each statement execute function refuse_change();

create table queue_member (
  body text not null,
  service text not null,
  hash text not null,
  case_id text not null unique,
  number text not null,
  code text not null unique,
  child_name text not null,
  birth_date date not null,
  -- Ids of the required documents that were attached.
  documents text[] not null,
  privilege boolean not null,
  since timestamptz not null,
  cohort integer not null,
  declines integer not null default 0,
  joined_at timestamptz not null,
  -- As the ticket states it.
  group_at_join text,
  place_at_join integer,
  left_at timestamptz,
  primary key (body, service, hash),
  foreign key (body, service) references queue (body, service)
);

create index queue_member_waiting on queue_member (body, service) where left_at is null;
create index queue_member_number on queue_member (number);

create table queue_preschool (
  id text primary key,
  body text not null,
  name jsonb not null,
  address jsonb not null,
  phone text not null,
  demonstration boolean not null default false,
  added_at timestamptz not null,
  added_by jsonb not null
);

create index queue_preschool_body on queue_preschool (body);

create table queue_place (
  id text primary key,
  body text not null,
  service text not null,
  preschool text not null references queue_preschool (id),
  age_group text not null,
  kind text not null,
  state text not null check (state in ('free', 'offered', 'taken', 'closed')),
  opened_at timestamptz not null,
  opened_by jsonb not null,
  foreign key (body, service) references queue (body, service)
);

create index queue_place_open on queue_place (body, service) where state in ('free', 'offered');

create table queue_offer (
  place text not null references queue_place (id),
  body text not null,
  service text not null,
  member text not null,
  at timestamptz not null,
  by jsonb not null,
  answer_by timestamptz not null,
  passed text[] not null,
  reason text,
  outcome text check (outcome in ('taken', 'declined', 'unanswered')),
  settled_at timestamptz,
  primary key (place, member),
  foreign key (body, service, member) references queue_member (body, service, hash),
  constraint passing_over_has_its_reason check (passed = '{}' or coalesce(reason, '') <> ''),
  constraint outcome_has_its_moment check ((outcome is null) = (settled_at is null))
);

-- One place goes to one child, and one child has one offer at a time.
create unique index queue_offer_of_place on queue_offer (place) where outcome is null or outcome = 'taken';
create unique index queue_offer_of_member on queue_offer (body, service, member) where outcome is null;
create index queue_offer_member on queue_offer (body, service, member);

-- A referral holds until it is registered at the preschool, or its time passes.
create table queue_referral (
  place text primary key references queue_place (id),
  case_id text not null unique references queue_member (case_id),
  issued_on date not null,
  register_by date not null,
  outcome text check (outcome in ('registered', 'lapsed')),
  settled_on date,
  settled_by jsonb,
  constraint settlement_is_whole check (num_nulls(outcome, settled_on, settled_by) in (0, 3))
);
