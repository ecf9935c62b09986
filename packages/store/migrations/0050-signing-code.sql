-- A QR code with which one person signs one document on a phone. It lives for minutes; what it held is then forgotten.
create table signing_code (
  id text primary key,
  token text not null,
  system text not null,
  case_id text not null,
  opened_by jsonb not null,
  applicant_iin text,
  demands jsonb not null,
  document jsonb not null,
  content bytea not null,
  paper text,
  state text not null check (state in ('waiting', 'opened', 'signed', 'refused')),
  cms bytea,
  reasons jsonb not null default '[]',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  constraint an_answer_holds_a_signature check ((state in ('signed', 'refused')) = (cms is not null))
);

create index signing_code_of_case on signing_code (system, case_id);
create index signing_code_expiry on signing_code (expires_at);
