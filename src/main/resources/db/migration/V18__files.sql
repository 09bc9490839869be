-- Files that are kept: the same bytes lie once in the store, whoever keeps them.
create schema files;

-- What lies in the store under its hash.
create table files.content (
  sha256 bytea primary key check (length(sha256) = 32),
  kind text not null
    check (kind in ('JPEG', 'PNG', 'PDF', 'DOCX', 'XLSX', 'PPTX', 'MP3', 'MP4')),
  -- In bytes.
  size bigint not null check (size > 0),
  stored_at timestamptz not null
);

-- Somebody keeps them under a name.
create table files.reference (
  id uuid primary key default uuidv7(),
  sha256 bytea not null references files.content,
  -- Name of the part of the program that says who sees it.
  owner text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  -- When a camera says that it was taken; null when it says nothing.
  taken_at timestamptz,
  uploaded_by uuid not null references identity.account,
  uploaded_at timestamptz not null
);
create index reference_sha256 on files.reference (sha256);
create index reference_uploaded_by on files.reference (uploaded_by);

-- Signs what a sender holds in hand until the file is kept. One row.
create table files.seal (
  singular boolean primary key default true check (singular),
  key bytea not null
);
insert into files.seal (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
