-- Who looked at whose data, and under which clause.
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  who jsonb not null,
  what text not null,
  system text not null,
  case_id text,
  applicant_iin text,
  cites text[] not null
);

create index access_log_person on access_log (applicant_iin, at desc);
create index access_log_record on access_log (system, case_id, at desc);

create trigger access_log_is_append_only before update or delete on access_log
  for each row execute function refuse_change();
create trigger access_log_is_never_emptied before truncate on access_log
  for each statement execute function refuse_change();

create table issued_document (
  code text primary key,
  system text not null,
  case_id text not null,
  service text not null,
  outcome text not null check (outcome in ('approved', 'refused')),
  ground text,
  number text not null,
  date date not null,
  title jsonb not null,
  signer jsonb not null,
  pdf_sha256 text not null,
  cms_sha256 text not null,
  evidence_sha256 text not null,
  issued_at timestamptz not null,
  constraint refusal_names_its_ground check (outcome <> 'refused' or coalesce(ground, '') <> '')
);

create index issued_document_record on issued_document (system, case_id);
create index issued_document_pdf on issued_document (pdf_sha256);

create trigger issued_document_is_append_only before update or delete on issued_document
  for each row execute function refuse_change();
create trigger issued_document_is_never_emptied before truncate on issued_document
  for each statement execute function refuse_change();
