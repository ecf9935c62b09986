create table account (
  iin text primary key,
  name text not null,
  phone text,
  email text,
  password_hash text,
  created_at timestamptz not null
);

create unique index account_email on account (lower(email)) where email is not null;

create table staff (
  iin text primary key,
  name text not null,
  login text not null unique,
  password_hash text,
  certificate_serial text,
  created_at timestamptz not null,
  ended_at timestamptz
);

create table post (
  iin text not null references staff on delete cascade,
  system text not null,
  role text not null,
  organisation text not null,
  primary key (iin, system, role, organisation)
);

create index staff_certificate on staff (certificate_serial) where certificate_serial is not null;
create index post_organisation on post (organisation, role);

create table session (
  -- sha256 of the token: whoever reads this table cannot enter with it.
  token_hash bytea primary key,
  kind text not null check (kind in ('applicant', 'staff')),
  subject text not null,
  system text not null,
  data jsonb not null,
  created_at timestamptz not null,
  last_seen timestamptz not null,
  expires_at timestamptz not null
);

create index session_subject on session (subject);
create index session_expiry on session (expires_at);

create table notification (
  id bigint generated always as identity primary key,
  key text not null unique,
  iin text not null,
  system text not null,
  case_id text,
  at timestamptz not null,
  text jsonb not null,
  read_at timestamptz
);

create index notification_person on notification (iin, at desc);
create index notification_unread on notification (iin) where read_at is null;
