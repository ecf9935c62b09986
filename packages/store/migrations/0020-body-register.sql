-- The registers of persons that providing bodies keep by their own decisions: one line for each signed registration.
-- No act of the regulations room ends a registration, so a line has no last day; a line is never changed.
create table body_register (
  system text not null,
  case_id text not null,
  register text not null check (register in ('unemployed', 'job-seekers')),
  body text not null,
  iin text not null check (iin ~ '^\d{12}$'),
  name text not null,
  search text not null,
  since date not null,
  number text not null,
  edition text not null,
  cites text[] not null,
  entered_at timestamptz not null,
  primary key (system, case_id, register)
);

create index body_register_person on body_register (body, iin, register, since desc);
create index body_register_list on body_register (body, register, since desc);

create trigger body_register_is_append_only before update or delete on body_register
  for each row execute function refuse_change();
create trigger body_register_is_never_emptied before truncate on body_register
  for each statement execute function refuse_change();
