-- Imports: a file as it was received, what would change, and what did. Work is done by a job that may be
-- taken up again by another process.
create table shared.import_job (
  id uuid primary key default uuidv7(),
  kind text not null,
  status text not null default 'RUNNING'
    check (status in ('RUNNING', 'PREVIEWED', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
  file_name text not null check (length(file_name) between 1 and 200),
  size_bytes bigint not null,
  sha256 bytea not null,
  parameters jsonb not null default '{}',
  -- Whether it goes on after its preview.
  committing boolean not null default false,
  -- Counts the processes that took it up; only the last one may end it.
  attempt integer not null default 0,
  cancel_requested boolean not null default false,
  -- Null: waits for a process. What it is at, and how far.
  phase text check (phase in ('READ', 'PLAN', 'WRITE')),
  phase_began_at timestamptz,
  steps_done bigint not null default 0,
  steps_total bigint not null default 0,
  -- Null until planned.
  rows_all bigint,
  rows_new bigint,
  rows_changed bigint,
  rows_unchanged bigint,
  rows_refused bigint,
  -- What the preview showed, to be compared at commit; null until previewed.
  fingerprint text,
  -- The commit found another plan than the preview had shown.
  plan_changed boolean not null default false,
  faults integer not null default 0,
  notes integer not null default 0,
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index import_job_created on shared.import_job (created_at desc, id);

-- Kept apart so that lists never touch it; taken away a month after the end.
create table shared.import_file (
  job_id uuid primary key references shared.import_job,
  content bytea not null
);

-- What was wrong (note: only told) with which row; row 0: with the file as a whole.
create table shared.import_fault (
  job_id uuid not null references shared.import_job,
  ordinal integer not null,
  note boolean not null,
  row_number integer not null,
  sheet text not null,
  column_name text not null,
  code text not null,
  arguments jsonb not null,
  primary key (job_id, ordinal)
);
