-- Content-addressed files: the same bytes are kept once, and every node sees them.
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size integer not null check (size = length(content)),
  content bytea not null,
  created_at timestamptz not null
);

-- Scans and PDF are compressed already.
alter table file alter column content set storage external;

create trigger file_never_changes before update on file for each row execute function refuse_change();
