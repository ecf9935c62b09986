-- The electronic queue of a service centre: numbers start anew each day.
create table ticket (
  centre text not null,
  day date not null,
  number integer not null check (number > 0),
  service text not null,
  taken_at timestamptz not null,
  called_at timestamptz,
  called_by text,
  served_window text,
  case_id text,
  closed_at timestamptz,
  outcome text check (outcome in ('served', 'absent')),
  primary key (centre, day, number)
);

create index ticket_waiting on ticket (centre, day, number) where called_at is null;
