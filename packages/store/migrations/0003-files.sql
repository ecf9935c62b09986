-- Content-addressed files, in pieces so that neither end holds a whole scan in one message.
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  size integer not null check (size >= 0),
  created_at timestamptz not null
);

create table file_piece (
  sha256 text not null references file on delete cascade,
  ordinal integer not null,
  content bytea not null,
  primary key (sha256, ordinal)
);

-- Scans and PDF are compressed already.
alter table file_piece alter column content set storage external;
