-- Imports of files with a million rows.

-- The content of a file in parts, so that nobody holds all of it; taken away a month after the end.
create table shared.import_part (
  job_id uuid not null references shared.import_job,
  ordinal integer not null,
  content bytea not null,
  primary key (job_id, ordinal)
);
-- Workbooks are compressed already, and of others only whole parts are read.
alter table shared.import_part alter column content set storage external;
insert into shared.import_part (job_id, ordinal, content)
select job_id, 0, content from shared.import_file where length(content) > 0;
drop table shared.import_file;

alter table shared.import_job
  drop constraint import_job_status_check,
  add constraint import_job_status_check check (status in
    ('RUNNING', 'UNMAPPED', 'PREVIEWED', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED')),
  -- Beginning of the file and how its columns were understood; null until read, and for kinds that
  -- read a whole table.
  add column head jsonb,
  -- Rows that were staged completely; null while they are not.
  add column staged bigint;
create index import_job_created_by on shared.import_job (created_by, created_at desc);

-- What headings mean, as a person said once.
create table shared.import_mapping (
  kind text not null,
  -- Whose files it is for, in the words of the kind: a unit.
  scope text not null,
  -- Hash of the headings, folded, in their order.
  headings text not null,
  -- Column → place in the row; column → value for all rows.
  columns jsonb not null,
  constants jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  primary key (kind, scope, headings)
);
